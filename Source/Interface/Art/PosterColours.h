#pragma once
#include "Interface/Art/GenreArt.h"
#include "Interface/Art/PosterSubject.h"
#include "Interface/Style/Oklch.h"

namespace sceneheard {

/// The few colours of one poster, from a mood's hue and a genre's.
struct PosterColours {
    explicit PosterColours(const PosterSubject& subject);

    float moodHue, genreHue;       ///< OKLCH, degrees
    juce::Colour deep, mid;        ///< of the mood: the ground, darkest and dark
    juce::Colour glow, lamp, pale; ///< of the genre: what shines, ever brighter
    juce::Colour shade;            ///< under the title

    /// A colour of the mood's hue.
    juce::Colour mood(float lightness, float chroma) const { return Oklch{lightness, chroma, moodHue}.colour(); }
};

/// A mood's value as posters take it, -1..1 with 0 usual; any float.
float poleOf(float value);

} // namespace sceneheard
