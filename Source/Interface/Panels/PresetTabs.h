#pragma once
#include "Interface/State/WindowState.h"
#include <juce_gui_basics/juce_gui_basics.h>

namespace sceneheard {

/// For whom the window is arranged, as two words of which one is chosen.
class PresetTabs : public juce::Component {
public:
    PresetTabs();

    void set(Preset preset);
    void paint(juce::Graphics& g) override;
    void resized() override;
    std::function<void(Preset)> onChoice;

    static constexpr int width = 168;

private:
    struct Tab : juce::TextButton {
        void paintButton(juce::Graphics& g, bool highlighted, bool down) override;
    };
    Tab scoring, listening;
};

} // namespace sceneheard
