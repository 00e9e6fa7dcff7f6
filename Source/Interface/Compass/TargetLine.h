#pragma once
#include "Interface/Style/Icons.h"
#include "Interface/Style/SnapshotView.h"
#include "Matching/Aim.h"
#include <optional>

namespace sceneheard {

/// What the music aims at: its name, with buttons to change it and take it away; without one a button to choose it.
class TargetLine : public juce::Component {
public:
    TargetLine();

    /// @param push  in which direction, in words, for screen readers; the compass shows it
    void show(const std::optional<Target>& target, const juce::String& push);

    void paint(juce::Graphics& g) override;
    void resized() override;
    std::unique_ptr<juce::AccessibilityHandler> createAccessibilityHandler() override;

    juce::TextButton choose; ///< to choose a target, or another
    IconButton clear;        ///< shown while there is one

    static constexpr int height = 32;

private:
    bool aims = false;
    juce::String name;
};

} // namespace sceneheard
