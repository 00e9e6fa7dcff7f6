#pragma once
#include <juce_graphics/juce_graphics.h>

namespace sceneheard {

/// A colour of OKLCH (Ottosson 2020), in which equal steps look equal. What sRGB lacks is brought into it by lowering
/// the chroma. @param lightness  0..1 @param chroma  0 grey .. about .3 @param hue  degrees
juce::Colour oklch(float lightness, float chroma, float hue);

/// The hue of a direction on the compass, in degrees: amber for bright and energetic, rose for dark and energetic, blue
/// for dark and calm, teal for bright and calm, and between them what lies between. @param valence,energy  from what is
/// usual
float moodHue(float valence, float energy);

} // namespace sceneheard
