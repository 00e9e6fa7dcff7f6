#pragma once
#include "Interface/Style/Icons.h"
#include "Interface/Style/SnapshotView.h"
#include "Matching/Aim.h"
#include <optional>

namespace sceneheard {

/// The mood in words: the region of the compass, and what sets this music apart from most. Where there is a target, its
/// name and in which direction to push.
class MoodCard : public SnapshotView {
public:
    MoodCard();

    void show(const Snapshot& snapshot) override;
    void setTarget(const std::optional<Target>& target);
    /// The height that shows all of it, in pixels at 100%.
    int idealHeight() const { return target ? 2 * lineHeight : lineHeight; }

    void paint(juce::Graphics& g) override;
    void resized() override;
    std::unique_ptr<juce::AccessibilityHandler> createAccessibilityHandler() override;

    juce::TextButton choose; ///< to choose a target, or another
    IconButton clear;        ///< shown while there is one

    static constexpr int lineHeight = 44;

private:
    void describe();
    void paintLines(juce::Graphics& g, juce::Rectangle<float> area, const juce::String& head, const juce::String& more,
                    juce::Colour moreColour) const;

    std::optional<Mood> mood;
    std::optional<Target> target;
    juce::String headline, detail, goal, push;
    juce::Colour colour;
};

} // namespace sceneheard
