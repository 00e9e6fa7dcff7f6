#pragma once
#include <juce_gui_basics/juce_gui_basics.h>

namespace sceneheard {

/// What to look after where a host has given no sound for a while: three questions, the likeliest first.
class HostChecks : public juce::Component {
public:
    static constexpr float waits = 10; ///< seconds without sound until they are asked

    HostChecks();
    void paint(juce::Graphics& g) override;
    std::unique_ptr<juce::AccessibilityHandler> createAccessibilityHandler() override;
};

} // namespace sceneheard
