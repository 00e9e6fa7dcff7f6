#pragma once
#include "NowPlaying/NowPlaying.h"
#include <condition_variable>
#include <mutex>
#include <sdbus-c++/sdbus-c++.h>
#include <thread>

namespace sceneheard {

/// Players by MPRIS over the session's D-Bus (https://specifications.freedesktop.org/mpris-spec/latest/). A thread of
/// its own waits for what they say; a bus that goes away is looked for again. What a player sends is read within bounds
/// and may be anything: what is not as MPRIS says is passed over.
class MprisPlayers final : public NowPlaying {
public:
    explicit MprisPlayers(const PlayerRules& rules);
    ~MprisPlayers() override;

    std::optional<Track> track() const override;
    std::string problem() const override;

private:
    using Clock = Players::Clock;
    using Properties = std::map<std::string, sdbus::Variant>;

    /// One player on the bus.
    struct Player {
        std::unique_ptr<sdbus::IProxy> proxy;
        std::string name, identity;
        PlayerState state;
        Clock::time_point asked{};
    };

    void run();
    void serve();
    void askOwner(const std::string& bus);
    void add(const std::string& bus, const std::string& owner);
    void remove(const std::string& bus);
    void ask(const std::string& bus);
    void askPlayersAgain();
    void take(const std::string& bus, const Properties& properties);
    void tell(const std::string& bus, bool positionTold);

    // Thread of its own.
    std::unique_ptr<sdbus::IConnection> connection;
    std::unique_ptr<sdbus::IProxy> daemon;
    std::map<std::string, Player> known; // by their address on the bus

    mutable std::mutex mutex; // of what follows
    Players players;
    std::string trouble;
    bool stopping = false;
    int wake = -1; // a file that becomes readable when it is to end

    std::thread thread;
};

} // namespace sceneheard
