#pragma once
#include "Interface/SnapshotView.h"

namespace sceneheard {

/// Where the music has been in the last two minutes: valence solid blue, energy dashed amber, tension dotted rose, each
/// with a band of one standard deviation each way.
class MoodTimeline : public SnapshotView {
public:
    MoodTimeline();

    void show(const Snapshot& snapshot) override;
    void paint(juce::Graphics& g) override;
    std::unique_ptr<juce::AccessibilityHandler> createAccessibilityHandler() override;

private:
    void paintCurve(juce::Graphics& g, juce::Rectangle<float> plot, Axis axis, juce::Colour colour) const;
    void paintClock(juce::Graphics& g, juce::Rectangle<float> plot) const;
    void paintNames(juce::Graphics& g, juce::Rectangle<float> plot) const;
    float xOf(juce::Rectangle<float> plot, double seconds) const;

    std::vector<MoodPoint> trail;
};

} // namespace sceneheard
