#include "Pictures/CoverFilms.h"
#include "Matching/VectorScan.h"
#include <algorithm>

namespace sceneheard {

CoverFilms::CoverFilms(const std::filesystem::path& assets, std::shared_ptr<const Matcher> films)
    : matcher(std::move(films))
    , net(loadPosterNet(assets / posterNetFile))
    , posters(PosterIndex::load(assets / postersFile)) {
    for (const auto& poster : posters.posters())
        rows.push_back(matcher->catalogue().rowOf(FilmId::tmdb(poster.tmdbId)));
}

std::vector<AlikeFilm> CoverFilms::like(const PosterSigns& signs, const Filter& filter, int top,
                                        const std::set<FilmId>& without) const {
    const auto& catalogue = matcher->catalogue();
    const auto& columns = catalogue.columns();
    const auto rowOf = [&](std::int32_t id) {
        return rows[static_cast<std::size_t>(posters.find(id) - posters.posters().data())];
    };
    const auto near = posters.nearest(signs, static_cast<std::size_t>(top), [&](std::int32_t id) {
        const int row = rowOf(id);
        return row >= 0 && passes(filter, columns, static_cast<std::size_t>(row)) &&
               (filter.only == nullptr || std::ranges::binary_search(filter.only->rows(), row)) &&
               !without.contains(FilmId::tmdb(id));
    });
    std::vector<AlikeFilm> films;
    for (const auto& [id, likeness] : near)
        films.push_back({catalogue.film(rowOf(id)), likeness});
    return films;
}

} // namespace sceneheard
