#pragma once
#include "Interface/Style/SnapshotView.h"

namespace sceneheard {

/// A piece of the evening, by its title.
struct EveningPiece {
    double seconds = 0; ///< where it begins on the curve's clock
    juce::String title; ///< empty: not known
    bool operator==(const EveningPiece&) const = default;
};

/// The mood of what was heard so far as a ribbon: as high as its energy, in the colours of its moods, with the titles
/// of the pieces above it where there is room.
class EveningCurve : public SnapshotView {
public:
    EveningCurve();

    void show(const Snapshot& snapshot) override;
    /// In the order in which they were heard.
    void setPieces(std::vector<EveningPiece> pieces);
    void paint(juce::Graphics& g) override;
    void lookAndFeelChanged() override { repaint(); }
    std::unique_ptr<juce::AccessibilityHandler> createAccessibilityHandler() override;

private:
    void paintTitles(juce::Graphics& g, juce::Rectangle<float> area, double first, double length) const;

    std::vector<EveningPiece> pieces;
    std::shared_ptr<const CueCurve> curve = std::make_shared<const CueCurve>();
};

} // namespace sceneheard
