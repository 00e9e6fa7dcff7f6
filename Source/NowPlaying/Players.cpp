#include "NowPlaying/Players.h"
#include "Support/Text.h"
#include <algorithm>
#include <cmath>

namespace sceneheard {

namespace {
constexpr std::chrono::seconds enoughToMove{2}; // between two positions, to tell whether they move
constexpr double minMove = 0.5;                 // seconds of the track
} // namespace

bool PlayerRules::permit(const std::string& name, const Track& track) const {
    const auto is = [&](const std::string& word) { return sameWord(word, name) || sameWord(word, track.player); };
    return (allowed.empty() || std::ranges::any_of(allowed, is)) && std::ranges::none_of(ignored, is) &&
           std::ranges::none_of(ignoredAddresses, [&](const std::string& part) {
               return !part.empty() && holdsWord(track.address, part);
           });
}

double Players::Player::positionAt(Clock::time_point now) const {
    auto position = state.track.position;
    if (state.playing && !stands)
        position += state.rate * std::chrono::duration<double>(now - at).count();
    position = std::max(0.0, position);
    return state.track.seconds > 0 ? std::min(position, state.track.seconds) : position;
}

void Players::update(const std::string& bus, const std::string& name, const PlayerState& state, bool told,
                     Clock::time_point now) {
    auto found = players.find(bus);
    const bool known = found != players.end();
    if (!known && !room())
        return;
    if (!known)
        found = players.try_emplace(bus).first;
    auto& player = found->second;
    const bool begins = state.playing && (!known || !player.state.playing || !player.state.track.sameAs(state.track));
    auto next = state;
    next.rate = std::isfinite(state.rate) ? std::clamp(state.rate, 0.0, 16.0) : 1;
    if (begins) {
        player.since = now;
        player.stands = false;
    } else if (told && player.state.playing && now - player.at >= enoughToMove && next.rate > 0) {
        player.stands = std::abs(state.track.position - player.state.track.position) < minMove;
    }
    if (told || begins || !known) {
        next.track.position = told ? state.track.position : 0;
        player.at = now;
    } else {
        next.track.position = player.positionAt(now);
        player.at = now;
    }
    player.name = name;
    player.state = std::move(next);
}

void Players::remove(const std::string& bus) { players.erase(bus); }

std::optional<Track> Players::playing(Clock::time_point now) const {
    const Player* best = nullptr;
    for (const auto& [bus, player] : players) {
        const auto& track = player.state.track;
        if (!player.state.playing || (track.title.empty() && track.artist.empty() && track.address.empty()) ||
            !rules.permit(player.name, track))
            continue;
        if (best == nullptr || std::pair(!player.stands, player.since) > std::pair(!best->stands, best->since))
            best = &player;
    }
    if (best == nullptr)
        return std::nullopt;
    auto track = best->state.track;
    track.position = best->positionAt(now);
    return track;
}

} // namespace sceneheard
