#include "Scrobbling/Scrobbler.h"
#include "Support/Error.h"
#include <algorithm>
#include <random>

namespace sceneheard {

namespace {
// A track that is played again goes back to its beginning.
constexpr double nearBeginning = 5, wellIntoIt = 30; // seconds

std::int64_t anyNumber() {
    std::random_device chance;
    return 1 + static_cast<std::int64_t>(chance());
}
} // namespace

Scrobbler::Scrobbler(StreamClient& m, const PersonalFilms& p, std::size_t films, History* h, double mayRunAhead,
                     TrackWords* w)
    : music(m)
    , personal(p)
    , shown(films)
    , history(h)
    , ahead(mayRunAhead)
    , reader(w)
    , listener{"", anyNumber()} {
    music.setKeepsCue(false);
    music.setWindow(Window::whole);
}

Scrobbler::~Scrobbler() {
    try {
        end();
    } catch (const Error&) {
    }
}

void Scrobbler::begin(const std::optional<Track>& next, const CaptureState& capture, Clock::time_point now) {
    current = {};
    current.began = seconds;
    current.player = listener.source = capture.source;
    if (next) {
        // The player's own plugin hears the same piece from within: the two keep it once.
        current.player = listener.source = next->player;
        current.title = next->title;
        current.artist = next->artist;
        current.album = next->album;
        current.speech = next->speech;
    }
    track = next;
    position = next ? next->position : 0;
    untold.reset();
    began = kept = now;
    sequenceBefore = music.snapshot()->sequence;
    known.reset();
    suggested.clear();
    changed = false;
    count += begun ? 1 : 0;
    begun = true;
    resets = music.reset();
}

bool Scrobbler::isAnother(const std::optional<Track>& next, const CaptureState& capture, Clock::time_point now) {
    const auto silentBefore = silent;
    if (!capture.silent)
        silent.reset();
    else if (!silent)
        silent = now;
    if (next) {
        untold.reset();
        const bool again = track && next->position < nearBeginning && position > wellIntoIt;
        const bool same = begun && track && track->sameAs(*next) && !again;
        position = next->position;
        return !same;
    }
    if (!begun || !track || capture.silent) {
        untold.reset();
        const bool paused = silentBefore && now - *silentBefore >= silentFor;
        return !capture.silent && (!begun || (!track && paused));
    }
    if (!untold)
        untold = now;
    return now - *untold >= untoldFor;
}

void Scrobbler::update(const std::optional<Track>& next, const CaptureState& capture, std::int64_t time,
                       Clock::time_point now) {
    seconds = time;
    sounding = !capture.silent;
    if (begun)
        take(music.snapshot(), now);
    if (isAnother(next, capture, now)) {
        keep(now);
        begin(next, capture, now);
    } else if (begun && next && track) { // what is told of it later
        if (current.album.empty())
            current.album = next->album;
        current.speech |= next->speech;
        track = next;
    }
    takeWords();
    if (now - kept >= keptEvery)
        keep(now);
}

void Scrobbler::take(const std::shared_ptr<const Snapshot>& snapshot, Clock::time_point now) {
    const auto since = std::chrono::duration<double>(now - began).count();
    const auto before = snapshot->sequence <= sequenceBefore || static_cast<int>(snapshot->resets - resets) < 0;
    if (before || snapshot->seconds > since + ahead || snapshot == known)
        return;
    known = snapshot;
    if (!snapshot->moodKnown)
        return;
    if (!snapshot->silent && snapshot->seconds > current.seconds) {
        current.seconds = snapshot->seconds;
        changed = true;
    }
    current.music = snapshot->now;
    if (!snapshot->films.empty()) {
        suggested = personal.arrange(snapshot->films, shown);
        current.films.clear();
        for (const auto& film : suggested)
            current.films.push_back(film.film);
    }
}

// Asked for at each look: players tell of lyrics and files later too.
void Scrobbler::takeWords() {
    if (reader == nullptr)
        return;
    reader->ask(track);
    if (auto told = reader->words(); told != song)
        music.setWords(song = std::move(told));
}

std::string Scrobbler::wordsSay() const {
    return song && current.music ? disagreement(current.music->mood, *song) : std::string();
}

void Scrobbler::keep(Clock::time_point now) {
    kept = now;
    if (history == nullptr || !changed || !current.music || current.seconds < minSeconds)
        return;
    current.id = history->keep(current, listener, seconds);
    changed = current.id == 0;
}

void Scrobbler::end() {
    keep(Clock::now());
    if (history != nullptr && begun)
        history->leave(listener);
    begun = false;
    track.reset();
    current = {};
    takeWords();
}

} // namespace sceneheard
