#include "Interface/Panels/ControlBar.h"
#include "Interface/Style/Look.h"
#include "Interface/Style/SnapshotView.h"
#include "Interface/Style/Text.h"

namespace sceneheard {

ControlBar::ControlBar()
    : filters(text::anyFilm)
    , freeze(text::freeze)
    , reset(text::reset) {
    adventure.setRange(0, 1);
    adventure.setValue(0.5, juce::dontSendNotification);
    adventure.setTitle(text::adventure);
    adventure.setTooltip(text::adventureHelp);
    adventure.setDoubleClickReturnValue(true, 0.5);
    filters.setTitle(text::filters);
    window.setTitle(text::windowTitle);
    window.setTooltip(text::windowHelp);
    for (std::size_t i = 0; i < text::windows.size(); ++i)
        window.addItem(text::windows[i], static_cast<int>(i) + 1);
    window.setSelectedItemIndex(1, juce::dontSendNotification);
    freeze.setClickingTogglesState(true);
    freeze.setTooltip(text::freezeHelp);
    reset.setTooltip(text::resetHelp);
    for (auto* control : std::initializer_list<juce::Component*>{&adventure, &filters, &window, &freeze, &reset}) {
        reachableByTab(*control);
        addAndMakeVisible(control);
    }
}

void ControlBar::sayFilters(const juce::String& summary) {
    if (summary == filters.getButtonText())
        return;
    filters.setButtonText(summary);
    filters.setToggleState(summary != text::anyFilm, juce::dontSendNotification);
    resized();
}

void ControlBar::resized() {
    auto area = getLocalBounds();
    const auto height = std::min(metrics::pillHeight, area.getHeight());
    area = area.withSizeKeepingCentre(area.getWidth(), height);
    reset.setBounds(area.removeFromRight(pillWidth(text::reset)));
    area.removeFromRight(metrics::gap);
    freeze.setBounds(area.removeFromRight(pillWidth(text::freeze)));
    area.removeFromRight(metrics::gap);
    window.setBounds(area.removeFromRight(96));
    area.removeFromRight(metrics::gap);
    constexpr int minSlider = 64, maxSlider = 260, names = 64;
    const auto forFilters = area.getWidth() - 2 * names - minSlider - 16;
    filters.setBounds(
        area.removeFromRight(juce::jlimit(60, std::max(60, forFilters), pillWidth(filters.getButtonText()))));
    area.removeFromRight(16);
    area = area.removeFromLeft(std::min(area.getWidth(), 2 * names + maxSlider));
    safe = area.removeFromLeft(names);
    deep = area.removeFromRight(names);
    adventure.setBounds(area);
}

void ControlBar::paint(juce::Graphics& g) {
    g.setColour(paletteOf(*this).dim);
    g.setFont(font(metrics::bodyText));
    g.drawText(text::safeBets, safe, juce::Justification::centredLeft);
    g.drawText(text::deepCuts, deep, juce::Justification::centredRight);
}

} // namespace sceneheard
