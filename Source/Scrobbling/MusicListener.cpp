#include "Scrobbling/MusicListener.h"

namespace sceneheard {

MusicListener::MusicListener(std::shared_ptr<const Matcher> matcher, const PersonalFilms& films,
                             const MusicListenerOptions& o)
    : options(o)
    , heard(std::make_shared<AnalysisService>([matcher] { return matcher; }, o.search))
    , sound(heard.music())
    , words(options.lexicon)
    , art(options.covers)
    , scrobbler(heard.music(), films, options.films,
                options.history.empty() ? nullptr : &history.emplace(options.history), 1, &words) {
    heard.wantAlways(Wanted::seldom);
    heard.setFilter(options.filter);
    heard.setOnly(options.filter.only);
    heard.music().setAdventure(options.adventure);
    if (!options.paused)
        goOn();
}

void MusicListener::update(Scrobbler::Clock::time_point now) {
    if (paused())
        return;
    scrobbler.update(players->track(), capture->state(), unixTime(), now);
    art.ask(scrobbler.told());
}

void MusicListener::pause() {
    capture.reset();
    players.reset();
    scrobbler.end();
}

void MusicListener::goOn() {
    if (!paused())
        return;
    auto next = systemCapture();
    players = systemNowPlaying(options.players);
    next->start(options.source, sound);
    capture = std::move(next);
}

void MusicListener::hear(const std::string& source) {
    options.source = source;
    if (paused())
        return;
    capture.reset(); // of which two would push at once
    goOn();
    scrobbler.end();
}

void MusicListener::believe(const PlayerRules& rules) {
    options.players = rules;
    if (!paused())
        players = systemNowPlaying(rules);
}

std::string MusicListener::problem() {
    const auto& models = heard.music().snapshot()->problem;
    return models.empty() && players != nullptr ? players->problem() : models;
}

} // namespace sceneheard
