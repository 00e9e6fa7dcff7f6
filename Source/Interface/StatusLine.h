#pragma once
#include "Interface/SnapshotView.h"

namespace sceneheard {

/// What is going on, and the plain measurements: a dot, teal while music is heard, then tempo, key and loudness.
class StatusLine : public SnapshotView {
public:
    void show(const Snapshot& snapshot) override;
    void setFrozen(bool frozen);
    void paint(juce::Graphics& g) override;
    std::unique_ptr<juce::AccessibilityHandler> createAccessibilityHandler() override;

private:
    void compose();

    juce::String state, music, line;
    juce::Colour dot, stateDot;
    std::uint64_t dropped = 0;
    bool frozen = false;
};

} // namespace sceneheard
