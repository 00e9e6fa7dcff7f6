#pragma once
#include "Films/LocalTitle.h"
#include "Interface/Art/PosterCache.h"
#include "Matching/Matcher.h"

namespace sceneheard {

/// What the poster of a suggested film tells.
inline PosterSubject posterOf(const Suggestion& film) {
    return {film.film,
            juce::String::fromUTF8(shownTitle(film.facts).c_str()),
            {},
            film.facts.genreList(),
            film.mood[Axis::valence],
            film.mood[Axis::energy],
            film.mood[Axis::tension]};
}

} // namespace sceneheard
