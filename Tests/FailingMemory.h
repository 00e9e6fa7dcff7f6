#pragma once
#include <cstddef>

namespace sceneheard {

/// While one lives, operator new throws std::bad_alloc where it is told to: as when memory is short. One at a time.
class FailingMemory {
public:
    /// On every thread, for memory of just this many bytes.
    static FailingMemory ofSize(std::size_t bytes);
    /// On this thread, after so many that still succeed, once.
    static FailingMemory after(int successes);
    ~FailingMemory();
    FailingMemory(const FailingMemory&) = delete;
    FailingMemory& operator=(const FailingMemory&) = delete;

    /// How often it failed.
    int failures() const;

private:
    FailingMemory() = default;
};

} // namespace sceneheard
