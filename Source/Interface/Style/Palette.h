#pragma once
#include "Interface/Style/Theme.h"
#include "Listening/SessionLimits.h"
#include <juce_gui_basics/juce_gui_basics.h>
#include <vector>

namespace sceneheard {

/// The window's colours. A colour means something or is grey: amber the match, the target and energy, blue valence,
/// rose tension, teal what is live.
struct Palette {
    juce::Colour ground; ///< window
    juce::Colour panel;  ///< cards, timeline
    juce::Colour raised; ///< chips on a card, empty bars
    juce::Colour best;   ///< the best film's card: nearer than the others, so lighter
    juce::Colour line;   ///< hairlines, empty tracks, chosen pills
    juce::Colour text;   ///< titles, values
    juce::Colour dim;    ///< secondary text
    juce::Colour bar;    ///< the filled part of a plain bar
    juce::Colour amber, blue, rose, teal;
    juce::Colour poster; ///< letters on a poster, whose colours are darkened in both themes

    /// The colour of a place on the compass: rose top left, amber top right, blue bottom left, teal bottom right.
    juce::Colour place(float valence, float energy) const;
    /// The colour of a direction from the compass's middle, where no direction is grey. Not both 0.
    juce::Colour direction(float valence, float energy) const;
    /// A corner of a poster: darkened, so that Palette::poster can be read on it.
    juce::Colour posterCorner(juce::Colour colour) const;
    /// The compass's disc under its words, where the four tints are strongest.
    juce::Colour disc(juce::Colour tint) const { return panel.interpolatedWith(tint, discTint); }

    static constexpr float discTint = 0.34f;
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
inline constexpr int margin = 20, gap = 8, rowHeight = 54, posterRowHeight = 86, pillHeight = 28, headHeight = 62;
inline constexpr float smallRadius = 4, radius = 8, largeRadius = 10;
inline constexpr float smallText = 12, bodyText = 13, titleText = 15.5f, headText = 18;
inline constexpr int minScale = limits::minScale, maxScale = limits::maxScale; ///< percent
} // namespace metrics

} // namespace sceneheard
