#pragma once
#include <juce_gui_basics/juce_gui_basics.h>

namespace sceneheard {

/// What a person turns most: safe bets ↔ deep cuts, which films, the stretch of music, freeze, and a new beginning.
/// Whoever owns it connects the controls.
class ControlBar : public juce::Component {
public:
    ControlBar();

    void paint(juce::Graphics& g) override;
    void resized() override;
    /// What the filters let through, on the button that opens them.
    void sayFilters(const juce::String& summary);

    juce::Slider adventure{juce::Slider::LinearHorizontal, juce::Slider::NoTextBox}; ///< 0..1
    juce::TextButton filters;
    juce::ComboBox window;   ///< the items of Window, in order
    juce::TextButton freeze; ///< toggles
    juce::TextButton reset;

private:
    juce::Rectangle<int> safe, deep;
};

} // namespace sceneheard
