#pragma once
#include "Interface/Art/PosterSubject.h"
#include <juce_graphics/juce_graphics.h>

namespace sceneheard {

/// A film's title as large as its art allows, at the foot: in capitals for tense music, heavy for music that is a
/// little tense, else lighter. Below it the director, where there is room. Writing from right to left stands on the
/// right.
class PosterTitle {
public:
    /// Narrower art has no title; what lies beside it tells the film.
    static constexpr float minWidth = 112;
    static constexpr float leastDirectorWidth = 136, leastDirectorHeight = 160;
    static constexpr float leastSize = 10; ///< pixels of letters; what is still too long ends with an ellipsis

    /// Pixels from the art's edge to what is written on it.
    static float margin(float width) { return std::max(10.0f, 0.075f * width); }

    PosterTitle(const PosterSubject& subject, juce::Rectangle<float> area);

    /// Darkens the art under the words, so that white on it keeps a contrast of 4.5 : 1.
    void paintShade(juce::Graphics& g, juce::Colour shade) const;
    void paintWords(juce::Graphics& g) const;

    /// As they are read.
    const std::vector<juce::String>& lines() const { return broken; }
    /// Of the letters' em, in pixels.
    float size() const { return em; }
    /// What the lines cover, in pixels.
    juce::Rectangle<float> bounds() const;
    /// How wide the widest line is, in pixels.
    float widest() const;

private:
    juce::Font face(float pixels) const;
    float lineHeight() const { return 1.1f * em; }

    const juce::Rectangle<float> area;
    std::vector<juce::String> broken;
    juce::String director;
    juce::Font letters;
    float spacing = 0; // between letters, in em
    float em = 0, directorSize = 0;
    bool fromRight = false;
};

/// Darkens what lies under white letters, from a little above the first line down to the area's foot.
/// @param top, lineHeight  of the first line, in pixels
void paintTitleShade(juce::Graphics& g, juce::Rectangle<float> area, float top, float lineHeight, juce::Colour shade);

} // namespace sceneheard
