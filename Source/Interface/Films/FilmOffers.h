#pragma once
#include "Tmdb/FilmDetails.h"
#include <juce_core/juce_core.h>

namespace sceneheard {

/// "Directed by Denis Villeneuve"; empty where nothing is known.
juce::String directorLine(const FilmDetails* film);
/// "Watch on Netflix, Mubi · JustWatch", else from whom it can be rented or bought; what is more than `most` is
/// counted. Empty where nothing is known.
juce::String offersLine(const FilmDetails* film, std::size_t most = 3);

} // namespace sceneheard
