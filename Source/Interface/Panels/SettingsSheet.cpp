#include "Interface/Panels/SettingsSheet.h"
#include "Interface/Style/Look.h"
#include "Interface/Style/PersonText.h"
#include "Interface/Style/SnapshotView.h"
#include "Interface/Style/Text.h"
#include "Interface/Style/Words.h"

namespace sceneheard {

SettingsSheet::SettingsSheet()
    : Sheet(words(text::settings), 400, 5 * lineHeight + 100)
    , hints(words(text::showHints))
    , outputMood(words(text::outputMood)) {
    theme.setTitle(words(text::theme));
    theme.addItem(words(text::darkTheme), 1 + static_cast<int>(Theme::dark));
    theme.addItem(words(text::lightTheme), 1 + static_cast<int>(Theme::light));
    scale.setTitle(words(text::scale));
    for (const auto percent : sizes)
        scale.addItem(words(text::percent, juce::String(percent)), percent);
    language.setTitle(words(text::speaks));
    language.addItem(words(text::ofTheSystem), 1 + static_cast<int>(LanguageChoice::system));
    language.addItem("English", 1 + static_cast<int>(LanguageChoice::english)); // each in its own language
    language.addItem("Deutsch", 1 + static_cast<int>(LanguageChoice::german));
    motion.setTitle(words(text::motion));
    motion.addItem(words(text::ofTheSystem), 1 + static_cast<int>(MotionChoice::system));
    motion.addItem(words(text::motionLess), 1 + static_cast<int>(MotionChoice::less));
    motion.addItem(words(text::motionFull), 1 + static_cast<int>(MotionChoice::full));
    outputMood.setTooltip(words(text::outputMoodHelp));
    for (auto* control :
         std::initializer_list<juce::Component*>{&theme, &scale, &language, &motion, &outputMood, &hints}) {
        reachableByTab(*control);
        addAndMakeVisible(control);
    }
}

void SettingsSheet::set(Theme chosen, int percent) {
    theme.setSelectedId(1 + static_cast<int>(chosen), juce::dontSendNotification);
    scale.setSelectedId(percent, juce::dontSendNotification);
}

void SettingsSheet::setMotion(MotionChoice chosen) {
    motion.setSelectedId(1 + static_cast<int>(chosen), juce::dontSendNotification);
}

void SettingsSheet::setLanguage(LanguageChoice chosen) {
    language.setSelectedId(1 + static_cast<int>(chosen), juce::dontSendNotification);
}

LanguageChoice SettingsSheet::chosenLanguage() const {
    return static_cast<LanguageChoice>(language.getSelectedId() - 1);
}

void SettingsSheet::sayLanguageChanges() {
    changesLanguage = languageOf(chosenLanguage(), systemLanguage()) != spokenLanguage();
    repaint();
}

void SettingsSheet::setRoom(int drawn, int chosen) {
    const auto said = drawn < chosen ? words(text::roomFor, juce::String(drawn)) : juce::String();
    if (std::exchange(room, said) != said)
        repaint();
}

void SettingsSheet::layOut(juce::Rectangle<int> area) {
    theme.setBounds(area.removeFromTop(lineHeight).withTrimmedLeft(130).reduced(0, 5));
    scale.setBounds(area.removeFromTop(lineHeight).withTrimmedLeft(130).reduced(0, 5));
    language.setBounds(area.removeFromTop(lineHeight).withTrimmedLeft(130).reduced(0, 5));
    motion.setBounds(area.removeFromTop(lineHeight).withTrimmedLeft(130).reduced(0, 5));
    outputMood.setBounds(area.removeFromTop(lineHeight));
    hints.setBounds(area.removeFromBottom(28).removeFromRight(140));
}

void SettingsSheet::paintContent(juce::Graphics& g, juce::Rectangle<int> area) {
    paintLabel(g, theme.getTitle(), area.removeFromTop(lineHeight).removeFromLeft(126));
    paintLabel(g, scale.getTitle(), area.removeFromTop(lineHeight).removeFromLeft(126));
    paintLabel(g, language.getTitle(), area.removeFromTop(lineHeight).removeFromLeft(126));
    paintLabel(g, motion.getTitle(), area.removeFromTop(lineHeight).removeFromLeft(126));
    area.removeFromTop(lineHeight + 4);
    paintLabel(g,
               changesLanguage     ? words(text::speaksNext)
               : room.isNotEmpty() ? room
                                   : words(text::localOnlyNote),
               area.removeFromTop(48));
}

HintsSheet::HintsSheet()
    : Sheet(words(text::hintsTitle), 500, 3 * 62 + 44)
    , gotIt(words(text::gotIt)) {
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
