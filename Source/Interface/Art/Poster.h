#pragma once
#include "Interface/Art/PosterSubject.h"
#include <juce_graphics/juce_graphics.h>

namespace sceneheard {

/// How much of a poster is drawn.
enum class PosterParts {
    art,  ///< to the edges of its area, for art that fades into what lies around
    whole ///< with round corners and an edge, and from 112 pixels of width on with genre and title
};

/// Draws what stands for a film where no poster is: a form for its leading genre, in colours of the mood its music has.
/// The same film is the same picture at any time and size.
void paintPoster(juce::Graphics& g, juce::Rectangle<float> area, const PosterSubject& subject,
                 PosterParts parts = PosterParts::whole);

/// What lies within a poster's corners is drawn from here on.
void clipToPoster(juce::Graphics& g, juce::Rectangle<float> area, PosterParts parts);
/// The edge of a whole poster, over what was drawn.
void paintPosterEdge(juce::Graphics& g, juce::Rectangle<float> area, PosterParts parts);
inline void paintPosterArt(juce::Graphics& g, juce::Rectangle<float> area, const PosterSubject& subject) {
    paintPoster(g, area, subject, PosterParts::art);
}

} // namespace sceneheard
