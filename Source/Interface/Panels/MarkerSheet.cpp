#include "Interface/Panels/MarkerSheet.h"
#include "Interface/Style/SnapshotView.h"
#include "Interface/Style/Text.h"
#include "Interface/Style/Words.h"

namespace sceneheard {

namespace {
constexpr int noteHeight = 44, buttonHeight = 28;
}

MarkerSheet::MarkerSheet()
    : Sheet(words(text::markerSheetTitle), 440, noteHeight + lineHeight + 14 + buttonHeight)
    , bringIn(words(text::bringMarkersIn)) {
    reachableByTab(bringIn);
    bringIn.onClick = timeCode.start.onReturnKey = [this] { take(); };
    addAndMakeVisible(timeCode);
    addAndMakeVisible(bringIn);
}

void MarkerSheet::ask(const juce::String& file, const MarkerQuestion& question, FrameRate likely,
                      std::function<void(const MarkerOptions&)> answer) {
    note = words(text::markerSheetNote, file);
    setDescription(note);
    timeCode.set(likely, question.start);
    timeCode.allow(question);
    told = std::move(answer);
    open();
}

void MarkerSheet::take() {
    const auto options = timeCode.options();
    if (!options.frameRate) {
        note = words(text::noTimeCode);
        return repaint();
    }
    const auto tell = std::exchange(told, nullptr);
    close();
    if (tell)
        tell(options);
}

void MarkerSheet::layOut(juce::Rectangle<int> area) {
    timeCode.setBounds(area.withTrimmedTop(noteHeight).removeFromTop(lineHeight).reduced(0, 5));
    bringIn.setBounds(area.removeFromBottom(buttonHeight).removeFromRight(120));
}

void MarkerSheet::paintContent(juce::Graphics& g, juce::Rectangle<int> area) {
    paintLabel(g, note, area.removeFromTop(noteHeight));
}

} // namespace sceneheard
