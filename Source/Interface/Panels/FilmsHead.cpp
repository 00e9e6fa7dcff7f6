#include "Interface/Panels/FilmsHead.h"
#include "Interface/Films/FilmWhy.h"
#include "Interface/Style/Look.h"
#include "Interface/Style/SnapshotView.h"
#include "Interface/Style/Text.h"
#include "Interface/Style/Words.h"

namespace sceneheard {

FilmsHead::FilmsHead()
    : filters(Icon::filter, words(text::anyFilm)) {
    setWantsKeyboardFocus(false);
    adventure.setRange(0, 1);
    adventure.setValue(0.5, juce::dontSendNotification);
    adventure.setTitle(words(text::adventure));
    adventure.setTooltip(words(text::adventureHelp));
    adventure.setDoubleClickReturnValue(true, 0.5);
    filters.setTitle(words(text::filters));
    reachableByTab(adventure);
    addAndMakeVisible(adventure);
    addAndMakeVisible(filters);
}

void FilmsHead::setShared(const juce::StringArray& said) {
    if (std::exchange(shared, said) != said)
        repaint();
}

void FilmsHead::sayFilters(const juce::String& summary) {
    if (summary == filters.getButtonText())
        return;
    filters.setButtonText(summary);
    filters.setToggleState(summary != words(text::anyFilm), juce::dontSendNotification);
    resized();
    repaint();
}

void FilmsHead::resized() {
    const auto face = font(metrics::bodyText, Weight::medium);
    const auto widthOf = [&](const Text& name) { return juce::roundToInt(face.getStringWidthFloat(words(name))) + 4; };
    const auto title = font(metrics::titleText, Weight::semibold).getStringWidthFloat(words(text::filmsHeading));
    auto area = getLocalBounds().withSizeKeepingCentre(getWidth(), metrics::pillHeight);
    constexpr int minSlider = 88, maxSlider = 144, forShared = 132;
    const auto others = juce::roundToInt(title) + widthOf(text::safeBets) + widthOf(text::deepCuts) + minSlider + 56;
    filters.setBounds(
        area.removeFromRight(juce::jlimit(60, std::max(60, area.getWidth() - others), filters.idealWidth())));
    area.removeFromRight(16);
    hidden = area.removeFromRight(widthOf(text::deepCuts));
    area.removeFromRight(6);
    const auto free = area.getWidth() - juce::roundToInt(title) - widthOf(text::safeBets) - 24 - forShared;
    adventure.setBounds(area.removeFromRight(juce::jlimit(minSlider, maxSlider, free)));
    area.removeFromRight(6);
    known = area.removeFromRight(widthOf(text::safeBets));
    area.removeFromRight(12);
    heading = area;
}

void FilmsHead::paint(juce::Graphics& g) {
    const auto& p = paletteOf(*this);
    const auto face = font(metrics::titleText, Weight::semibold);
    auto area = heading.toFloat();
    g.setColour(p.text);
    g.setFont(face);
    g.drawText(words(text::filmsHeading), area, juce::Justification::centredLeft);
    area.removeFromLeft(face.getStringWidthFloat(words(text::filmsHeading)) + 12);
    g.setColour(p.dim);
    const auto small = font(metrics::bodyText);
    g.setFont(small);
    g.drawText(allOf(shared, [&](auto& said) { return small.getStringWidthFloat(said) <= area.getWidth(); }),
               area.translated(0, 1), juce::Justification::centredLeft);
    g.setFont(font(metrics::bodyText, Weight::medium));
    g.drawText(words(text::safeBets), known, juce::Justification::centredRight);
    g.drawText(words(text::deepCuts), hidden, juce::Justification::centredLeft);
}

} // namespace sceneheard
