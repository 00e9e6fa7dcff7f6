#pragma once
#include "Interface/Art/Poster.h"
#include "Pictures/Picture.h"

namespace sceneheard {

/// The largest part around a picture's middle that has an area's proportions, at no more than its own size.
/// @param width, height  of the area, pixels, > 0  @return  empty where the picture is
juce::Image filledBy(const Picture& picture, int width, int height);

/// Draws a film's own poster where paintPoster() draws what stands for one: the area is filled, with the same corners.
/// @param width, height  of the area on the screen, pixels, > 0
void paintPicture(juce::Graphics& g, juce::Rectangle<float> area, const Picture& picture, int width, int height,
                  PosterParts parts);

} // namespace sceneheard
