#pragma once
#include "Interface/Art/PosterColours.h"
#include "Interface/Art/PosterSeed.h"
#include <initializer_list>
#include <vector>

namespace sceneheard {

/// A colour at a place of a gradient, 0..1.
struct ColourStop {
    float at;
    juce::Colour colour;
};

/// @param stops  rising; the first colour holds before it, the last behind
juce::ColourGradient gradient(juce::Point<float> from, juce::Point<float> to, std::initializer_list<ColourStop> stops,
                              bool radial = false);
/// A curve through all points (Catmull-Rom). @param points  two at least
juce::Path smoothCurve(const std::vector<juce::Point<float>>& points);

/// Where a form is drawn: lengths as shares of the art, so that it looks the same at every size.
class PosterCanvas {
public:
    /// @param subject  gives the colours, and the numbers that forms vary by
    PosterCanvas(juce::Graphics& g, juce::Rectangle<float> area, const PosterSubject& subject);

    float x(float share) const { return area.getX() + share * area.getWidth(); }
    float y(float share) const { return area.getY() + share * area.getHeight(); }
    juce::Point<float> at(float across, float down) const { return {x(across), y(down)}; }

    void disc(juce::Point<float> centre, float radius, const juce::FillType& fill);
    /// Light of the genre's colour that fades to nothing at the radius.
    void glow(juce::Point<float> centre, float radius, float strength);
    void fill(const juce::Path& path, const juce::FillType& fill);
    /// Round at the ends.
    void stroke(const juce::Path& path, float thickness, juce::Colour colour);
    /// A curve, and everything below it to the foot of the art.
    void fillBelow(juce::Path curve, const juce::FillType& fill);

    juce::Graphics& g;
    const juce::Rectangle<float> area;
    const float unit; ///< of every radius, in pixels: art may be tall or wide
    const PosterColours colours;
    PosterSeed seed;
};

} // namespace sceneheard
