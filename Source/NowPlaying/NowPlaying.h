#pragma once
#include "NowPlaying/Players.h"
#include <memory>

namespace sceneheard {

/// What the computer's players say that they play. Any thread.
class NowPlaying {
public:
    virtual ~NowPlaying() = default;
    /// What plays; nothing where no player says so, or none is permitted.
    virtual std::optional<Track> track() const = 0;
    /// Why no player can be asked, in a sentence for the person; empty: they can.
    virtual std::string problem() const = 0;
};

/// This system's: players that speak MPRIS, found as they come and go. Where there is no way to ask players, one that
/// knows of none.
std::unique_ptr<NowPlaying> systemNowPlaying(const PlayerRules& rules);

} // namespace sceneheard
