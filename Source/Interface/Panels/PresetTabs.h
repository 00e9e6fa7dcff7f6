#pragma once
#include "Interface/State/WindowState.h"
#include "Interface/Style/ChoiceTab.h"

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
    ChoiceTab scoring, listening;
};

} // namespace sceneheard
