#include "Interface/Window/ListeningView.h"
#include "Interface/State/MarkerFile.h"
#include "Interface/State/WatchList.h"
#include "Interface/Style/Text.h"
#include "Interface/Style/Words.h"
#include "Interface/Timeline/FileHearing.h"

namespace sceneheard {

namespace {
constexpr int framesPerSecond = 30, restingPerSecond = 4, hiddenPerSecond = 2;
constexpr int ticksToRest = framesPerSecond;
constexpr double settledWorthSaying = 3; // seconds
constexpr int leftWidth = 292, leftGap = 28;

// Silence goes on, and nothing else happened.
bool sameInSilence(const Snapshot& a, const Snapshot& b) {
    const auto films = [](const Suggestion& x, const Suggestion& y) { return x.film == y.film; };
    return a.silent && b.silent && a.moodKnown == b.moodKnown && a.frozen == b.frozen && a.problem == b.problem &&
           a.droppedSamples == b.droppedSamples && a.hostTime == b.hostTime && b.seconds >= a.seconds &&
           a.seconds > 0 && a.cue->empty() == b.cue->empty() && a.cue->hostTime() == b.cue->hostTime() &&
           std::equal(a.films.begin(), a.films.end(), b.films.begin(), b.films.end(), films) &&
           std::equal(a.pinned.begin(), a.pinned.end(), b.pinned.begin(), b.pinned.end(), films);
}
} // namespace

ListeningView::ListeningView(WindowSources s, WindowDesktop d)
    : reference(words(text::referenceButton))
    , exportCue(words(text::exportButton))
    , settingsButton(Icon::settings, text::settings)
    , sources(std::move(s))
    , desktop(std::move(d))
    , consent(sources.consent ? sources.consent : std::make_shared<Consent>()) {
    setLookAndFeel(&look);
    setWantsKeyboardFocus(false);
    setMouseClickGrabsKeyboardFocus(false);
    setFocusContainerType(FocusContainerType::keyboardFocusContainer);
    setOpaque(true);
    setTitle(text::product);
    addAndMakeVisible(tabs);
    for (auto* view : views)
        addAndMakeVisible(view);
    addAndMakeVisible(controls);
    for (auto* button : {&reference, &exportCue}) {
        reachableByTab(*button);
        timeline.addAndMakeVisible(button);
    }
    timeline.addChildComponent(referenceShift);
    addAndMakeVisible(settingsButton);
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

void ListeningView::followVisibility(bool showing) {
    const auto wanted = !showing ? hiddenPerSecond : restingTicks > ticksToRest ? restingPerSecond : framesPerSecond;
    if (getTimerInterval() != 1000 / wanted || !isTimerRunning())
        startTimerHz(wanted);
    want(showing ? Wanted::films : osc.isOpen() ? Wanted::cue : Wanted::nothing);
}

void ListeningView::want(Wanted wanted) const {
    if (sources.want)
        sources.want(wanted);
}

void ListeningView::fail(const std::string& why) { status.tell(juce::String::fromUTF8(why.c_str())); }

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
    const auto showing = isShowing(); // hosts hide windows without telling; this asks the screen
    if (showing) {
        const auto changed = refresh();
        restingTicks = advance(seconds) || changed ? 0 : restingTicks + 1;
    }
    followVisibility(showing);
}

bool ListeningView::advance(float seconds) {
    bool moved = false;
    for (auto* view : views)
        moved |= view->advance(seconds);
    return moved;
}

bool ListeningView::refresh() {
    if (const auto problem = sources.problem ? sources.problem() : std::string(); !problem.empty())
        fail(problem);
    pollMarks();
    if (!watchListApplied)
        applyWatchList();
    pollWatchList();
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
    if (const auto chosen = films.selection()) {
        const auto listed = films.films();
        if (std::find(listed.begin(), listed.end(), *chosen) == listed.end())
            showProfile({});
    }
    const auto seconds = films.settledSeconds();
    const auto text =
        shown->films.empty() || seconds < settledWorthSaying ? juce::String() : text::settled + clock(seconds);
    if (text != settled) {
        settled = text;
        repaint(filmsHead);
    }
    return true;
}

void ListeningView::settle() {
    want(Wanted::films);
    safely([this] {
        pollFiles();
        refresh();
    })();
    advance(60);
}

void ListeningView::setTarget(const std::optional<Target>& target) {
    aimedAt = target;
    compass.setTarget(target);
    card.setTarget(target);
    showLevels();
    resized();
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
    tabs.set(kept.preset);
    films.setLeastRowHeight(kept.preset == Preset::listening ? metrics::posterRowHeight : metrics::rowHeight);
    exports.address.setText(kept.oscAddress, false);
    timeline.setMarkers(kept.markers);
    exports.timeCode.set(kept.frameRate, kept.timeCodeStart);
    referenceShift.setValue(kept.referenceOffset, juce::dontSendNotification);
    showMarks();
    resized();
    if (kept.hintsSeen)
        hints.setVisible(false);
    else
        hints.open();
}

void ListeningView::remember() {
    if (onState)
        onState(kept);
}

void ListeningView::resized() {
    auto area = getLocalBounds().reduced(metrics::margin, 0);
    auto head = area.removeFromTop(metrics::headHeight);
    settingsButton.setBounds(head.removeFromRight(32).withSizeKeepingCentre(32, 32));
    auto left = area.removeFromLeft(leftWidth);
    area.removeFromLeft(leftGap);
    tabs.setBounds(head.removeFromLeft(leftWidth)
                       .withTrimmedLeft(118)
                       .withSizeKeepingCentre(PresetTabs::width, 30)
                       .withX(metrics::margin + 116));
    head.removeFromLeft(leftGap);
    status.setBounds(head.withTrimmedRight(96));

    const auto scoring = kept.preset == Preset::scoring;
    const auto tall =
        scoring ? juce::jlimit(132, 260, getHeight() * 26 / 100) : juce::jlimit(112, 160, getHeight() * 18 / 100);
    const auto bottom = getLocalBounds().reduced(metrics::margin).removeFromBottom(tall);
    timeline.setBounds(bottom);
    layOutTimeline();
    left.setBottom(bottom.getY() - 14);
    area.setBottom(bottom.getY() - 10);

    bars.setBounds(left.removeFromBottom(AxisBars::idealHeight(left.getHeight())));
    left.removeFromBottom(10);
    constexpr int leastCompass = 170;
    const auto room = left.getHeight() - leastCompass >= card.idealHeight();
    card.setBounds(left.removeFromBottom(room ? card.idealHeight() : MoodCard::lineHeight));
    left.removeFromBottom(6);
    compass.setBounds(left);

    filmsHead = area.removeFromTop(34);
    controls.setBounds(area.removeFromBottom(40));
    area.removeFromBottom(4);
    films.setBounds(area);
    for (auto* sheet : sheets)
        sheet->setBounds(getLocalBounds());
}

void ListeningView::layOutTimeline() {
    auto line = juce::Rectangle<int>(timeline.getWidth(), MoodTimeline::headHeight).reduced(6, 3);
    const auto place = [&](juce::Component& control, int width) {
        control.setBounds(line.removeFromRight(width));
        line.removeFromRight(6);
    };
    for (auto* button : {&exportCue, &reference})
        place(*button, pillWidth(button->getButtonText()));
    place(referenceShift, 104);
}

void ListeningView::paint(juce::Graphics& g) {
    const auto& p = paletteOf(*this);
    g.fillAll(p.ground);
    g.setColour(p.text);
    g.setFont(font(metrics::headText, Weight::semibold));
    g.drawText(text::product, metrics::margin, 0, 120, metrics::headHeight, juce::Justification::centredLeft);
    g.setFont(font(metrics::titleText, Weight::semibold));
    g.drawText(text::filmsHeading, filmsHead, juce::Justification::centredLeft);
    g.setColour(p.dim);
    g.setFont(font(metrics::smallText, Weight::medium));
    g.drawText(settled, filmsHead, juce::Justification::centredRight);
    g.drawText(text::localOnly, getLocalBounds().withHeight(metrics::headHeight).withTrimmedRight(metrics::margin + 42),
               juce::Justification::centredRight);
}

bool ListeningView::isInterestedInFileDrag(const juce::StringArray& files) {
    return files.size() == 1; // whatever it is called: its content tells whether it is sound
}

void ListeningView::filesDropped(const juce::StringArray& files, int x, int y) {
    safely([&] {
        if (holdsMarkers(files[0].toStdString()))
            return importMarkers(juce::File(files[0]));
        const auto onAim = compass.getBounds().getUnion(card.getBounds()).contains(x, y);
        onAim ? aimAt(juce::File(files[0])) : compareWith(juce::File(files[0]));
    })();
}

} // namespace sceneheard
