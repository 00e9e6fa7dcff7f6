// The films that a person limited the list to.
#include "Interface/State/WatchList.h"
#include "Interface/Style/Problems.h"
#include "Interface/Style/Text.h"
#include "Interface/Style/Words.h"
#include "Interface/Window/ListeningView.h"

namespace sceneheard {

void ListeningView::limitTo(FilterSheet::Only only) {
    using Only = FilterSheet::Only;
    if (only != Only::chooseFile) {
        kept.watchList = only == Only::all ? "" : only == Only::liked ? "liked" : kept.watchList;
        if (only == Only::file) // the file of the session, which was not opened when asked
            consent->say(kept.watchList, true);
        watchListApplied = false;
        return remember();
    }
    sayWatchList();
    desktop.askFile(words(text::onlyFile), "*.txt;*.csv", {}, safely([this](const juce::File& file) {
                        if (file == juce::File())
                            return;
                        kept.watchList = file.getFullPathName().toStdString();
                        consent->say(kept.watchList, true);
                        watchListApplied = false;
                        remember();
                    }));
}

// What the choice shows: the file's name is there to be chosen although it may not be open.
void ListeningView::sayWatchList() {
    using Only = FilterSheet::Only;
    const auto file = !kept.watchList.empty() && kept.watchList != "liked";
    const auto name = kept.watchList.substr(kept.watchList.find_last_of("/\\") + 1);
    filters.setOnly(kept.watchList == "liked"                     ? Only::liked
                    : file && consent->of(kept.watchList) == true ? Only::file
                                                                  : Only::all,
                    file ? shownPath(name) : juce::String());
    filmsHead.sayFilters(filters.summarise());
}

// Waits for the catalogue, which may still be loading when the window opens.
void ListeningView::applyWatchList() {
    const auto known = matcher();
    if (known == nullptr && sources.matcher)
        return;
    watchListApplied = true;
    watchListFile.reset();
    if (known == nullptr || !onOnly)
        return;
    films.setMessage({});
    sayWatchList();
    if (kept.watchList == "liked")
        return onOnly(filmsOf(known->catalogue(), kept.marks.liked));
    if (kept.watchList.empty())
        return onOnly({});
    const auto allowed = consent->of(kept.watchList);
    if (allowed == true)
        watchListFile = std::make_unique<WatchListReading>(known, kept.watchList);
    else
        onOnly({});
    watchListAsked = allowed.has_value();
}

// Once for each file, and not over another sheet.
void ListeningView::askForWatchList() {
    if (std::any_of(sheets.begin(), sheets.end(), [](auto* sheet) { return sheet->isVisible(); }))
        return;
    watchListAsked = true;
    asking.ask(kept.watchList, safely([this, path = kept.watchList](bool yes) {
                   consent->say(path, yes);
                   watchListApplied = false;
               }));
}

void ListeningView::pollWatchList() {
    if (!watchListAsked)
        askForWatchList();
    if (watchListFile == nullptr || !watchListFile->done())
        return;
    const auto read = std::exchange(watchListFile, nullptr);
    if (!read->problem().empty())
        films.setMessage(problemWords(read->problem()));
    else if (read->films()->films().empty())
        films.setMessage(words(text::watchListEmpty, shownPath(kept.watchList)) +
                         (read->missing().empty() ? juce::String() : "\n" + shownPath(read->missing())));
    onOnly(read->films());
}

} // namespace sceneheard
