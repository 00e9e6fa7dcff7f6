#include "Tray/LoopTimer.h"
#include "Support/Error.h"
#include <juce_events/juce_events.h>
#include <sys/timerfd.h>
#include <unistd.h>

namespace sceneheard {

LoopTimer::LoopTimer(std::function<void()> callback)
    : descriptor(timerfd_create(CLOCK_MONOTONIC, TFD_NONBLOCK | TFD_CLOEXEC)) {
    if (descriptor < 0)
        throw Error("The system has no timer left.");
    juce::LinuxEventLoop::registerFdCallback(descriptor, [called = std::move(callback)](int timer) {
        std::uint64_t times = 0;
        if (read(timer, &times, sizeof times) == sizeof times) // however many were missed
            called();
    });
}

LoopTimer::~LoopTimer() {
    juce::LinuxEventLoop::unregisterFdCallback(descriptor);
    close(descriptor);
}

void LoopTimer::start(int period) {
    if (period == milliseconds)
        return;
    milliseconds = period;
    constexpr long nanoseconds = 1000000;
    const timespec every{period / 1000, period % 1000 * nanoseconds};
    const itimerspec times{every, every};
    timerfd_settime(descriptor, 0, &times, nullptr);
}

} // namespace sceneheard
