#include "Export/CueMidi.h"
#include "Films/LocalTitle.h"
#include "Interface/State/WatchList.h"
#include "Interface/Style/Text.h"
#include "Interface/Style/Words.h"
#include "Interface/Timeline/FileAnalysis.h"
#include "Interface/Window/ListeningView.h"

namespace sceneheard {

namespace {
constexpr auto soundFiles = "*"; // their content decides

std::string titleOf(const Film& film) {
    return shownTitle(film) + (film.year > 0 ? " (" + std::to_string(film.year) + ")" : "");
}
} // namespace

void ListeningView::connectParts() {
    compass.onTarget = safely([this](float valence, float energy) {
        const auto tension = aimedAt ? aimedAt->tension : shown != nullptr ? shown->now.mood[Axis::tension] : 0.5f;
        if (onTarget)
            onTarget(Target{"", valence, energy, tension});
    });
    compass.onNoTarget = targetLine.clear.onClick = safely([this] {
        if (onTarget)
            onTarget({});
    });
    keptMoods.onTarget = safely([this](const std::optional<Target>& target) {
        if (onTarget)
            onTarget(target);
    });
    keptMoods.onChange = safely([this] {
        kept.keptMoods = keptMoods.kept();
        remember();
    });
    targetLine.choose.onClick = safely([this] { targets.open(&targetLine.choose); });
    targets.search = safely([this](const juce::String& typed) {
        std::vector<Film> found;
        if (const auto known = matcher())
            for (const int row : known->catalogue().search(typed.toStdString(), TargetSheet::maxFilms))
                found.push_back(known->catalogue().film(row));
        return found;
    });
    targets.onFilm = safely([this](FilmId film) { aimAtFilm(film); });
    targets.file.onClick = safely([this] {
        targets.close();
        desktop.askFile(words(text::targetTitle), soundFiles, {}, safely([this](const juce::File& file) {
                            if (file != juce::File())
                                aimAt(file);
                        }));
    });

    films.onAction = safely([this](const Suggestion& film, FilmAction action) { act(film, action); });
    films.onShared = [this](const juce::StringArray& shared) { filmsHead.setShared(shared); };
    films.onPointedFilm = safely([this](std::optional<FilmId> film) {
        const auto* const suggestion = film ? films.suggestionOf(*film) : nullptr;
        compass.setPointedFilm(suggestion != nullptr ? std::optional(suggestion->mood) : std::nullopt);
        timeline.setPointedFilm(film);
    });
    tonight.onAction = films.onAction;
    timeline.filmOf = [this](FilmId film) { return timelineFilm(film); };
    feelings.onWantsAll = [this] { resized(); };
    timeline.onMarkers = safely([this] {
        kept.markers = timeline.markers();
        remember();
    });
    timeline.onSection = safely([this] {
        const auto& section = timeline.section();
        kept.section = section ? std::optional(std::pair(section->from, section->to)) : std::nullopt;
        remember();
    });
    head.tabs.onChoice = safely([this](Preset preset) { choosePreset(preset); });

    filmsHead.filters.onClick = safely([this] { filters.open(&filmsHead.filters); });
    filters.onChange = safely([this] {
        filmsHead.sayFilters(filters.summarise());
        films.follow();
    });
    filmsHead.adventure.onValueChange = [this] { films.follow(); };
    filters.only.onChange = safely([this] { limitTo(static_cast<FilterSheet::Only>(filters.only.getSelectedId())); });

    reference.onClick = safely([this] {
        if (referenceFile != nullptr || fileReference.curve != nullptr)
            return clearReference();
        desktop.askFile(words(text::referenceButton), soundFiles, {}, safely([this](const juce::File& file) {
                            if (file != juce::File())
                                compareWith(file);
                        }));
    });
    referenceShift.secondsPerPixel = [this] { return timeline.secondsPerPixel(); };
    referenceShift.onValueChange = safely([this] { moveReference(referenceShift.getValue()); });
    exportCue.onClick = safely([this] {
        exports.say({});
        exports.open(&exportCue);
    });
    exports.onSave = safely([this](ExportSheet::Form form) { saveCue(form); });
    exports.onDrag = safely([this](ExportSheet::Form form) { return dragCue(form); });
    exports.osc.onClick = safely([this] { toggleOsc(); });
    exports.address.onReturnKey = safely([this] { toggleOsc(); });

    connectMarkers();
    connectPage();
    connectIndex();
    connectTmdb();
    connectSongs();

    head.settings.onClick = safely([this] { settings.open(&head.settings); });
    settings.theme.onChange = settings.scale.onChange = safely([this] {
        auto next = kept;
        next.theme = static_cast<Theme>(settings.theme.getSelectedId() - 1);
        next.scale = settings.scale.getSelectedId();
        setState(next);
        remember();
    });
    settings.hints.onClick = safely([this] {
        settings.close();
        hints.open(&head.settings);
    });
    hints.onClose = safely([this] {
        kept.hintsSeen = true;
        remember();
    });
}

// Asked for each stretch whenever the timeline is drawn, so what was found once is kept.
TimelineFilm ListeningView::timelineFilm(FilmId film) {
    const auto known = matcher();
    if (const auto found = timelineFilms.find(film); found != timelineFilms.end() || known == nullptr)
        return known != nullptr ? found->second : TimelineFilm();
    constexpr std::size_t most = 1000;
    if (timelineFilms.size() >= most)
        timelineFilms.clear();
    auto& told = timelineFilms[film];
    if (const int row = known->catalogue().rowOf(film); row >= 0) {
        const auto mood = known->filmMood(film);
        told = {readable(shownTitle(known->catalogue().film(row))), mood[Axis::valence], mood[Axis::energy]};
    }
    return told;
}

void ListeningView::choosePreset(Preset preset) {
    auto next = kept;
    next.preset = preset;
    setState(next);
    remember();
    if (onPreset)
        onPreset(preset);
}

void ListeningView::act(const Suggestion& film, FilmAction action) {
    const auto key = FilmId::of(film.facts).text();
    switch (action) {
    case FilmAction::select:
        return showProfile(films.selection() == film.film ? std::nullopt : std::optional(film.film));
    case FilmAction::about:
        return showPage(film);
    case FilmAction::aim:
        return aimAtFilm(film.film);
    case FilmAction::open:
        return filmPage(film.facts).empty() ? void() : desktop.openPage(filmPage(film.facts));
    case FilmAction::copy:
        return desktop.copyText(juce::String::fromUTF8((titleOf(film.facts) + "\n" + filmPage(film.facts)).c_str()));
    case FilmAction::pin:
        kept.marks.togglePin(key);
        break;
    case FilmAction::like:
        kept.marks.toggleLike(key);
        break;
    case FilmAction::watch:
        kept.marks.toggleWatch(key);
        break;
    case FilmAction::reject:
        kept.marks.toggleReject(key);
        break;
    }
    if (kept.watchList == "liked")
        watchListApplied = false; // the films that are liked may be others now
    showMarks();
    remember();
}

void ListeningView::showProfile(std::optional<FilmId> film) {
    films.select(film);
    std::optional<Mood> expected;
    if (const auto known = matcher(); film && known != nullptr)
        expected = known->filmMood(*film);
    compass.setFilm(expected);
    feelings.setFilm(expected);
    showLevels();
}

void ListeningView::showLevels() {
    std::optional<std::array<float, 3>> levels;
    const auto known = matcher();
    if (const auto film = films.selection(); film && known != nullptr) {
        const auto mood = known->filmMood(*film);
        levels = std::array{mood[Axis::valence], mood[Axis::energy], mood[Axis::tension]};
    } else if (aimedAt)
        levels = std::array{aimedAt->valence, aimedAt->energy, aimedAt->tension};
    timeline.setLevels(levels);
}

// Without the pinned films where the catalogue cannot be read, so that the rest goes on.
void ListeningView::showMarks() {
    safely([this] { readPins(); })();
    auto listed = pins;
    for (auto& film : listed) {
        if (shown == nullptr)
            continue;
        const auto& told = shown->pinned;
        const auto found = std::find_if(told.begin(), told.end(), [&](auto& t) { return t.film == film.film; });
        if (found != told.end())
            film = *found;
    }
    films.setMarks(kept.marks, std::move(listed));
    tonight.setMarks(kept.marks);
    page.setMarks(kept.marks);
    if (onPinned && pinsTold != pinSet)
        onPinned(pinsTold = pinSet);
}

void ListeningView::pollMarks() {
    const auto marks = sources.marks ? sources.marks() : std::nullopt;
    if (!marks)
        return;
    kept.marks.liked = marks->liked;
    kept.marks.rejected = marks->rejected;
    kept.marks.watch = marks->watch;
    if (kept.watchList == "liked")
        watchListApplied = false;
    showMarks();
}

// What they are called, once for each list; what the music says of them is in the snapshots.
void ListeningView::readPins() {
    const auto known = matcher();
    if (known == pinsFrom && kept.marks.pinned == pinsOf)
        return;
    pins.clear();
    pinsFrom = known;
    pinsOf = kept.marks.pinned;
    if (known != nullptr)
        pinSet = filmsOf(known->catalogue(), {pinsOf.begin(), pinsOf.end()});
    for (const auto& key : pinsOf) {
        if (known == nullptr)
            break;
        if (auto plain = filmAlone(FilmId::read(key), *known))
            pins.push_back(std::move(*plain));
    }
}

void ListeningView::aimAtFilm(FilmId film) {
    const auto known = matcher();
    const int row = known != nullptr ? known->catalogue().rowOf(film) : -1;
    if (row < 0 || !onTarget)
        return;
    const auto mood = known->filmMood(film);
    onTarget(
        Target{titleOf(known->catalogue().film(row)), mood[Axis::valence], mood[Axis::energy], mood[Axis::tension]});
}

} // namespace sceneheard
