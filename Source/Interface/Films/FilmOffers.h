#pragma once
#include "Tmdb/FilmDetails.h"
#include <functional>
#include <juce_core/juce_core.h>

namespace sceneheard {

/// "Directed by Denis Villeneuve"; empty where nothing is known.
juce::String directorLine(const FilmDetails* film);
/// "Watch on Netflix, Mubi · JustWatch", else from whom it can be rented or bought; what is more than `most` is
/// counted. Empty where nothing is known.
juce::String offersLine(const FilmDetails* film, std::size_t most = 3);
/// Both, or as much as fits: the director goes first, then providers. JustWatch is always named, as it asks for.
/// @param fits  whether such a text does
juce::String directorAndOffers(const FilmDetails* film, const std::function<bool(const juce::String&)>& fits);
/// The offers, of as many providers as fit.
juce::String fittingOffers(const FilmDetails* film, const std::function<bool(const juce::String&)>& fits);

} // namespace sceneheard
