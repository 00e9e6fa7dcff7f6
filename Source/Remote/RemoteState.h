#pragma once
#include <chrono>
#include <string>

namespace sceneheard {

/// How it stands with a remote index.
enum class RemoteWord {
    asking, ///< nothing was answered yet
    remote, ///< it answers
    slow,   ///< not in time
    gone,   ///< nothing is there
    wrong,  ///< what is there does not answer as it should
    paused  ///< after failures it is left alone for a while
};

/// Of which the window shows the word, and the sentence to who wants to know.
struct RemoteState {
    RemoteWord word = RemoteWord::asking;
    std::string sentence; ///< what is the matter and what to do; "" while all is well

    const char* text() const {
        constexpr const char* words[]{"asking", "remote", "slow", "gone", "wrong", "paused"};
        return words[static_cast<std::size_t>(word)];
    }
    bool operator==(const RemoteState&) const = default;
};

/// Leaves an index alone after failures: five in a row close it for half a minute, then one try tells whether it stays
/// closed. By a clock that no setting of the time moves.
class Breaker {
public:
    using Time = std::chrono::steady_clock::time_point;
    static constexpr int failuresAllowed = 5;
    static constexpr std::chrono::seconds pause{30};

    /// Whether it may be asked now.
    bool allows(Time now) const { return now >= closedUntil; }
    void succeeded() { *this = {}; }
    /// @param atLeast  how long the server itself asks to wait
    void failed(Time now, std::chrono::seconds atLeast = {}) {
        if (++failures >= failuresAllowed)
            closedUntil = now + std::max(pause, atLeast);
        else if (atLeast.count() > 0)
            closedUntil = now + atLeast;
    }
    bool isClosed(Time now) const { return !allows(now); }

private:
    int failures = 0;
    Time closedUntil{};
};

} // namespace sceneheard
