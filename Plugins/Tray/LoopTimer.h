#pragma once
#include <functional>

namespace sceneheard {

/// Calls back on the message thread at a steady rate, by a timer of the kernel that the message loop waits for. JUCE's
/// Timer has a thread that wakes ten times a second for as long as the program runs. Message thread.
class LoopTimer {
public:
    /// Throws Error where the system has no timer left. @param callback  must not end this object
    explicit LoopTimer(std::function<void()> callback);
    ~LoopTimer();
    LoopTimer(const LoopTimer&) = delete;
    LoopTimer& operator=(const LoopTimer&) = delete;

    /// Once every so many milliseconds from now on; the one it has already changes nothing. @param period  at least 1
    void start(int period);

private:
    int descriptor, milliseconds = 0;
};

} // namespace sceneheard
