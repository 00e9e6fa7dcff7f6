#pragma once
#include <functional>
#include <future>
#include <juce_events/juce_events.h>

namespace sceneheard {

/// A host's message thread, with a screen: the one of DISPLAY, else one in memory (Debian's xvfb) that lives as long as
/// the process. One at a time; its end unloads every plugin library.
class MessageThread {
public:
    /// Throws std::runtime_error where there is no screen and none can be started.
    MessageThread();
    ~MessageThread();
    MessageThread(const MessageThread&) = delete;
    MessageThread& operator=(const MessageThread&) = delete;

    /// Runs it on the message thread and waits for it; exceptions come back to the caller.
    void run(const std::function<void()>& work) const;
    /// Lets the message thread do what waits for it, at least for so long.
    void settle(int milliseconds) const;

private:
    std::promise<void> ready, left; ///< the loop is about to run; nobody posts to it any more
    std::thread thread;
};

} // namespace sceneheard
