#include "Catch.h"
#include "Matching/VectorScan.h"
#include "SmallCatalogue.h"
#include <algorithm>
#include <cmath>

using namespace sceneheard;

namespace {
struct Films {
    TemporaryFolder folder;
    std::shared_ptr<const Catalogue> catalogue = Catalogue::open(SmallCatalogue(5000).write(folder));
    const FilmColumns& columns = catalogue->columns();
};

FilmVector randomQuery(unsigned seed) {
    std::mt19937 random(seed);
    FilmVector query;
    for (auto& x : query)
        x = static_cast<float>(random()) / 4294967296.0f - 0.5f;
    return query;
}

// All films that pass, by score, with nothing clever.
std::vector<int> bruteForce(const ScanQuery& query, const FilmColumns& films, const Filter& filter, std::size_t top) {
    std::vector<std::pair<float, int>> scored;
    for (std::size_t i = 0; i < films.year.size(); ++i) {
        float sum = query.popularity * std::log1p(static_cast<float>(films.votes[i]));
        for (int d = 0; d < vectorDims; ++d)
            sum += query.query[d] * films.vectorScale[i] *
                   static_cast<float>(films.vectors[i * vectorDims + static_cast<std::size_t>(d)]);
        const bool only = !filter.useOnly || std::ranges::binary_search(filter.only, static_cast<int>(i));
        if (only && passes(filter, films, i))
            scored.emplace_back(-sum, static_cast<int>(i));
    }
    std::ranges::sort(scored);
    std::vector<int> films_;
    for (std::size_t i = 0; i < std::min(top, scored.size()); ++i)
        films_.push_back(scored[i].second);
    return films_;
}
} // namespace

TEST_CASE("The scan finds what a plain search finds, in the same order, under any filter") {
    const Films films;
    std::vector<Filter> filters(6);
    filters[1].yearFrom = 1980;
    filters[1].yearTo = 1989;
    filters[2].genres = 1u << 3 | 1u << 16;
    filters[3].notGenres = 1u << 6;
    filters[3].runtimeFrom = 90;
    filters[3].runtimeTo = 120;
    filters[4].useOnly = true;
    filters[4].only = {3, 17, 400, 4999, 1000000};
    filters[5].yearFrom = 3000; // nothing passes
    for (unsigned seed = 1; seed <= 5; ++seed)
        for (const auto& filter : filters)
            for (const float popularity : {0.0f, 0.35f}) {
                const ScanQuery query{randomQuery(seed), popularity};
                std::vector<int> found;
                for (const auto& film : scan(query, films.columns, filter, 20))
                    found.push_back(film.film);
                CHECK(found == bruteForce(query, films.columns, filter, 20));
            }
}

TEST_CASE("Asking for more films than there are gives all of them, for none gives none") {
    const Films films;
    const ScanQuery query{randomQuery(9), 0};
    CHECK(scan(query, films.columns, {}, 1000000).size() == films.columns.year.size());
    CHECK(scan(query, films.columns, {}, 0).empty());
    CHECK(scan(query, films.columns, {}, -1).empty());
    CHECK(scan({FilmVector::Zero(), 0}, films.columns, {}, 3).size() == 3);
}

TEST_CASE("A film of unknown runtime passes only where any runtime does") {
    const Films films;
    const auto unknown = static_cast<std::size_t>(films.catalogue->search("NOT 100", 1).at(0));
    Filter filter;
    CHECK(passes(filter, films.columns, unknown));
    filter.runtimeTo = 300;
    CHECK_FALSE(passes(filter, films.columns, unknown));
}
