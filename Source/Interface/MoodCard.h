#pragma once
#include "Interface/SnapshotView.h"

namespace sceneheard {

/// The mood in words: the region of the compass, and what sets this music apart from most.
class MoodCard : public SnapshotView {
public:
    void show(const Snapshot& snapshot) override;
    void paint(juce::Graphics& g) override;
    std::unique_ptr<juce::AccessibilityHandler> createAccessibilityHandler() override;

private:
    juce::String headline, detail;
    juce::Colour colour;
};

} // namespace sceneheard
