#pragma once
#include "Interface/Panels/Sheet.h"
#include "Interface/Panels/TimeCodeFields.h"

namespace sceneheard {

/// Asks for the frame rate of a file of markers whose times are time code.
class MarkerSheet : public Sheet {
public:
    MarkerSheet();

    /// @param file  its name  @param likely  the frame rate chosen last
    /// @param answer  called once with the frame rate, or not at all
    void ask(const juce::String& file, const MarkerQuestion& question, FrameRate likely,
             std::function<void(const MarkerOptions&)> answer);

    TimeCodeFields timeCode;
    juce::TextButton bringIn;

private:
    void take();
    void layOut(juce::Rectangle<int> area) override;
    void paintContent(juce::Graphics& g, juce::Rectangle<int> area) override;
    juce::Component* firstField() override { return &timeCode.rate; }

    juce::String note;
    std::function<void(const MarkerOptions&)> told;
};

} // namespace sceneheard
