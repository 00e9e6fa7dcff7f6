#pragma once
#include "Interface/Style/Glide.h"
#include "Interface/Style/SnapshotView.h"
#include "Interface/Style/Text.h"
#include <optional>

namespace sceneheard {

/// The nine feelings of GEMS as bars from what is usual to the side of less or more, the most unusual first, each with
/// a whisker of one standard deviation each way and in words. Bars change places every eight seconds at most. Where
/// there is no height for all, the most unusual are shown, and a button for all.
class Feelings : public SnapshotView {
public:
    Feelings();

    void show(const Snapshot& snapshot) override;
    bool advance(float seconds) override;
    /// The mood that a film's music is expected to have, marked on the bars; or none.
    void setFilm(const std::optional<Mood>& expected);
    /// How many bars there is room for, 5 or 9.
    void setRoom(int bars);
    /// Whether a person asked for all where there is room for some.
    bool wantsAll() const { return all.getToggleState(); }

    void paint(juce::Graphics& g) override;
    void resized() override;
    std::unique_ptr<juce::AccessibilityHandler> createAccessibilityHandler() override;

    std::function<void()> onWantsAll;
    juce::TextButton all;

    static constexpr int few = 5, every = 9, pitch = 20, headHeight = 28;
    static constexpr int heightFor(int bars) { return headHeight + bars * pitch; }

private:
    struct Bar {
        Axis axis;
        const Text* name;
        float hue;          // degrees
        Glide z, low, high; // standard deviations from what is usual: the value, and the ends of its whisker
        Glide place;
    };
    void sortBars();
    juce::Rectangle<int> rowOf(const Bar& bar) const;
    float namesWidth() const;
    float sayingsWidth() const;
    void paintBar(juce::Graphics& g, const Bar& bar, juce::Rectangle<float> area) const;

    std::array<Bar, every> bars;
    std::array<std::size_t, every> order{0, 1, 2, 3, 4, 5, 6, 7, 8}; // indices of bars, the first at the top
    std::optional<Mood> film;
    int room = every;
    float sinceSorted = 0, pixelsOfDeviation = 1;
    bool known = false, quiet = false;
};

/// Standard deviations from what is usual of a value on the scale of moods, on which music at large fills 0..1 evenly:
/// the quantile of the normal distribution. From -2.4 to 2.4.
float deviations(float value);
/// "far more", "a little less", "as usual".
juce::String comparedWithUsual(float deviations);

} // namespace sceneheard
