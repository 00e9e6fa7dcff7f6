#include "Interface/CueMidi.h"
#include "Interface/FileHearing.h"
#include "Interface/ListeningView.h"
#include "Interface/Text.h"
#include "Interface/WatchList.h"
#include "Interface/Words.h"
#include "Listening/CueExport.h"

namespace sceneheard {

namespace {
constexpr auto soundFiles = "*"; // their content decides

std::string titleOf(const Film& film) {
    return film.title + (film.year > 0 ? " (" + std::to_string(film.year) + ")" : "");
}
} // namespace

WindowDesktop WindowDesktop::real() {
    WindowDesktop desktop;
    desktop.openPage = [](const juce::String& address) { juce::URL(address).launchInDefaultBrowser(); };
    desktop.copyText = [](const juce::String& text) { juce::SystemClipboard::copyTextToClipboard(text); };
    desktop.askFile = [chooser = std::make_shared<std::unique_ptr<juce::FileChooser>>()](
                          const juce::String& title, const juce::String& pattern, const juce::String& suggested,
                          std::function<void(const juce::File&)> answer) {
        using Browser = juce::FileBrowserComponent;
        const auto saves = suggested.isNotEmpty();
        const auto start = juce::File::getSpecialLocation(juce::File::userHomeDirectory);
        *chooser = std::make_unique<juce::FileChooser>(title, saves ? start.getChildFile(suggested) : start, pattern);
        (*chooser)->launchAsync((saves ? Browser::saveMode | Browser::warnAboutOverwriting : Browser::openMode) |
                                    Browser::canSelectFiles,
                                [answer = std::move(answer)](const juce::FileChooser& c) { answer(c.getResult()); });
    };
    return desktop;
}

void ListeningView::connectParts() {
    compass.onTarget = [this](float valence, float energy) {
        const auto tension = aimedAt ? aimedAt->tension : shown != nullptr ? shown->now.mood[Axis::tension] : 0.5f;
        if (onTarget)
            onTarget(Target{"", valence, energy, tension});
    };
    compass.onNoTarget = card.clear.onClick = [this] {
        if (onTarget)
            onTarget({});
    };
    card.choose.onClick = [this] { targets.open(); };
    targets.search = [this](const juce::String& typed) {
        std::vector<TargetSheet::Found> found;
        if (const auto known = matcher())
            for (const auto film : known->catalogue().search(typed.toStdString(), TargetSheet::most))
                found.push_back({film, known->catalogue().film(film)});
        return found;
    };
    targets.onFilm = [this](int film) { aimAtFilm(film); };
    targets.file.onClick = [this] {
        targets.close();
        desktop.askFile(text::targetTitle, soundFiles, {}, [this](const juce::File& file) {
            if (file != juce::File())
                aimAt(file);
        });
    };

    films.onAction = [this](const SuggestedFilm& film, FilmAction action) { act(film, action); };
    timeline.onMarkers = [this] {
        kept.markers = timeline.markers();
        remember();
    };
    tabs.onChoice = [this](Preset preset) { choosePreset(preset); };

    controls.filters.onClick = [this] { filters.open(); };
    filters.onChange = [this] { controls.sayFilters(filters.summarise()); };
    filters.only.onChange = [this] { limitTo(static_cast<FilterSheet::Only>(filters.only.getSelectedId())); };

    reference.onClick = [this] {
        if (referenceFile != nullptr || fileReference.curve != nullptr)
            return clearReference();
        desktop.askFile(words(text::referenceButton), soundFiles, {}, [this](const juce::File& file) {
            if (file != juce::File())
                compareWith(file);
        });
    };
    referenceShift.secondsPerPixel = [this] { return timeline.secondsPerPixel(); };
    referenceShift.onValueChange = [this] { moveReference(referenceShift.getValue()); };
    exportCue.onClick = [this] {
        exports.say({});
        exports.open();
    };
    exports.onSave = [this](ExportSheet::Form form) { saveCue(form); };
    exports.onDrag = [this](ExportSheet::Form form) { return dragCue(form); };
    exports.osc.onClick = [this] { toggleOsc(); };
    exports.address.onReturnKey = [this] { toggleOsc(); };

    settingsButton.onClick = [this] { settings.open(); };
    settings.theme.onChange = settings.scale.onChange = [this] {
        auto next = kept;
        next.theme = static_cast<Theme>(settings.theme.getSelectedId() - 1);
        next.scale = settings.scale.getSelectedId();
        setState(next);
        remember();
    };
    settings.hints.onClick = [this] {
        settings.close();
        hints.open();
    };
    hints.onClose = [this] {
        kept.hintsSeen = true;
        remember();
    };
}

void ListeningView::choosePreset(Preset preset) {
    auto next = kept;
    next.preset = preset;
    setState(next);
    remember();
    if (onPreset)
        onPreset(preset);
}

void ListeningView::act(const SuggestedFilm& film, FilmAction action) {
    const auto key = filmKey(film.facts);
    switch (action) {
    case FilmAction::select:
        return showProfile(films.selection() == film.film ? std::nullopt : std::optional(film.film));
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
    case FilmAction::reject:
        kept.marks.toggleReject(key);
        break;
    }
    if (kept.watchList == "liked")
        watchListApplied = false; // the films that are liked may be others now
    showMarks();
    remember();
}

void ListeningView::showProfile(std::optional<int> film) {
    films.select(film);
    std::optional<Mood> expected;
    if (const auto known = matcher(); film && known != nullptr)
        expected = known->scoreMood(*film);
    compass.setFilm(expected);
    bars.setFilm(expected);
    showLevels();
}

void ListeningView::showLevels() {
    std::optional<std::array<float, 3>> levels;
    const auto known = matcher();
    if (const auto film = films.selection(); film && known != nullptr) {
        const auto mood = known->scoreMood(*film);
        levels = std::array{mood[Axis::valence], mood[Axis::energy], mood[Axis::tension]};
    } else if (aimedAt)
        levels = std::array{aimedAt->valence, aimedAt->energy, aimedAt->tension};
    timeline.setLevels(levels);
}

void ListeningView::showMarks() { films.setMarks(kept.marks, pinnedFilms()); }

std::vector<SuggestedFilm> ListeningView::pinnedFilms() const {
    std::vector<SuggestedFilm> pinned;
    const auto known = matcher();
    if (known == nullptr || kept.marks.pinned.empty())
        return pinned;
    Query query;
    query.filter.useOnly = true;
    query.filter.only = filmsOf(known->catalogue(), {kept.marks.pinned.begin(), kept.marks.pinned.end()});
    query.top = static_cast<int>(query.filter.only.size());
    std::vector<Suggestion> suggestions;
    if (shown != nullptr && shown->moodKnown) {
        query.music = shown->now;
        suggestions = known->suggest(query);
    }
    for (const auto& key : kept.marks.pinned) {
        const auto film = findFilm(known->catalogue(), key);
        if (film < 0)
            continue;
        const auto found =
            std::find_if(suggestions.begin(), suggestions.end(), [&](auto& s) { return s.film == film; });
        auto suggestion = found != suggestions.end() ? *found : Suggestion();
        suggestion.film = film;
        pinned.push_back({std::move(suggestion), known->catalogue().film(film), known->unusualness(film)});
    }
    return pinned;
}

void ListeningView::aimAtFilm(int film) {
    const auto known = matcher();
    if (known == nullptr || film < 0 || film >= known->catalogue().size() || !onTarget)
        return;
    const auto mood = known->scoreMood(film);
    onTarget(
        Target{titleOf(known->catalogue().film(film)), mood[Axis::valence], mood[Axis::energy], mood[Axis::tension]});
}

void ListeningView::limitTo(FilterSheet::Only only) {
    using Only = FilterSheet::Only;
    if (only != Only::chooseFile) {
        kept.watchList = only == Only::all ? "" : only == Only::liked ? "liked" : kept.watchList;
        watchListApplied = false;
        return remember();
    }
    filters.setOnly(kept.watchList.empty()      ? Only::all
                    : kept.watchList == "liked" ? Only::liked
                                                : Only::file,
                    juce::File(kept.watchList.starts_with("/") ? kept.watchList : "").getFileName());
    desktop.askFile(words(text::onlyFile), "*.txt;*.csv", {}, [this](const juce::File& file) {
        if (file == juce::File())
            return;
        kept.watchList = file.getFullPathName().toStdString();
        watchListApplied = false;
        remember();
    });
}

// Waits for the catalogue, which may still be loading when the window opens.
void ListeningView::applyWatchList() {
    using Only = FilterSheet::Only;
    const auto known = matcher();
    if (known == nullptr && sources.matcher)
        return;
    watchListApplied = true;
    if (known == nullptr || !onOnly)
        return;
    films.setMessage({});
    if (kept.watchList.empty()) {
        filters.setOnly(Only::all, {});
        onOnly({});
    } else if (kept.watchList == "liked") {
        filters.setOnly(Only::liked, {});
        onOnly(filmsOf(known->catalogue(), kept.marks.liked));
    } else {
        const juce::File file(juce::String::fromUTF8(kept.watchList.c_str()));
        const auto list = readWatchList(known->catalogue(), file);
        filters.setOnly(Only::file, file.getFileName());
        if (list.empty())
            films.setMessage((file.existsAsFile() ? words(text::watchListEmpty) : words(text::cannotRead)) +
                             file.getFullPathName());
        onOnly(list);
    }
    controls.sayFilters(filters.summarise());
}

} // namespace sceneheard
