#include "Interface/Panels/AskSheet.h"
#include "Interface/Style/Look.h"
#include "Interface/Style/SnapshotView.h"
#include "Interface/Style/Text.h"
#include "Interface/Style/Words.h"

namespace sceneheard {

namespace {
constexpr int noteHeight = 44, pathHeight = 74, buttonHeight = 28;
}

AskSheet::AskSheet()
    : Sheet(words(text::askTitle), 460, noteHeight + pathHeight + 14 + buttonHeight)
    , openIt(words(text::openIt))
    , notNow(words(text::notNow)) {
    openIt.onClick = [this] { answer(true); };
    notNow.onClick = [this] { answer(false); };
    onClose = [this] { answer(false); };
    for (auto* button : {&notNow, &openIt}) {
        reachableByTab(*button);
        addAndMakeVisible(button);
    }
}

void AskSheet::ask(const std::string& path, std::function<void(bool)> answerTo) {
    shown = shownPath(path);
    setDescription(words(text::askNote) + " " + shown);
    told = std::move(answerTo);
    open();
}

void AskSheet::answer(bool yes) {
    const auto tell = std::exchange(told, nullptr); // closing answers too
    close();
    if (tell)
        tell(yes);
}

void AskSheet::layOut(juce::Rectangle<int> area) {
    auto line = area.removeFromBottom(buttonHeight);
    openIt.setBounds(line.removeFromRight(100));
    line.removeFromRight(8);
    notNow.setBounds(line.removeFromRight(100));
}

void AskSheet::paintContent(juce::Graphics& g, juce::Rectangle<int> area) {
    paintLabel(g, words(text::askNote), area.removeFromTop(noteHeight));
    const auto& p = paletteOf(*this);
    const auto box = area.removeFromTop(pathHeight);
    g.setColour(p.raised);
    g.fillRoundedRectangle(box.toFloat(), metrics::artRadius);
    g.setColour(p.text);
    g.setFont(font(metrics::bodyText));
    g.drawFittedText(shown, box.reduced(10, 6), juce::Justification::centredLeft, 4, 1.0f);
}

} // namespace sceneheard
