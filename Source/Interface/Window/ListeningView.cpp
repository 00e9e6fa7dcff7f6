#include "Interface/Window/ListeningView.h"
#include "Interface/State/MarkerFile.h"
#include "Interface/State/WatchList.h"
#include "Interface/Style/Problems.h"
#include "Interface/Style/Text.h"
#include "Interface/Style/Words.h"
#include "Interface/Timeline/FileAnalysis.h"
#include "Interface/Window/ScoringLayout.h"

namespace sceneheard {

namespace {
constexpr int framesPerSecond = 24, restingPerSecond = 4, hiddenPerSecond = 2;
constexpr int ticksToRest = framesPerSecond;

// Silence goes on, and nothing else happened.
bool sameInSilence(const Snapshot& a, const Snapshot& b) {
    const auto films = [](const Suggestion& x, const Suggestion& y) { return x.film == y.film; };
    return a.silent && b.silent && a.moodKnown == b.moodKnown && a.frozen == b.frozen && a.problem == b.problem &&
           a.droppedSamples == b.droppedSamples && a.hostTime == b.hostTime && a.host == b.host &&
           b.seconds >= a.seconds && a.seconds > 0 && a.cue->empty() == b.cue->empty() &&
           a.cue->hostTime() == b.cue->hostTime() &&
           std::equal(a.films.begin(), a.films.end(), b.films.begin(), b.films.end(), films) &&
           std::equal(a.pinned.begin(), a.pinned.end(), b.pinned.begin(), b.pinned.end(), films);
}
} // namespace

ListeningView::ListeningView(WindowSources s, WindowDesktop d)
    : reset(words(text::reset))
    , reference(words(text::referenceButton))
    , exportCue(words(text::exportButton))
    , sources(std::move(s))
    , desktop(std::move(d))
    , consent(sources.consent ? sources.consent : std::make_shared<Consent>()) {
    setLookAndFeel(&look);
    setWantsKeyboardFocus(false);
    setMouseClickGrabsKeyboardFocus(false);
    setFocusContainerType(FocusContainerType::keyboardFocusContainer);
    setOpaque(true);
    setTitle(words(text::product));
    for (auto* part : std::initializer_list<juce::Component*>{&head, &sentence, &compass, &keptMoods, &targetLine,
                                                              &feelings, &filmsHead, &films, &timeline})
        addAndMakeVisible(part);
    addChildComponent(tonight, 0); // under the head
    addChildComponent(hostChecks);
    reset.setTooltip(words(text::resetHelp));
    for (auto* button : {&reset, &reference, &exportCue}) {
        reachableByTab(*button);
        timeline.addAndMakeVisible(button);
    }
    timeline.addChildComponent(referenceShift);
    for (auto* sheet : sheets)
        addChildComponent(sheet);
    connectParts();
    setState({});
    setSize(designWidth, designHeight);
    refresh();
}

ListeningView::~ListeningView() {
    want(Wanted::nothing);
    for (const auto& file : draggedFiles)
        file.deleteFile();
    setLookAndFeel(nullptr);
}

void ListeningView::followVisibility(bool now) {
    showing = now;
    const auto wanted = !showing ? hiddenPerSecond : restingTicks > ticksToRest ? restingPerSecond : framesPerSecond;
    if (getTimerInterval() != 1000 / wanted || !isTimerRunning())
        startTimerHz(wanted);
    want(showing ? Wanted::films : osc.isOpen() ? Wanted::cue : Wanted::nothing);
}

void ListeningView::want(Wanted wanted) const {
    if (sources.want)
        sources.want(wanted);
}

void ListeningView::fail(const std::string& why) { head.status.tell(problemWords(why)); }

void ListeningView::timerCallback() {
    safely([this] { tick(); })();
}

void ListeningView::tick() {
    const auto now = juce::Time::getMillisecondCounter();
    const auto seconds = juce::jlimit(0.0f, 0.5f, static_cast<float>(now - lastTick) / 1000.0f);
    lastTick = now;
    if (osc.isOpen())
        osc.send(*sources.music()); // also while the window is hidden
    pollFiles();
    constexpr juce::uint32 betweenQuestions = 240; // milliseconds: it waits for the screen's answer
    if (now - askedScreen >= betweenQuestions) {
        askedScreen = now;
        showing = isShowing(); // hosts hide windows without telling
        pollIndex();
        if (settings.isVisible())
            pollTmdb();
    }
    if (showing) {
        const auto changed = refresh();
        restingTicks = advance(seconds) || changed ? 0 : restingTicks + 1;
        watchSilence(seconds);
    }
    followVisibility(showing);
}

bool ListeningView::advance(float seconds) {
    bool moved = page.isVisible() && page.advance(seconds);
    for (auto* view : views)
        moved |= view->advance(seconds);
    return moved;
}

// A mood that was heard once stays, and the status says that nothing plays.
void ListeningView::watchSilence(float seconds) {
    const auto waits = sources.inHost && shown != nullptr && shown->silent && !shown->moodKnown && !shown->frozen &&
                       shown->problem.empty();
    unheard = waits ? unheard + seconds : 0;
    hostChecks.setVisible(unheard >= HostChecks::waits);
}

bool ListeningView::refresh() {
    if (const auto problem = sources.problem ? sources.problem() : std::string(); !problem.empty())
        fail(problem);
    pollMarks();
    if (std::exchange(newsShown, online->news()) != online->news())
        repaint(); // posters arrived
    if (!watchListApplied)
        applyWatchList();
    pollWatchList();
    songPicker.poll();
    pollReference();
    auto snapshot = sources.music();
    if (snapshot == shown)
        return false;
    const auto resting = shown != nullptr && sameInSilence(*shown, *snapshot);
    shown = std::move(snapshot);
    if (resting)
        return false;
    if (!kept.marks.pinned.empty())
        showMarks();
    for (auto* view : views)
        view->show(*shown);
    if (page.isVisible())
        page.showMusic(*shown);
    if (const auto chosen = films.selection()) {
        const auto listed = films.films();
        if (std::find(listed.begin(), listed.end(), *chosen) == listed.end())
            showProfile({});
    }
    targetLine.show(aimedAt, compass.push());
    return true;
}

void ListeningView::settle() {
    want(Wanted::films);
    safely([this] {
        pollFiles();
        pollIndex();
        refresh();
    })();
    advance(60);
    watchSilence(60);
}

void ListeningView::setTarget(const std::optional<Target>& target) {
    aimedAt = target;
    compass.setTarget(target);
    keptMoods.setTarget(target);
    targetLine.show(target, compass.push());
    showLevels();
}

void ListeningView::setState(const WindowState& next) {
    if (next.watchList != kept.watchList)
        watchListApplied = false;
    if (next.oscAddress != kept.oscAddress && osc.isOpen()) { // another session's: the person switches it on again
        osc.close();
        exports.osc.setToggleState(false, juce::dontSendNotification);
    }
    kept = next;
    if (look.theme() != kept.theme) {
        look.setTheme(kept.theme);
        sendLookAndFeelChange();
        for (auto* view : views)
            if (shown != nullptr)
                view->show(*shown);
    }
    settings.set(kept.theme, kept.scale);
    head.tabs.set(kept.preset);
    exports.address.setText(kept.oscAddress, false);
    timeline.setMarkers(kept.markers);
    timeline.setSection(kept.section ? std::optional(CueSection{kept.section->first, kept.section->second})
                                     : std::nullopt);
    keptMoods.set(kept.keptMoods);
    exports.timeCode.set(kept.frameRate, kept.timeCodeStart);
    referenceShift.setValue(kept.referenceOffset, juce::dontSendNotification);
    showMarks();
    resized();
    if (kept.hintsSeen)
        hints.setVisible(false);
    else if (!hints.isVisible())
        hints.open();
}

void ListeningView::remember() {
    if (onState)
        onState(kept);
}

void ListeningView::resized() {
    const auto scoring = kept.preset == Preset::scoring;
    for (auto* part : std::initializer_list<juce::Component*>{&sentence, &compass, &keptMoods, &targetLine, &feelings,
                                                              &filmsHead, &films, &timeline})
        part->setVisible(scoring);
    tonight.setVisible(!scoring);
    tonight.setBounds(getLocalBounds());
    head.setScoring(scoring);
    const auto layout = scoringLayout(getLocalBounds(), feelings.wantsAll());
    head.setStatusLeft(layout.filmsHead.getX() - layout.head.getX());
    feelings.setRoom(layout.feelingBars);
    films.setGrid(layout.filmColumns, layout.filmLines);
    for (const auto& [part, area] :
         std::initializer_list<std::pair<juce::Component*, juce::Rectangle<int>>>{{&head, layout.head},
                                                                                  {&sentence, layout.sentence},
                                                                                  {&compass, layout.compass},
                                                                                  {&keptMoods, layout.compass},
                                                                                  {&targetLine, layout.target},
                                                                                  {&feelings, layout.feelings},
                                                                                  {&filmsHead, layout.filmsHead},
                                                                                  {&films, layout.films},
                                                                                  {&timeline, layout.timeline}})
        part->setBounds(area);
    layOutTimeline();
    hostChecks.setBounds(scoring ? layout.films : getLocalBounds().withTrimmedRight(getWidth() / 2).reduced(32, 96));
    for (auto* sheet : sheets)
        sheet->setBounds(getLocalBounds());
}

void ListeningView::layOutTimeline() {
    auto line = juce::Rectangle<int>(timeline.getWidth(), MoodTimeline::headHeight).reduced(12, 8);
    const auto place = [&](juce::Component& control, int width) {
        control.setBounds(line.removeFromRight(width));
        line.removeFromRight(8);
    };
    for (auto* button : {&exportCue, &reference, &reset})
        place(*button, pillWidth(button->getButtonText()));
    place(referenceShift, 104);
}

void ListeningView::paint(juce::Graphics& g) { g.fillAll(paletteOf(*this).ground); }

bool ListeningView::isInterestedInFileDrag(const juce::StringArray& files) {
    return files.size() == 1; // whatever it is called: its content tells whether it is sound
}

void ListeningView::filesDropped(const juce::StringArray& files, int x, int y) {
    safely([&] {
        if (holdsMarkers(files[0].toStdString()))
            return importMarkers(juce::File(files[0]));
        const auto onAim = compass.getBounds().getUnion(targetLine.getBounds()).contains(x, y);
        onAim ? aimAt(juce::File(files[0])) : compareWith(juce::File(files[0]));
    })();
}

} // namespace sceneheard
