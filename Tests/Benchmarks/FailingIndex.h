#pragma once
#include "Matching/Matcher.h"
#include "Remote/LocalServer.h"
#include <atomic>
#include <memory>
#include <thread>

namespace sceneheard::benchmarks {

/// A remote index that is asked a hundred times a second and fails each time, in every way there is in turn: it
/// refuses, has no name, ends in the middle, sends without end, waits, tells errors, asks for patience, sends on, and
/// answers what is no JSON or of another shape. From its making to its end, on threads of its own.
class FailingIndex {
public:
    static constexpr int perSecond = 100;

    explicit FailingIndex(std::shared_ptr<const Matcher> matcher);
    ~FailingIndex();

    int asked() const { return askedCount; }
    /// Questions that the index answered, of which there are to be none.
    int answered() const { return answeredCount; }

private:
    void run();

    const std::shared_ptr<const Matcher> matcher;
    LocalServer server;
    std::atomic<int> askedCount{0}, answeredCount{0};
    std::atomic<bool> stopping{false};
    std::thread thread;
};

} // namespace sceneheard::benchmarks
