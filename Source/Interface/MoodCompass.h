#pragma once
#include "Interface/Glide.h"
#include "Interface/SnapshotView.h"
#include <vector>

namespace sceneheard {

/// Where the music is: a disc of valence (left to right) and energy (bottom to top; Russell 1980), with the present
/// point, an ellipse of one standard deviation each way, and the way here.
class MoodCompass : public SnapshotView {
public:
    MoodCompass();

    void show(const Snapshot& snapshot) override;
    void advance(float seconds) override;
    void paint(juce::Graphics& g) override;
    void resized() override;
    std::unique_ptr<juce::AccessibilityHandler> createAccessibilityHandler() override;

    /// The place of a mood relative to the disc's centre, in radii, y upwards: the square of valence and energy (0..1)
    /// bent into the unit disc, so that no mood falls outside (elliptical grid mapping).
    static juce::Point<float> place(float valence, float energy);

private:
    juce::Point<float> position(float valence, float energy) const;
    void paintDisc(juce::Graphics& g) const;
    void paintTrail(juce::Graphics& g) const;

    juce::Rectangle<float> disc;
    juce::Image background; // drawn once a size: four gradients cost more than all the rest
    float backgroundScale = 0;
    std::vector<juce::Point<float>> trail; // valence, energy; oldest first
    Glide valence{0.5f}, energy{0.5f}, valenceSd{0.3f}, energySd{0.3f};
    bool known = false, silent = true;
};

} // namespace sceneheard
