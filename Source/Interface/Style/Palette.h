#pragma once
#include "Interface/Style/Theme.h"
#include "Listening/SessionLimits.h"
#include <array>
#include <juce_gui_basics/juce_gui_basics.h>
#include <utility>
#include <vector>

namespace sceneheard {

/// The window's colours. A colour means something or is grey: amber the fit, the target and energy, blue valence,
/// rose tension, teal what is live.
struct Palette {
    juce::Colour ground; ///< window
    juce::Colour panel;  ///< timeline, sheets
    juce::Colour raised; ///< chosen tab, flags, empty bars
    juce::Colour line;   ///< hairlines, outlines of buttons
    juce::Colour text;   ///< titles, values, why
    juce::Colour dim;    ///< facts, labels
    juce::Colour quiet;  ///< bars that are as usual, ticks
    juce::Colour amber, blue, rose, teal;
    juce::Colour button, onButton;         ///< the one main button, and its text
    juce::Colour point;                    ///< where the music is on the compass
    juce::Colour haze;                     ///< laid over the compass from its middle, so that words can be read
    float discLightness, discChroma;       ///< of the compass, OKLCH
    float feelingLightness, feelingChroma; ///< of what a feeling is drawn in
    std::array<std::pair<float, float>, 4> hazeStops; ///< distance from the middle, 0..1, and the haze's opacity there

    /// The compass's colour in a direction, before the haze. Not both 0.
    juce::Colour disc(float valence, float energy) const;
    /// The same under the haze. @param distance  from the middle, 0..1
    juce::Colour discUnderHaze(float valence, float energy, float distance) const;
    /// The colour of a mood: of its direction from what is usual, and grey near it. Both 0..1.
    juce::Colour mood(float valence, float energy) const;
    /// The colour of a feeling of that hue in degrees. @param strength  0: grey .. 1
    juce::Colour feeling(float hue, float strength) const;
};

const Palette& paletteOf(Theme theme);
/// The palette of the window that the component is in; dark outside of one.
const Palette& paletteOf(const juce::Component& component);

/// A text colour and what it is drawn on.
struct TextPair {
    juce::String name;
    juce::Colour text, ground;
};
/// Every pair that the window uses.
std::vector<TextPair> textPairs(const Palette& palette);

/// Lengths in pixels at 100%.
namespace metrics {
inline constexpr int margin = 24, gap = 16, grid = 8, pillHeight = 32, mainButtonHeight = 40, headHeight = 64;
inline constexpr float stripRadius = 4, artRadius = 8, panelRadius = 12;
inline constexpr float tickText = 12, smallText = 12, bodyText = 12.5f, panelText = 13, titleText = 15, headText = 17;
inline constexpr int minScale = limits::minScale, maxScale = limits::maxScale; ///< percent
} // namespace metrics

} // namespace sceneheard
