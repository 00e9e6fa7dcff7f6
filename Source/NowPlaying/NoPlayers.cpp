#include "NowPlaying/NowPlaying.h"

namespace sceneheard {

namespace {
class NoPlayers final : public NowPlaying {
public:
    std::optional<Track> track() const override { return std::nullopt; }
    std::string problem() const override { return "Players cannot be asked what they play on this system yet."; }
};
} // namespace

std::unique_ptr<NowPlaying> systemNowPlaying(const PlayerRules&) { return std::make_unique<NoPlayers>(); }

} // namespace sceneheard
