#pragma once
#include "Interface/Style/SnapshotView.h"

namespace sceneheard {

/// The mood of what was heard so far as a ribbon: as high as its energy, in the colours of its moods.
class EveningCurve : public SnapshotView {
public:
    EveningCurve();

    void show(const Snapshot& snapshot) override;
    void paint(juce::Graphics& g) override;
    void lookAndFeelChanged() override { repaint(); }
    std::unique_ptr<juce::AccessibilityHandler> createAccessibilityHandler() override;

private:
    std::shared_ptr<const CueCurve> curve = std::make_shared<const CueCurve>();
};

} // namespace sceneheard
