#pragma once
#include <juce_gui_basics/juce_gui_basics.h>

namespace sceneheard {

/// A row of pills of which one is chosen.
class Pills : public juce::Component {
public:
    explicit Pills(const juce::StringArray& names);

    void choose(int index); ///< without calling back
    int chosen() const;
    void resized() override;
    int idealWidth() const;

    std::function<void(int)> onChoice; ///< a person chose

private:
    juce::OwnedArray<juce::TextButton> pills;
};

/// What a person may turn: safe bets ↔ deep cuts, the stretch of music, freeze. Whoever owns it connects the controls.
class ControlBar : public juce::Component {
public:
    ControlBar();

    void paint(juce::Graphics& g) override;
    void resized() override;

    juce::Slider adventure{juce::Slider::LinearHorizontal, juce::Slider::NoTextBox}; ///< 0..1
    Pills window;                                                                    ///< in the order of Window
    juce::TextButton freeze;                                                         ///< toggles

private:
    juce::Rectangle<int> safe, deep;
};

} // namespace sceneheard
