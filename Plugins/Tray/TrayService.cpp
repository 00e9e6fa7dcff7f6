#include "Tray/TrayService.h"
#include "Interface/Page/AboutFilm.h"
#include "Interface/Style/TrayText.h"
#include "Interface/Style/Words.h"
#include "Interface/Tonight/TonightsFilm.h"
#include "Listening/Guard.h"
#include "Person/ShownFilms.h"

namespace sceneheard {

namespace {
constexpr std::size_t shownFilms = 5;
constexpr float sameMood = 0.08f;                   // on the scale of moods, a difference that is not told
constexpr std::int64_t earlier = 20 * 60;           // seconds
constexpr std::chrono::seconds marksEvery{3};       // looks for what other programs marked
constexpr double aPiece = TonightsFilm::unsure / 2; // seconds, in which its film may still be another

std::set<FilmId> idsOf(const std::set<std::string>& keys) {
    std::set<FilmId> ids;
    for (const auto& key : keys)
        ids.insert(FilmId::read(key));
    return ids;
}

} // namespace

TrayService::TrayService(std::shared_ptr<const Matcher> matcher, TraySettings& s, const std::filesystem::path& f,
                         SongLyrics::Load lexicon, TrackCover::Load covers)
    : known(std::move(matcher))
    , settings(s)
    , file(f)
    , opinions(file)
    , past(file)
    , remote(settings)
    , listener(known, personal.emplace(known, std::set<FilmId>(), std::set<FilmId>()),
               {.source = s.source(),
                .players = s.players(),
                .filter = {},
                .films = shownFilms,
                .history = file,
                .search = remote.search(),
                .paused = s.paused(),
                .lexicon = std::move(lexicon),
                .covers = std::move(covers)}) {
    guarded([&] { opinions.open(kept); }, [&](const std::string& why) { trouble = why; });
    takeMarks(kept);
    limitFilms();
}

// Listener and films refer to where it lies.
void TrayService::takeMarks(const FilmMarks& marks) {
    kept = marks;
    personal.emplace(known, idsOf(kept.liked), idsOf(kept.rejected));
    ++changed;
}

void TrayService::update() {
    guarded(
        [&] {
            const auto now = Scrobbler::Clock::now();
            listener.update(now);
            if (now - marksRead >= marksEvery) {
                marksRead = now;
                if (const auto others = opinions.changedElsewhere())
                    takeMarks(*others);
            }
            trouble = listener.problem();
        },
        [&](const std::string& why) { trouble = why; });
    if (reading != nullptr && reading->done()) {
        listWords = reading->problem().empty() ? reading->missing() : reading->problem();
        if (reading->problem().empty())
            setOnly(reading->films());
        reading.reset();
    }
    if (std::exchange(pieces, listener.pieces().number()) != pieces)
        ++changed;
}

void TrayService::end() {
    guarded([&] { listener.end(); }, [&](const std::string& why) { trouble = why; });
}

TrayState TrayService::state() const {
    return listener.paused() ? TrayState::paused : listener.state().silent ? TrayState::silent : TrayState::listening;
}

const HeardPiece* TrayService::piece() const {
    const auto& heard = listener.pieces();
    return !listener.paused() && heard.any() && heard.sounds() ? &heard.piece() : nullptr;
}

std::string TrayService::pieceTitle() const {
    const auto* const playing = piece();
    if (playing == nullptr)
        return words(listener.paused() ? tray_text::paused : tray_text::nothingPlays).toStdString();
    return playing->title.empty() ? words(tray_text::untitled).toStdString() : playing->title;
}

const std::vector<HeardPiece>& TrayService::evening() {
    if (std::exchange(tonightOf, changed) != changed) {
        HistoryQuery query;
        query.from = beginOf(Period::evening, unixTime());
        query.music = true;
        tonight = past.pieces(query);
        drawEvening();
    }
    return tonight;
}

// The pieces one after the other, as long as each was heard, a second between them.
void TrayService::drawEvening() {
    auto drawn = std::make_shared<CueCurve>();
    named.clear();
    double at = 0;
    for (auto piece = tonight.rbegin(); piece != tonight.rend(); ++piece) {
        named.push_back({at + 1, readable(piece->title)});
        for (const double length : {1.0, std::max(1.0, piece->seconds)}) {
            CuePoint point;
            static_cast<Impression&>(point) = told(*piece->music);
            point.seconds = CueCurve::step * std::round((at += length) / CueCurve::step);
            drawn->append(point);
        }
    }
    curve = std::move(drawn);
}

std::shared_ptr<const Snapshot> TrayService::now() {
    const auto live = listener.session().music().snapshot();
    if (shown != nullptr && shownFrom == live && tonightOf == changed)
        return shown;
    shownFrom = live;
    evening();
    auto next = std::make_shared<Snapshot>(*live);
    next->silent = piece() == nullptr;
    next->cue = curve;
    next->films = listener.pieces().films();
    if (next->films.empty())
        next->moodKnown = false;
    shown = std::move(next);
    return shown;
}

std::shared_ptr<const Snapshot> TrayService::of(Period period) {
    const auto time = unixTime();
    HistoryQuery asked;
    asked.from = beginOf(period, time);
    asked.music = true;
    auto next = std::make_shared<Snapshot>();
    next->seconds = aPiece;
    next->silent = piece() == nullptr;
    evening();
    next->cue = curve;
    if (auto query = queryOf(past.pieces(asked), period, time)) {
        query->top = shownFilms;
        query->filter.only = only;
        next->moodKnown = true;
        next->now = query->music;
        next->zScores = known->moods().zScores(query->music.mood);
        next->films = personal->suggest(*query);
    }
    return next;
}

std::vector<Suggestion> TrayService::films() {
    if (piece() != nullptr && !listener.pieces().films().empty())
        return listener.pieces().films();
    return of(Period::evening)->films;
}

const std::vector<EveningPiece>& TrayService::eveningPieces() {
    evening();
    return named;
}

juce::String TrayService::sinceEarlier() {
    const auto* const playing = piece();
    if (playing == nullptr || !playing->music || evening().empty())
        return {};
    const auto& first = evening().back();
    if (first.began > playing->began - earlier)
        return {};
    const auto difference = [&](Axis axis) { return playing->music->mood[axis] - first.music->mood[axis]; };
    const auto energy = difference(Axis::energy), valence = difference(Axis::valence);
    if (std::max(std::abs(energy), std::abs(valence)) < sameMood)
        return {};
    const auto& word = std::abs(energy) >= std::abs(valence) ? (energy > 0 ? tray_text::livelier : tray_text::calmer)
                                                             : (valence > 0 ? tray_text::brighter : tray_text::darker);
    const auto time = localTime(first.began);
    return words(word, {juce::String(time.substr(time.size() - 5))});
}

juce::String TrayService::wordsSay() const {
    const auto says = piece() != nullptr ? listener.pieces().wordsSay() : std::string();
    return says.empty() ? juce::String() : capitalised(coreWords(says)) + ".";
}

std::shared_ptr<const std::vector<CoverFilm>> TrayService::coverFilms() {
    auto cover = piece() != nullptr ? listener.cover() : nullptr;
    if (cover == alikeTo && alikeOf == changed)
        return alike;
    alikeTo = std::move(cover);
    alikeOf = changed;
    std::vector<CoverFilm> films;
    if (alikeTo != nullptr) {
        for (const auto& film : alikeTo->films->like(alikeTo->signs, filter(), CoverLine::most, personal->without()))
            if (auto alone = filmAlone(FilmId::of(film.facts), *known))
                films.push_back({std::move(*alone), film.likeness});
    }
    return alike = std::make_shared<const std::vector<CoverFilm>>(std::move(films));
}

void TrayService::setPaused(bool paused) {
    settings.setPaused(paused);
    paused ? listener.pause() : listener.goOn();
    ++changed;
}

void TrayService::hear(const std::string& source) {
    settings.setSource(source);
    listener.hear(source);
}

void TrayService::believe(const PlayerRules& players) {
    settings.setPlayers(players);
    listener.believe(players);
}

void TrayService::setOnly(std::shared_ptr<const FilmSet> films) {
    only = std::move(films);
    listener.session().setOnly(only);
    ++changed;
}

Filter TrayService::filter() const {
    Filter films;
    films.only = only;
    return films;
}

void TrayService::limitFilms() {
    listWords.clear();
    reading.reset();
    const auto list = settings.filmList().toStdString();
    if (list.empty())
        return setOnly(nullptr);
    reading = std::make_unique<WatchListReading>(known, list);
}

void TrayService::mark(const Suggestion& film, FilmAction action) {
    const auto key = FilmId::of(film.facts).text();
    auto marks = kept;
    if (action == FilmAction::like)
        marks.toggleLike(key);
    else if (action == FilmAction::watch)
        marks.toggleWatch(key);
    else if (action == FilmAction::reject)
        marks.toggleReject(key);
    opinions.keep(marks);
    takeMarks(marks);
}

void TrayService::measureHistory(std::function<void(const HistoryMeasures&)> then) const {
    juce::Thread::launch([then = std::move(then), place = file, matcher = known, liked = idsOf(kept.liked),
                          rejected = idsOf(kept.rejected)] {
        HistoryMeasures all;
        guarded(
            [&] {
                const auto heard = History(place).pieces();
                all.taste = inWords(tasteOf(heard, unixTime(), *matcher));
                all.marks = inWords(measureShown(heard, liked, rejected));
                all.days = moodCalendar(heard);
            },
            [&](const std::string& why) { all.problem = why; });
        juce::MessageManager::callAsync([then, all] { then(all); });
    });
}

void TrayService::deleteHistory() {
    past.deleteAll();
    PersonStore(file).deleteAll();
    FilmMarks none;
    opinions.open(none);
    takeMarks(none);
}

} // namespace sceneheard
