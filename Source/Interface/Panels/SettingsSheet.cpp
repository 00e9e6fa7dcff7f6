#include "Interface/Panels/SettingsSheet.h"
#include "Interface/Style/IndexText.h"
#include "Interface/Style/Look.h"
#include "Interface/Style/OnlineText.h"
#include "Interface/Style/PersonText.h"
#include "Interface/Style/SnapshotView.h"
#include "Interface/Style/Text.h"
#include "Interface/Style/Words.h"

namespace sceneheard {

namespace {
// How it looks on the left, what is asked elsewhere on the right.
constexpr int columnWidth = 380, between = 36;
} // namespace

SettingsSheet::SettingsSheet()
    : Sheet(words(text::settings), 2 * columnWidth + between, 5 * lineHeight + 130)
    , hints(words(text::showHints))
    , outputMood(words(text::outputMood))
    , asksIndex(words(index_text::asksIndex))
    , asksTmdb(words(text::asksTmdb)) {
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
    index.setTitle(words(index_text::address));
    index.setFont(font(metrics::bodyText));
    SettingsSheet::lookAndFeelChanged();
    index.setIndents(10, 5);
    index.setInputRestrictions(1024);
    index.onTextChange = [this] {
        indexRefused.clear();
        sayIndex();
    };
    index.onEscapeKey = [this] { close(); };
    for (auto* control : std::initializer_list<juce::Component*>{&theme, &scale, &language, &motion, &outputMood,
                                                                 &hints, &asksIndex, &index, &asksTmdb}) {
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

void SettingsSheet::showIndex(bool on, const juce::String& address, const juce::String& stands) {
    if (std::exchange(indexOn, on) != on || std::exchange(indexAddress, address) != address) {
        indexAddress = address;
        indexRefused.clear();
        asksIndex.setToggleState(on, juce::dontSendNotification);
        index.setText(address, false);
    }
    indexStands = stands;
    sayIndex();
}

void SettingsSheet::showTmdb(bool on, const juce::String& says) {
    asksTmdb.setToggleState(on, juce::dontSendNotification);
    if (std::exchange(tmdbSays, says) == says)
        return;
    asksTmdb.setDescription(says);
    repaint();
}

void SettingsSheet::refuseIndex(const juce::String& why) {
    asksIndex.setToggleState(indexOn, juce::dontSendNotification);
    indexRefused = why;
    sayIndex();
}

// What was entered and not taken is gone when the sheet is opened again.
void SettingsSheet::visibilityChanged() {
    Sheet::visibilityChanged();
    index.setText(indexAddress, false);
    indexRefused.clear();
    sayIndex();
}

// A field keeps the colour in which its text was written.
void SettingsSheet::lookAndFeelChanged() {
    index.applyColourToAllText(paletteOf(*this).text);
    index.setTextToShowWhenEmpty("https://films.example.org", paletteOf(*this).quiet);
}

juce::String SettingsSheet::indexSays() const {
    return indexRefused.isNotEmpty()                           ? indexRefused
           : indexOn && index.getText().trim() != indexAddress ? words(index_text::press)
                                                               : indexStands;
}

// Screen readers tell it with the field.
void SettingsSheet::sayIndex() {
    const auto said = (indexSays() + ' ' + words(index_text::note)).trim();
    if (index.getDescription() == said)
        return;
    index.setDescription(said);
    repaint();
}

void SettingsSheet::setRoom(int drawn, int chosen) {
    const auto said = drawn < chosen ? words(text::roomFor, juce::String(drawn)) : juce::String();
    if (std::exchange(room, said) != said)
        repaint();
}

void SettingsSheet::layOut(juce::Rectangle<int> area) {
    looks = area.removeFromLeft(std::min(columnWidth, area.getWidth() / 2));
    area.removeFromLeft(between);
    asksIndex.setBounds(area.removeFromTop(lineHeight));
    index.setBounds(area.removeFromTop(lineHeight).reduced(0, 5));
    indexNotes = area.removeFromTop(108).withTrimmedTop(4);
    asksTmdb.setBounds(area.removeFromTop(lineHeight));
    tmdbNotes = area.withTrimmedTop(4);
    area = looks;
    for (auto* box : {&theme, &scale, &language, &motion})
        box->setBounds(area.removeFromTop(lineHeight).withTrimmedLeft(130).reduced(0, 5));
    outputMood.setBounds(area.removeFromTop(lineHeight));
    hints.setBounds(area.removeFromBottom(28).removeFromRight(140));
}

void SettingsSheet::paintContent(juce::Graphics& g, juce::Rectangle<int>) {
    auto area = looks;
    for (const auto* box : {&theme, &scale, &language, &motion})
        paintLabel(g, box->getTitle(), area.removeFromTop(lineHeight).removeFromLeft(126));
    area.removeFromTop(lineHeight + 4);
    paintLabel(g,
               changesLanguage     ? words(text::speaksNext)
               : room.isNotEmpty() ? room
                                   : words(text::localOnlyNote),
               area.removeFromTop(48));
    const auto face = font(metrics::bodyText);
    auto notes = indexNotes.toFloat();
    g.setColour(indexRefused.isNotEmpty() ? paletteOf(*this).rose : paletteOf(*this).text);
    const auto said = drawLines(g, indexSays(), notes, face, 3);
    g.setColour(paletteOf(*this).dim);
    drawLines(g, words(index_text::note), notes.withTrimmedTop(said > 0 ? said + 4 : 0), face, 3);
    drawLines(g, tmdbSays, tmdbNotes.toFloat(), face, 5);
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
