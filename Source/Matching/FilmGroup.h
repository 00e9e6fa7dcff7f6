#pragma once
#include "Matching/Matcher.h"
#include <optional>

namespace sceneheard {

/// Films that share an attribute, and the music that such films are expected to have.
struct FilmGroup {
    std::string name; ///< "Crime", "1980s", "in French", "from Japan"
    int films = 0;    ///< how many, in the catalogue
    Scales music{};   ///< the mean of their expected music
    Scales low{}, high{};                   ///< between these, the expected music of two thirds of them
    std::array<float, axisCount> unusual{}; ///< each axis in standard deviations from films at large
    FilmVector lean = FilmVector::Zero();   ///< their mean vector less that of films at large
};

/// The group that words name: a genre ("crime", "Sci-Fi"), a decade ("1980s", "80s"), a language ("French", "fr") or a
/// country ("from Japan", "from jp"). Nothing for other words, and for a group without films.
std::optional<FilmGroup> filmGroup(std::string_view words, const Matcher& matcher);

/// The films that are most like such: those that music of this direction is about, well-known ones first among equals.
/// @param lean  a group's, or the difference of two
/// @param only  a group's films must share its genre and so on where given: see filmGroup()
std::vector<int> typicalFilms(const FilmVector& lean, const Filter& only, const Matcher& matcher, int most);

/// Which films belong to the group that words name; nothing as filmGroup().
std::optional<Filter> groupFilter(std::string_view words);

} // namespace sceneheard
