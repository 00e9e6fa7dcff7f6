#include "Audacious/Listener/PlayerListener.h"
#include "Mood/MoodWords.h"
#include "Support/Decimals.h"
#include "Support/Error.h"
#include <utility>

namespace sceneheard {

namespace {
constexpr std::chrono::milliseconds betweenLooks{200};
constexpr std::chrono::seconds betweenMarks{1};     // that another program may have changed
constexpr std::chrono::seconds betweenPlaylists{5}; // of which a piece is being heard
// So that models are loaded, or found missing, before the first piece.
constexpr double usualRate = 44100;
constexpr int usualChannels = 2;
} // namespace

std::string moodSentence(const Snapshot& snapshot, const MoodModel& moods) {
    auto words = moodWords(snapshot.now.mood, moods);
    if (words == "unremarkable")
        words = "like most music";
    if (const auto last = words.rfind(", "); last != std::string::npos)
        words.replace(last, 2, " and ");
    words.front() = static_cast<char>(words.front() - 'a' + 'A');
    if (snapshot.music.tempoBpm > 0)
        words += "; " + decimal(snapshot.music.tempoBpm, 0) + " beats a minute, " + snapshot.music.key.name();
    return words + '.';
}

PlayerListener::PlayerListener(AnalysisService::Load load, std::filesystem::path person, SongLyrics::Load lexicon)
    : personFile(std::move(person))
    , session(std::make_shared<AnalysisService>(std::move(load)))
    , sound(session.music())
    , words(std::move(lexicon)) {
    session.wantAlways(Wanted::films);
    session.music().prepare(usualRate, usualChannels);
    thread = std::thread([this] { run(); });
}

PlayerListener::~PlayerListener() {
    {
        std::lock_guard lock(mutex);
        stopping = true;
        wake.notify_one();
    }
    thread.join();
}

void PlayerListener::play(std::optional<Track> track, bool paused) {
    std::lock_guard lock(mutex);
    wish.track = std::move(track);
    wish.paused = paused;
    wake.notify_one();
}

void PlayerListener::setAdventure(float adventure) {
    std::lock_guard lock(mutex);
    wish.adventure = adventure;
    session.music().setAdventure(adventure);
    wake.notify_one();
}

void PlayerListener::setPlaylist(std::optional<std::vector<PieceName>> names) {
    std::lock_guard lock(mutex);
    wish.playlist = std::move(names);
    wake.notify_one();
}

void PlayerListener::say(FilmId film, std::optional<Opinion> opinion) {
    std::lock_guard lock(mutex);
    wish.said.emplace_back(film, opinion);
    wake.notify_one();
}

void PlayerListener::setNotTonight(FilmId film, bool refused) {
    std::lock_guard lock(mutex);
    if (refused)
        wish.refused.insert(film);
    else
        wish.refused.erase(film);
    wake.notify_one();
}

std::shared_ptr<const Heard> PlayerListener::heard() const {
    std::lock_guard lock(mutex);
    return newest;
}

template <typename Work>
void PlayerListener::attempt(std::string& problem, Work work) {
    try {
        work();
        problem.clear();
    } catch (const std::exception& e) {
        problem = e.what();
    }
}

void PlayerListener::run() {
    for (bool ends = false; !ends;) {
        std::vector<std::pair<FilmId, std::optional<Opinion>>> said;
        {
            std::unique_lock lock(mutex);
            if (!stopping)
                wake.wait_for(lock, betweenLooks);
            said = std::exchange(wish.said, {});
            playlistChanged |=
                now.playlist != wish.playlist || now.adventure != wish.adventure || now.refused != wish.refused;
            now = wish;
            ends = stopping;
        }
        if (!said.empty())
            keepOpinions(std::move(said));
        attempt(failure, [&] {
            look();
            publish();
        });
        if (!failure.empty())
            tellFailure();
    }
    if (scrobbler)
        attempt(historyProblem, [&] { scrobbler->end(); });
}

// What was known stays, but for that.
void PlayerListener::tellFailure() {
    std::lock_guard lock(mutex);
    auto next = std::make_shared<Heard>(*newest);
    next->problem = failure;
    newest = std::move(next);
}

void PlayerListener::look() {
    const auto time = Scrobbler::Clock::now();
    const auto matcher = session.matcher();
    if (matcher == nullptr)
        return;
    if (time - marksLooked >= betweenMarks) {
        const bool changed = marksLooked == Scrobbler::Clock::time_point();
        marksLooked = time;
        readMarks(changed);
    }
    if (!scrobbler) {
        if (!personFile.empty())
            history.emplace(personFile);
        scrobbler.emplace(session.music(), *personal, shown, history ? &*history : nullptr, ahead, &words);
    }
    if (!now.track && !scrobbler->any())
        return;
    CaptureState state;
    state.connected = true;
    state.silent = now.paused || !now.track;
    if (now.track)
        state.source = now.track->player;
    attempt(historyProblem, [&] { scrobbler->update(now.track, state, unixTime(), time); });
    if (now.playlist && (playlistChanged || time - playlistLooked >= betweenPlaylists)) {
        playlistLooked = time;
        playlistChanged = false;
        askPlaylist();
    }
    if (!now.playlist)
        playlist.reset();
}

void PlayerListener::keepOpinions(std::vector<std::pair<FilmId, std::optional<Opinion>>> said) {
    attempt(sayingProblem, [&] {
        if (personFile.empty())
            throw Error("The system tells no place for your likes; set HOME or XDG_DATA_HOME.");
        if (!store)
            store.emplace(personFile);
        for (const auto& [film, opinion] : said)
            store->say(film, opinion);
    });
    marksLooked = {};
}

// The films' order by them is learned anew only where one is another.
void PlayerListener::readMarks(bool changed) {
    auto likes = liked, rejections = rejected;
    if (!personFile.empty())
        attempt(marksProblem, [&] {
            if (!store)
                store.emplace(personFile);
            if (!store->changedElsewhere() && !changed)
                return;
            likes = store->films(Opinion::liked);
            rejections = store->films(Opinion::rejected);
        });
    if (personal && likes == liked && rejections == rejected)
        return;
    liked = std::move(likes);
    rejected = std::move(rejections);
    personal.emplace(session.matcher(), liked, rejected); // in its place, where the scrobbler looks for it
    playlistChanged = true;
}

void PlayerListener::askPlaylist() {
    if (!moods) {
        moods.emplace();
        if (history)
            attempt(historyProblem, [&] { moods->read(*history); });
    }
    moods->add(scrobbler->piece());
    playlist = playlistFilms(*now.playlist, *moods, *session.matcher(), *personal, now.adventure, shown, now.refused);
}

void PlayerListener::publish() {
    auto next = std::make_shared<Heard>();
    const auto music = session.music().snapshot();
    next->problem = music->problem;
    for (const auto* problem : {&historyProblem, &marksProblem, &sayingProblem})
        if (next->problem.empty())
            next->problem = *problem;
    if (scrobbler && scrobbler->any()) {
        next->any = true;
        next->sounds = scrobbler->sounds();
        next->piece = scrobbler->piece();
        next->snapshot = scrobbler->snapshot();
        if (next->snapshot && next->snapshot->moodKnown) {
            next->mood = moodSentence(*next->snapshot, session.matcher()->moods());
            if (auto says = scrobbler->wordsSay(); !says.empty()) {
                says.front() = static_cast<char>(says.front() - 'a' + 'A');
                next->mood += ' ' + says + '.';
            }
            next->films = withoutRefused(personal->arrange(next->snapshot->films, next->snapshot->films.size()),
                                         now.refused, shown);
        }
    }
    next->playlist = playlist;
    next->liked = liked;
    next->marks = personal ? personal->inWords() : std::string();
    std::lock_guard lock(mutex);
    newest = std::move(next);
}

} // namespace sceneheard
