#include "Catch.h"
#include "Matching/Assets.h"
#include "Signal/Error.h"
#include "SmallCatalogue.h"
#include <cmath>

using namespace sceneheard;

namespace {
std::shared_ptr<const Matcher> shippedMatcher() {
    static const auto matcher = loadMatcher(SCENEHEARD_TEST_ASSETS);
    return matcher;
}

Query about(const Scales& scales) {
    Query query;
    query.music = {shippedMatcher()->moods().moodOf(scales), {}, scales};
    query.top = 50;
    return query;
}

constexpr Scales party{0.85f, 0.9f, -4, 0.1f, 0.05f, 0, 0.15f, 0.9f, 125};
constexpr Scales drone{0.15f, 0.1f, -26, 0.04f, 0.9f, 0.9f, 0.1f, 0.04f, 75};

double meanLogVotes(const std::vector<Suggestion>& films) {
    double sum = 0;
    for (const auto& film : films)
        sum += std::log1p(shippedMatcher()->catalogue().columns().votes[static_cast<std::size_t>(film.film)]);
    return sum / static_cast<double>(films.size());
}
} // namespace

TEST_CASE("Different music gets different films, the same music the same") {
    const auto films = shippedMatcher()->suggest(about(party));
    REQUIRE(films.size() == 50);
    const auto again = shippedMatcher()->suggest(about(party)), other = shippedMatcher()->suggest(about(drone));
    CHECK(films[0].film == again[0].film);
    CHECK(films[0].film != other[0].film);
    const auto genres = shippedMatcher()->genreProbabilities(party), dark = shippedMatcher()->genreProbabilities(drone);
    const auto comedy = static_cast<std::size_t>(*genreIndex("Comedy")),
               horror = static_cast<std::size_t>(*genreIndex("Horror"));
    CHECK(genres[comedy] > dark[comedy]);
    CHECK(dark[horror] > genres[horror]);
}

TEST_CASE("Safe bets are better known than deep cuts, and weights that are no numbers count as the middle") {
    auto query = about(party);
    query.adventure = 0;
    const auto safe = meanLogVotes(shippedMatcher()->suggest(query));
    query.adventure = 0.5f;
    const auto middle = shippedMatcher()->suggest(query);
    query.adventure = 1;
    const auto deep = meanLogVotes(shippedMatcher()->suggest(query));
    CHECK(safe > meanLogVotes(middle));
    CHECK(meanLogVotes(middle) > deep);
    query.adventure = std::nanf("");
    CHECK(shippedMatcher()->suggest(query)[0].film == middle[0].film);
    CHECK(popularityWeight(0) > popularityWeight(0.5f));
    CHECK(popularityWeight(1) == 0);
}

TEST_CASE("The bundled catalogue is as large as promised, and its famous films are there") {
    const auto& catalogue = shippedMatcher()->catalogue();
    CHECK(catalogue.size() >= 40000);
    for (const int id : {603, 78, 238, 680, 550})
        CHECK(catalogue.findTmdb(id) >= 0);
    const auto found = catalogue.search("blade runner", 3);
    REQUIRE_FALSE(found.empty());
    CHECK(catalogue.film(found[0]).title.starts_with("Blade Runner"));
}

TEST_CASE("A catalogue of another training is refused, and a folder without models is named") {
    const TemporaryFolder folder;
    for (const auto* file : {moodModelFile, filmSpaceFile})
        std::filesystem::copy_file(std::filesystem::path(SCENEHEARD_TEST_ASSETS) / file, folder / file);
    SmallCatalogue(10, 12345).write(folder);
    CHECK_THROWS_AS(loadMatcher(folder.path()), Error);

    const TemporaryFolder nowhere;
    CHECK(findAssets({nowhere.path(), SCENEHEARD_TEST_ASSETS}) == std::filesystem::path(SCENEHEARD_TEST_ASSETS));
    try {
        findAssets({nowhere.path()});
        FAIL("found assets where there are none");
    } catch (const Error& e) {
        CHECK(std::string(e.what()).find(nowhere.path().string()) != std::string::npos);
    }
}
