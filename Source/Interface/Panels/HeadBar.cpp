#include "Interface/Panels/HeadBar.h"
#include "Interface/Style/BesideText.h"
#include "Interface/Style/Look.h"
#include "Interface/Style/SnapshotView.h"
#include "Interface/Style/Text.h"
#include "Interface/Style/Words.h"

namespace sceneheard {

HeadBar::HeadBar()
    : freeze(Icon::hold, words(text::freeze))
    , songs(Icon::song, words(text::songsTitle))
    , settings(Icon::settings, words(text::settings)) {
    setWantsKeyboardFocus(false);
    window.setTitle(words(text::windowTitle));
    window.setTooltip(words(text::windowHelp));
    for (std::size_t i = 0; i < text::windows.size(); ++i)
        window.addItem(words(text::windows[i]), static_cast<int>(i) + 1);
    window.setSelectedItemIndex(1, juce::dontSendNotification);
    reachableByTab(window);
    freeze.setClickingTogglesState(true);
    freeze.setTooltip(words(text::freezeHelp));
    for (auto* part : std::initializer_list<juce::Component*>{&tabs, &status, &window, &freeze, &songs, &settings})
        addAndMakeVisible(part);
}

void HeadBar::setStatusLeft(int x) {
    statusLeft = x;
    resized();
}

void HeadBar::setScoring(bool now) {
    scoring = now;
    window.setVisible(scoring);
    freeze.setVisible(scoring);
    status.setVisible(scoring);
    resized();
    repaint();
}

void HeadBar::resized() {
    auto area = getLocalBounds().withSizeKeepingCentre(getWidth(), metrics::pillHeight);
    settings.setBounds(area.removeFromRight(metrics::pillHeight));
    area.removeFromRight(8);
    songs.setBounds(area.removeFromRight(metrics::pillHeight));
    area.removeFromRight(8);
    if (!scoring)
        return tabs.setBounds(area.removeFromRight(PresetTabs::width));
    freeze.setBounds(area.removeFromRight(freeze.idealWidth()));
    area.removeFromRight(8);
    window.setBounds(area.removeFromRight(176));
    area.removeFromRight(metrics::gap);
    tabs.setBounds(getLocalBounds()
                       .withSizeKeepingCentre(getWidth(), metrics::pillHeight)
                       .withTrimmedLeft(112)
                       .withWidth(PresetTabs::width));
    area.setLeft(std::max(statusLeft, tabs.getRight() + metrics::gap));
    status.setBounds(area);
}

void HeadBar::paint(juce::Graphics& g) {
    g.setColour(paletteOf(*this).text);
    g.setFont(font(metrics::headText, Weight::semibold));
    g.drawText(words(text::product), getLocalBounds(), juce::Justification::centredLeft);
}

} // namespace sceneheard
