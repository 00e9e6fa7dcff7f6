#include "Interface/ListeningView.h"
#include "Interface/Text.h"
#include "Interface/Words.h"

namespace sceneheard {

namespace {
constexpr int framesPerSecond = 30, hiddenPerSecond = 2;
constexpr double settledWorthSaying = 3; // seconds
} // namespace

ListeningView::ListeningView(std::function<std::shared_ptr<const Snapshot>()> source)
    : newest(std::move(source)) {
    setLookAndFeel(&look);
    setWantsKeyboardFocus(false);
    setMouseClickGrabsKeyboardFocus(false);
    setOpaque(true);
    setTitle(text::product);
    for (auto* view : views)
        addAndMakeVisible(view);
    addAndMakeVisible(controls);
    setSize(designWidth, designHeight);
    refresh();
}

ListeningView::~ListeningView() { setLookAndFeel(nullptr); }

void ListeningView::followVisibility() {
    const auto wanted = isShowing() ? framesPerSecond : hiddenPerSecond;
    if (getTimerInterval() != 1000 / wanted || !isTimerRunning())
        startTimerHz(wanted);
}

void ListeningView::timerCallback() {
    followVisibility(); // hosts hide windows without telling
    if (!isShowing())
        return;
    const auto now = juce::Time::getMillisecondCounter();
    const auto seconds = juce::jlimit(0.0f, 0.5f, static_cast<float>(now - lastTick) / 1000.0f);
    lastTick = now;
    refresh();
    for (auto* view : views)
        view->advance(seconds);
}

bool ListeningView::refresh() {
    auto snapshot = newest();
    if (snapshot == shown)
        return false;
    shown = std::move(snapshot);
    for (auto* view : views)
        view->show(*shown);
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
    refresh();
    for (auto* view : views)
        view->advance(60);
}

void ListeningView::resized() {
    auto area = getLocalBounds().reduced(metrics::margin, 0);
    auto head = area.removeFromTop(62);
    auto left = area.removeFromLeft(292);
    area.removeFromLeft(28);
    head.removeFromLeft(left.getWidth() + 28);
    status.setBounds(head.withTrimmedRight(90));

    auto bottom =
        getLocalBounds().reduced(metrics::margin).removeFromBottom(juce::jlimit(90, 180, getHeight() * 18 / 100));
    timeline.setBounds(bottom);
    left.setBottom(bottom.getY() - 16);
    area.setBottom(bottom.getY() - 16);

    bars.setBounds(left.removeFromBottom(juce::jlimit(114, 140, getHeight() * 19 / 100)));
    left.removeFromBottom(10);
    card.setBounds(left.removeFromBottom(48));
    left.removeFromBottom(4);
    compass.setBounds(left);

    filmsHead = area.removeFromTop(38);
    controls.setBounds(area.removeFromBottom(46));
    area.removeFromBottom(6);
    films.setBounds(area);
}

void ListeningView::paint(juce::Graphics& g) {
    const auto& p = palette();
    g.fillAll(p.ground);
    g.setColour(p.text);
    g.setFont(font(metrics::headText, Weight::semibold));
    g.drawText(text::product, metrics::margin, 0, 200, 62, juce::Justification::centredLeft);
    g.setFont(font(metrics::titleText, Weight::semibold));
    g.drawText(text::filmsHeading, filmsHead, juce::Justification::centredLeft);
    g.setColour(p.dim.withAlpha(0.75f));
    g.setFont(font(12, Weight::medium));
    g.drawText(settled, filmsHead, juce::Justification::centredRight);
    g.drawText(text::localOnly, getLocalBounds().withHeight(62).reduced(metrics::margin, 0),
               juce::Justification::centredRight);
}

} // namespace sceneheard
