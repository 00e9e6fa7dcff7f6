#pragma once
#include "Matching/Matcher.h"
#include <optional>

namespace sceneheard {

/// Films that share an attribute, and the music that such films are expected to have.
struct FilmGroup {
    std::string name;                       ///< "Crime", "the 1980s", "films in fr"
    Filter filter;                          ///< which films those are
    int films = 0;                          ///< how many, in the catalogue
    AudioFeatures music{};                  ///< the mean of their expected music
    std::array<float, axisCount> mood{};    ///< the mean of what their scores are expected to feel like
    std::array<float, axisCount> zScores{}; ///< each axis in standard deviations from films at large
    FilmVector lean = FilmVector::Zero();   ///< their mean vector less that of films at large
};

/// The group that words name: a genre ("crime", "Sci-Fi"), a decade ("1980s", "80s") or a language by its code ("in
/// fr"). Nothing for other words, and for a group without films.
std::optional<FilmGroup> filmGroup(std::string_view words, const Matcher& matcher);

/// The films of a group that lie farthest in a direction, well-known ones first among equals: the most typical of it
/// along its own lean, those that set it apart from another along the difference of the two.
std::vector<Film> typicalFilms(const FilmGroup& group, const FilmVector& direction, const Matcher& matcher, int limit);

/// The films nearest to one in what music belongs to them, itself left out; well-known ones first among equals.
/// None where the catalogue lacks it.
std::vector<Film> filmsLike(FilmId film, const Matcher& matcher, int limit);

} // namespace sceneheard
