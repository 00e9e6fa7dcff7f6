#include "Films/FilmSet.h"
#include <algorithm>

namespace sceneheard {

namespace {
void sortOnce(auto& values) {
    std::ranges::sort(values);
    values.erase(std::unique(values.begin(), values.end()), values.end());
}
} // namespace

FilmSet::FilmSet(const Catalogue& catalogue, const std::vector<FilmId>& films) {
    for (const auto film : films)
        if (const int row = catalogue.rowOf(film); row >= 0) {
            ids.push_back(film);
            places.push_back(row);
        }
    sortOnce(ids);
    sortOnce(places);
}

} // namespace sceneheard
