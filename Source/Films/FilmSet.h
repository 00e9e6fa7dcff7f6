#pragma once
#include "Films/Catalogue.h"
#include "Films/FilmId.h"
#include <vector>

namespace sceneheard {

/// Films that are chosen from alone, as those of a watch list: looked up once, not for each question.
class FilmSet {
public:
    FilmSet() = default;
    /// Films that the catalogue lacks are left out.
    FilmSet(const Catalogue& catalogue, const std::vector<FilmId>& films);

    /// Sorted, each once.
    const std::vector<FilmId>& films() const { return ids; }
    /// Where they stand in that catalogue, sorted.
    const std::vector<int>& rows() const { return places; }
    bool operator==(const FilmSet&) const = default;

private:
    std::vector<FilmId> ids;
    std::vector<int> places;
};

} // namespace sceneheard
