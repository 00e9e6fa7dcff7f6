#pragma once
#include "Interface/Style/Glide.h"
#include "Interface/Style/SnapshotView.h"
#include <optional>

namespace sceneheard {

/// The nine GEMS axes as bars, each with a whisker of one standard deviation each way. Bars are grey; tension is rose.
/// In two columns where there is no height for one.
class AxisBars : public SnapshotView {
public:
    AxisBars();

    void show(const Snapshot& snapshot) override;
    bool advance(float seconds) override;
    /// The mood that a film's music is expected to have, marked on the bars; or none.
    void setFilm(const std::optional<Mood>& expected);
    /// The height that shows them well, in pixels at 100%, where so much is free.
    static int idealHeight(int free);
    void paint(juce::Graphics& g) override;
    std::unique_ptr<juce::AccessibilityHandler> createAccessibilityHandler() override;

private:
    struct Bar {
        Axis axis;
        const char* name;
        Glide value, sd;
    };
    void paintBar(juce::Graphics& g, const Bar& bar, juce::Rectangle<float> area) const;
    std::array<Bar, 9> bars;
    std::optional<Mood> film;
    bool known = false;
};

} // namespace sceneheard
