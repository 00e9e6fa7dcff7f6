#include "Interface/Panels/SettingsSheet.h"
#include "Interface/Style/Look.h"
#include "Interface/Style/SnapshotView.h"
#include "Interface/Style/Text.h"
#include "Interface/Style/Words.h"

namespace sceneheard {

SettingsSheet::SettingsSheet()
    : Sheet(text::settings, 400, 3 * lineHeight + 100)
    , hints(text::showHints)
    , outputMood(text::outputMood) {
    theme.setTitle(text::theme);
    theme.addItem(text::darkTheme, 1 + static_cast<int>(Theme::dark));
    theme.addItem(text::lightTheme, 1 + static_cast<int>(Theme::light));
    scale.setTitle(text::scale);
    for (const auto percent : sizes)
        scale.addItem(juce::String(percent) + "%", percent);
    outputMood.setTooltip(text::outputMoodHelp);
    for (auto* control : std::initializer_list<juce::Component*>{&theme, &scale, &outputMood, &hints}) {
        reachableByTab(*control);
        addAndMakeVisible(control);
    }
}

void SettingsSheet::set(Theme chosen, int percent) {
    theme.setSelectedId(1 + static_cast<int>(chosen), juce::dontSendNotification);
    scale.setSelectedId(percent, juce::dontSendNotification);
}

void SettingsSheet::setRoom(int drawn, int chosen) {
    const auto said = drawn < chosen ? words(text::roomFor) + juce::String(drawn) + "%." : juce::String();
    if (std::exchange(room, said) != said)
        repaint();
}

void SettingsSheet::layOut(juce::Rectangle<int> area) {
    theme.setBounds(area.removeFromTop(lineHeight).withTrimmedLeft(130).reduced(0, 5));
    scale.setBounds(area.removeFromTop(lineHeight).withTrimmedLeft(130).reduced(0, 5));
    outputMood.setBounds(area.removeFromTop(lineHeight));
    hints.setBounds(area.removeFromBottom(28).removeFromRight(140));
}

void SettingsSheet::paintContent(juce::Graphics& g, juce::Rectangle<int> area) {
    paintLabel(g, theme.getTitle(), area.removeFromTop(lineHeight).removeFromLeft(126));
    paintLabel(g, scale.getTitle(), area.removeFromTop(lineHeight).removeFromLeft(126));
    area.removeFromTop(lineHeight + 4);
    paintLabel(g, room.isEmpty() ? words(text::localOnlyNote) : room, area.removeFromTop(48));
}

HintsSheet::HintsSheet()
    : Sheet(text::hintsTitle, 500, 3 * 62 + 44)
    , gotIt(text::gotIt) {
    reachableByTab(gotIt);
    gotIt.onClick = [this] { close(); };
    addAndMakeVisible(gotIt);
}

void HintsSheet::layOut(juce::Rectangle<int> area) { gotIt.setBounds(area.removeFromBottom(28).removeFromRight(100)); }

void HintsSheet::paintContent(juce::Graphics& g, juce::Rectangle<int> area) {
    const auto& p = paletteOf(*this);
    for (std::size_t i = 0; i < text::hints.size(); ++i) {
        auto line = area.removeFromTop(62);
        g.setColour(p.amber);
        g.setFont(font(metrics::headText, Weight::semibold));
        g.drawText(juce::String(static_cast<int>(i) + 1), line.removeFromLeft(30), juce::Justification::centredLeft);
        g.setColour(p.text);
        g.setFont(font(metrics::bodyText + 1));
        g.drawFittedText(words(text::hints[i]), line, juce::Justification::centredLeft, 2, 1.0f);
    }
}

} // namespace sceneheard
