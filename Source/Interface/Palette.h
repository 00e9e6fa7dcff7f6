#pragma once
#include "Mood/Mood.h"
#include <juce_gui_basics/juce_gui_basics.h>

namespace sceneheard {

/// The window's colours. A colour means something or is grey: amber the match and energy, blue valence, rose tension,
/// teal what is live.
struct Palette {
    juce::Colour ground; ///< window
    juce::Colour panel;  ///< cards, timeline
    juce::Colour raised; ///< the best card, chips on a card
    juce::Colour line;   ///< hairlines, empty tracks
    juce::Colour text;   ///< titles, values
    juce::Colour dim;    ///< secondary text; contrast to ground and panel at least 4.5
    juce::Colour bar;    ///< the filled part of a plain bar
    juce::Colour amber, blue, rose, teal;
};

/// The palette in use.
inline const Palette& palette() {
    using juce::Colour;
    static const Palette dark{Colour(0xff12141a), Colour(0xff1a1d26), Colour(0xff232733), Colour(0xff2b303d),
                              Colour(0xffeef0f5), Colour(0xffa9b1c2), Colour(0xff8f9bb3), Colour(0xfff5b14c),
                              Colour(0xff5ba4f5), Colour(0xffe77ba8), Colour(0xff4fc3b0)};
    return dark;
}

/// Sizes in pixels at 100%.
namespace metrics {
inline constexpr int margin = 20, gap = 8, rowHeight = 66, rowPitch = 74;
inline constexpr float smallRadius = 4, radius = 8, largeRadius = 10;
inline constexpr float smallText = 11, bodyText = 12.5f, titleText = 15, headText = 17;
} // namespace metrics

/// The colour of a place on the compass: rose top left, amber top right, blue bottom left, teal bottom right.
inline juce::Colour compassColour(float valence, float energy) {
    const auto& p = palette();
    return p.blue.interpolatedWith(p.teal, valence).interpolatedWith(p.rose.interpolatedWith(p.amber, valence), energy);
}

} // namespace sceneheard
