#pragma once
#include "NowPlaying/Track.h"
#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace sceneheard {

/// Whose music counts, by names and addresses; the case of letters makes no difference.
struct PlayerRules {
    std::vector<std::string> allowed;          ///< players; empty: all
    std::vector<std::string> ignored;          ///< players
    std::vector<std::string> ignoredAddresses; ///< parts of the address of what is played, "youtube.com"

    /// @param name  the player's on the bus, "vlc"; its name for people, "VLC media player", is the track's
    bool permit(const std::string& name, const Track& track) const;
};

/// What one player said last.
struct PlayerState {
    bool playing = false;
    double rate = 1; ///< seconds of the track in a second
    Track track;     ///< its position is of when it was told
};

/// The players of a desktop, and which of them really plays: of those that say so, one whose position moves on before
/// one that stands still, and of these the one that began, or went to another track, last. One thread at a time.
class Players {
public:
    using Clock = std::chrono::steady_clock;
    static constexpr std::size_t maxPlayers = 32; ///< players; further ones are not taken

    explicit Players(PlayerRules r)
        : rules(std::move(r)) {}

    /// What a player says now. @param name  on the bus, see PlayerRules
    /// @param told  whether the position was told just now; else it goes on from what it was
    void update(const std::string& bus, const std::string& name, const PlayerState& state, bool told,
                Clock::time_point now);
    void remove(const std::string& bus);
    void clear() { players.clear(); }
    /// Whether it would be taken.
    bool room() const { return players.size() < maxPlayers; }

    /// What plays; nothing where none of those permitted does.
    std::optional<Track> playing(Clock::time_point now) const;

private:
    struct Player {
        std::string name;
        PlayerState state;
        Clock::time_point at{};    ///< when the position was told
        Clock::time_point since{}; ///< when it began, or went to another track
        bool stands = false;       ///< its position did not move on while it said to play
        double positionAt(Clock::time_point now) const;
    };

    PlayerRules rules;
    std::map<std::string, Player> players; // by their address on the bus
};

} // namespace sceneheard
