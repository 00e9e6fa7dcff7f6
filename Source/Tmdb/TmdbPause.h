#pragma once
#include <algorithm>
#include <chrono>
#include <random>

namespace sceneheard {

/// How long a server is left alone after it failed: twice as long each time in a row, and at least as long as it asks.
class TmdbPause {
public:
    using Clock = std::chrono::steady_clock;

    bool over(Clock::time_point now) const { return now >= until; }
    Clock::time_point end() const { return until; }
    void succeeded() { failures = 0; }
    /// @param asked  by the server itself, 0: not
    void failed(Clock::time_point now, std::chrono::seconds asked) {
        constexpr std::chrono::milliseconds first{1000}, longest{120'000};
        if (over(now)) // else it is of those that were under way when it began
            ++failures;
        const auto whole = std::min(first * (1 << std::clamp(failures - 1, 0, 7)), longest);
        // Between half and the whole of it, so that many who lost it together do not come back together.
        const auto some = whole / 2 + whole / 2 * static_cast<int>(random() % 1024) / 1024;
        until = std::max(until, now + std::max<std::chrono::milliseconds>(some, asked));
    }

private:
    std::minstd_rand random{std::random_device{}()};
    int failures = 0;
    Clock::time_point until{};
};

} // namespace sceneheard
