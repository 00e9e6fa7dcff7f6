#pragma once
#include "Matching/Matcher.h"
#include <optional>

namespace sceneheard {

/// What a film's page tells, whatever music plays.
struct AboutFilm {
    Suggestion film;                 ///< with what the music says of it, where it was suggested
    std::string otherTitle{};        ///< the original title, or the catalogue's own; empty: no other than shownTitle()
    std::optional<Quadrants> tone{}; ///< what people call its tone, see Catalogue::tone()
    std::optional<AudioFeatures> music{}; ///< that such films have
    std::vector<std::string> kinds{};     ///< of that music, the likeliest first
    std::vector<Suggestion> neighbours{}; ///< films that such music belongs to as well, the nearest first
};

/// A film as it is without music; nothing where the catalogue lacks it.
std::optional<Suggestion> filmAlone(FilmId film, const Matcher& matcher);

/// All that the catalogue knows of a film: reads it, and goes over its vectors once, which takes some milliseconds.
/// Where the catalogue lacks the film, what was suggested is all.
AboutFilm aboutFilm(const Suggestion& film, const Matcher& matcher);

} // namespace sceneheard
