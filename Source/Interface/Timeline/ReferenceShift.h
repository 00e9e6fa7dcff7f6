#pragma once
#include "Listening/SessionLimits.h"
#include <juce_gui_basics/juce_gui_basics.h>

namespace sceneheard {

/// How many seconds a person moved the reference along the cue: "+1.5 s". It is dragged as far as the curve under it
/// moves, the arrow keys move by a tenth of a second, a double click puts the reference back.
class ReferenceShift : public juce::Slider {
public:
    ReferenceShift();

    static constexpr double maxSeconds = limits::offsetSeconds; ///< each way: what a cue keeps

    std::function<double()> secondsPerPixel; ///< of the timeline

    void paint(juce::Graphics& g) override;
    void mouseDown(const juce::MouseEvent& event) override;
    void mouseDrag(const juce::MouseEvent& event) override;
    void mouseUp(const juce::MouseEvent&) override {}
    juce::String getTextFromValue(double seconds) override;

private:
    double atDragStart = 0;
};

} // namespace sceneheard
