#pragma once
#include <juce_gui_basics/juce_gui_basics.h>

namespace sceneheard {

/// One of a few words side by side of which one is chosen: it is drawn on a lighter ground.
class ChoiceTab : public juce::TextButton {
public:
    void paintButton(juce::Graphics& g, bool highlighted, bool down) override;
    /// What lies under all of them.
    static void paintGround(juce::Graphics& g, const juce::Component& tabs);
};

} // namespace sceneheard
