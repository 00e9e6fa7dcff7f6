#include "Catch.h"
#include "Films/SmallCatalogue.h"
#include "Matching/VectorScan.h"
#include <algorithm>
#include <cmath>
#include <set>

using namespace sceneheard;

namespace {

FilmVector randomQuery(unsigned seed) {
    std::mt19937 random(seed);
    return FilmVector::NullaryExpr([&] { return static_cast<float>(random() % 20001) / 10000 - 1; });
}

// What the scan must give: every film that passes, in doubles, sorted.
std::vector<ScoredFilm> bruteForce(const ScanQuery& query, const FilmColumns& films, const Filter& filter, int top,
                                   const std::vector<int>* only) {
    std::vector<ScoredFilm> all;
    for (std::size_t f = 0; f < films.year.size(); ++f) {
        const int index = static_cast<int>(f);
        if (!passes(filter, films, f) || (only != nullptr && std::ranges::count(*only, index) == 0))
            continue;
        double sum = 0;
        for (int i = 0; i < vectorDims; ++i)
            sum += static_cast<double>(query.query[i]) * films.vectors[f * vectorDims + static_cast<std::size_t>(i)];
        sum *= films.vectorScale[f];
        const double deep = std::max(0.0, 2.0 * query.adventure - 1), safe = std::max(0.0, 1 - 2.0 * query.adventure);
        sum += safe * films.bias[0][f] + (1 - safe - deep) * films.bias[1][f] + deep * films.bias[2][f];
        for (std::size_t q = 0; q < 4; ++q)
            sum += static_cast<double>(query.tone[q]) * films.toneEvidence[q][f];
        all.push_back({static_cast<float>(sum), index});
    }
    std::ranges::sort(all, [](const auto& a, const auto& b) { return a.score > b.score; });
    all.resize(std::min(all.size(), static_cast<std::size_t>(top)));
    return all;
}

} // namespace

TEST_CASE("The scan finds what brute force finds", "[scan]") {
    const TemporaryFolder folder;
    const auto catalogue = Catalogue::open(SmallCatalogue(5000).write(folder));
    const auto& films = catalogue->columns();
    const int top = GENERATE(1, 5, 100, 100000);
    const float adventure = GENERATE(0.0f, 0.3f, 0.5f, 1.0f);
    Filter filter;
    SECTION("of all films") {}
    SECTION("of a few years") { filter.yearFrom = 1960, filter.yearTo = 1965; }
    SECTION("of genres and not of others") { filter.genres = 0b1001, filter.notGenres = 0b10; }
    SECTION("of a length") { filter.runtimeFrom = 80, filter.runtimeTo = 100; }
    SECTION("of languages") { filter.languages = {twoLetters("fr"), twoLetters("en")}; }
    SECTION("of little-known ones") { filter.votesFrom = 100, filter.votesTo = 500; }
    const std::vector<int> watchList{0, 3, 17, 1234, 5005}, *only = nullptr;
    SECTION("of a watch list") { only = &watchList; }
    SECTION("of no film") { filter.yearFrom = 3000; }
    for (unsigned seed = 0; seed < 3; ++seed) {
        const ScanQuery query{randomQuery(seed), adventure, {0.5f, 1.5f, 0, adventure}};
        const auto found = scan(query, films, filter, top, only), wanted = bruteForce(query, films, filter, top, only);
        REQUIRE(found.size() == wanted.size());
        std::set<int> foundFilms, wantedFilms;
        for (std::size_t i = 0; i < found.size(); ++i) {
            CHECK(found[i].score == Approx(wanted[i].score).margin(1e-3));
            foundFilms.insert(found[i].film);
            wantedFilms.insert(wanted[i].film);
        }
        CHECK(foundFilms == wantedFilms);
    }
}

TEST_CASE("Filters mean what they say", "[scan]") {
    const TemporaryFolder folder;
    const auto catalogue = Catalogue::open(SmallCatalogue().write(folder));
    const auto& films = catalogue->columns();
    const auto passing = [&](const Filter& filter) {
        std::vector<int> result;
        for (int i = 0; i < catalogue->size(); ++i)
            if (passes(filter, films, static_cast<std::size_t>(i)))
                result.push_back(i);
        return result;
    };
    constexpr std::uint32_t comedy = 1u << 3, drama = 1u << 6, thriller = 1u << 16;
    const auto with = [](int from, int to, std::uint32_t genres, std::uint32_t notGenres) {
        Filter filter;
        filter.yearFrom = from, filter.yearTo = to;
        filter.genres = genres, filter.notGenres = notGenres;
        return filter;
    };
    const auto lasting = [](int from, int to) {
        Filter filter;
        filter.runtimeFrom = from, filter.runtimeTo = to;
        return filter;
    };
    CHECK(passing({}).size() == 6);
    CHECK(passing(with(1960, 1998, 0, 0)) == std::vector{1, 2});
    CHECK(passing(with(0, 9999, thriller, 0)) == std::vector{1, 2});
    CHECK(passing(with(0, 9999, thriller | comedy, 0)) == std::vector{0, 1, 2});
    CHECK(passing(with(0, 9999, thriller, drama)) == std::vector{1});
    const auto in = [](std::initializer_list<const char*> languages) {
        Filter filter;
        for (const auto* language : languages)
            filter.languages.push_back(twoLetters(language));
        return filter;
    };
    CHECK(passing(in({"en"})) == std::vector{1}); // films 2 and 3: unknown
    CHECK(passing(in({"FR", "ja"})) == std::vector{0, 5});
    CHECK(passing(in({"xx"})).empty());
    Filter known;
    known.votesFrom = 800, known.votesTo = 5000;
    CHECK(passing(known) == std::vector{0, 2, 5});
    CHECK(passing(lasting(105, 122)) == std::vector{0, 1, 2});
    CHECK(passing(lasting(0, 500)) == std::vector{0, 1, 2, 4, 5}); // film 3's is unknown
}

TEST_CASE("The scan bears empty and foreign wishes", "[scan]") {
    const TemporaryFolder folder;
    const auto catalogue = Catalogue::open(SmallCatalogue(30).write(folder));
    const auto& films = catalogue->columns();
    std::vector<int> only;
    CHECK(scan({randomQuery(1), 0}, films, {}, 5, &only).empty());
    only = {-4, 2, 100000};
    REQUIRE(scan({randomQuery(1), 0}, films, {}, 5, &only).size() == 1);
    CHECK(scan({randomQuery(1), 0}, films, {}, 5, &only).front().film == 2);
    CHECK(scan({randomQuery(1), 0}, films, {}, 0).empty());
    CHECK(scan({randomQuery(1), 0}, films, {}, -3).empty());
    // Without a query they come in the order of their bias.
    const auto equal = scan({FilmVector::Zero(), 0}, films, {}, 4);
    REQUIRE(equal.size() == 4);
    for (std::size_t i = 0; i < 4; ++i) {
        CHECK(equal[i].score == films.bias[0][static_cast<std::size_t>(equal[i].film)]);
        CHECK((i == 0 || equal[i].score <= equal[i - 1].score));
    }
}
