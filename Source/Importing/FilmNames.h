#pragma once
#include "Importing/FilmTables.h"
#include <cstdint>
#include <functional>
#include <unordered_map>

namespace sceneheard {

/// Films by their titles and original titles, spelt in any way, to find those that a table names without an id that is
/// known.
class FilmNames {
public:
    /// @param place  where the film stands among those of `filmAt` of find()
    void add(const Film& film, std::size_t place);
    /// The film among those added that is likeliest to be this one: of a title of it, of its year or one beside it, and
    /// about as long; of several one of its year, the best known. Nothing where there is none.
    std::optional<std::size_t> find(const ImportedFilm& wanted, const std::function<Film(std::size_t)>& filmAt) const;

private:
    std::unordered_multimap<std::uint64_t, std::size_t> places;
};

/// Whether a film that is known may be this one, their titles aside: no id, year, length or count of votes speaks
/// against it.
bool mayBeTheSame(const Film& known, const ImportedFilm& wanted);

} // namespace sceneheard
