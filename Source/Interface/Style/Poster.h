#pragma once
#include "Interface/Style/Palette.h"
#include "Listening/Snapshot.h"

namespace sceneheard {

/// Draws what stands for a film where no poster is: the colours of its profile (the side of the compass to which its
/// music leans, and its genre), a horizon as high as its music's energy, and its title, or in a narrow place the
/// initial.
void paintPoster(juce::Graphics& g, juce::Rectangle<float> area, const Suggestion& film, const Palette& palette);

/// As in a catalogue of titles: "The Incredibles" stands under I.
juce::String initial(const juce::String& title);

} // namespace sceneheard
