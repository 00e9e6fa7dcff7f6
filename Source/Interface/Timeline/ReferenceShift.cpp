#include "Interface/Timeline/ReferenceShift.h"
#include "Interface/Style/Look.h"
#include "Interface/Style/SnapshotView.h"
#include "Interface/Style/Text.h"
#include "Interface/Style/Words.h"

namespace sceneheard {

ReferenceShift::ReferenceShift()
    : Slider(LinearHorizontal, NoTextBox) {
    setRange(-maxSeconds, maxSeconds, 0.1);
    setValue(0, juce::dontSendNotification);
    setDoubleClickReturnValue(true, 0);
    setScrollWheelEnabled(false); // zooms the timeline
    setTitle(words(text::referenceShift));
    setTooltip(words(text::referenceShiftHelp));
    setMouseCursor(juce::MouseCursor::LeftRightResizeCursor);
    reachableByTab(*this);
}

juce::String ReferenceShift::getTextFromValue(double seconds) {
    const auto sign = seconds < 0 ? words(text::minus) : seconds > 0 ? juce::String("+") : juce::String();
    return sign + words(text::seconds, number(std::abs(seconds), 1));
}

void ReferenceShift::mouseDown(const juce::MouseEvent&) { atDragStart = getValue(); }

void ReferenceShift::mouseDrag(const juce::MouseEvent& event) {
    if (event.getDistanceFromDragStart() > 2 && secondsPerPixel)
        setValue(atDragStart + event.getDistanceFromDragStartX() * secondsPerPixel(), juce::sendNotificationSync);
}

void ReferenceShift::paint(juce::Graphics& g) {
    const auto& p = paletteOf(*this);
    const auto area = getLocalBounds().toFloat().reduced(0.5f);
    g.setColour(isMouseOverOrDragging() ? p.dim : p.line);
    g.drawRoundedRectangle(area, area.getHeight() / 2, 1.0f);
    g.setColour(p.dim);
    for (const auto way : {-1.0f, 1.0f}) { // an arrow each way
        const auto x = way < 0 ? area.getX() + 12 : area.getRight() - 12;
        juce::Path arrow;
        arrow.startNewSubPath(x - 3 * way, area.getCentreY() - 4);
        arrow.lineTo(x + way, area.getCentreY());
        arrow.lineTo(x - 3 * way, area.getCentreY() + 4);
        g.strokePath(arrow, juce::PathStrokeType(1.4f));
    }
    g.setColour(getValue() == 0 ? p.dim : p.text);
    g.setFont(font(metrics::bodyText, Weight::medium));
    g.drawText(getTextFromValue(getValue()), area.reduced(18, 0), juce::Justification::centred);
}

} // namespace sceneheard
