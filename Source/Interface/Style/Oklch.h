#pragma once
#include <juce_graphics/juce_graphics.h>

namespace sceneheard {

/// A colour by lightness, chroma and hue as they are seen: equal steps look equally large (OKLCH, Ottosson 2020).
struct Oklch {
    float lightness = 0; ///< 0 black .. 1 white
    float chroma = 0;    ///< 0 grey; sRGB ends between .1 and .3
    float hue = 0;       ///< degrees, any turn: 30 red, 90 yellow, 150 green, 260 blue

    /// The nearest sRGB colour of this lightness and hue: what lies outside is made greyer until it lies inside.
    juce::Colour colour(float alpha = 1) const;
};

/// The hue of a place on the compass, in degrees 0..360: triumphant 75, tense 8, sombre 262, serene 175, even between.
/// @param valence, energy  -1..1, 0 the middle
float compassHue(float valence, float energy);

} // namespace sceneheard
