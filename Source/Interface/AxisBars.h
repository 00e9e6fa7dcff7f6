#pragma once
#include "Interface/Glide.h"
#include "Interface/SnapshotView.h"

namespace sceneheard {

/// The nine GEMS axes as bars, each with a whisker of one standard deviation each way. Bars are grey; tension is rose.
class AxisBars : public SnapshotView {
public:
    AxisBars();

    void show(const Snapshot& snapshot) override;
    void advance(float seconds) override;
    void paint(juce::Graphics& g) override;
    std::unique_ptr<juce::AccessibilityHandler> createAccessibilityHandler() override;

private:
    struct Bar {
        Axis axis;
        const char* name;
        Glide value, sd;
    };
    std::array<Bar, 9> bars;
    bool known = false;
};

} // namespace sceneheard
