#pragma once
#include "Interface/Art/GenreArt.h"
#include <juce_graphics/juce_graphics.h>

namespace sceneheard {

/// The form's sign on a dark disc that keeps it readable on any art.
/// @param area  of the sign, a square; the disc reaches beyond it
void paintGenreGlyph(juce::Graphics& g, juce::Rectangle<float> area, PosterForm form);

/// How large the sign is on art of a width, in pixels.
float genreGlyphSize(float width);

} // namespace sceneheard
