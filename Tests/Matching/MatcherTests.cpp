#include "Catch.h"
#include "Films/SmallCatalogue.h"
#include "Matching/BuiltMatcher.h"
#include "Matching/SmallSpace.h"
#include "Support/Error.h"
#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <thread>

using namespace sceneheard;

namespace {

std::shared_ptr<const MoodModel> builtMoods() {
    return MoodModel::load(std::filesystem::path(SCENEHEARD_TEST_ASSETS) / moodModelFile);
}

Query queryFor(const Matcher& matcher, const AudioFeatures& audioFeatures, float adventure = 0.5f, int top = 5) {
    return {{matcher.moods().moodOf(audioFeatures), {}, audioFeatures, {}, 0}, {}, {}, adventure, top};
}

constexpr AudioFeatures tense{0.2f, 0.2f, -22, 0.04f, 0.85f, 0.9f, 0.11f, 0.04f, 80};
constexpr AudioFeatures dance{0.75f, 0.85f, -5, 0.06f, 0.05f, 0, 0.12f, 0.85f, 124};

double meanLogVotes(const std::vector<Suggestion>& films) {
    double sum = 0;
    for (const auto& f : films)
        sum += std::log1p(static_cast<double>(f.facts.votes));
    return sum / static_cast<double>(films.size());
}

} // namespace

TEST_CASE("A catalogue and a film space of different trainings do not meet", "[matcher]") {
    const TemporaryFolder folder;
    const auto catalogue = Catalogue::open(SmallCatalogue(10, 7).write(folder));
    saveFilmSpace(smallSpace(7), folder / "same.json");
    saveFilmSpace(smallSpace(8), folder / "other.json");
    CHECK_NOTHROW(Matcher(catalogue, builtMoods(), folder / "same.json"));
    CHECK_THROWS_WITH(Matcher(catalogue, builtMoods(), folder / "other.json"),
                      ContainsSubstring("other.json") && ContainsSubstring("sceneheard train"));
}

TEST_CASE("Suggestions are the best scores, best first, and match says the same", "[matcher]") {
    const TemporaryFolder folder;
    const SmallCatalogue small(400);
    saveFilmSpace(smallSpace(), folder / "matching.json");
    const Matcher matcher(Catalogue::open(small.write(folder)), builtMoods(), folder / "matching.json");
    const auto space = FilmSpace::load(folder / "matching.json");
    const auto embedded = space.embed(queryFor(matcher, dance).music);
    const auto& columns = matcher.catalogue().columns();
    for (const float adventure : {0.0f, 0.5f, 1.0f}) {
        const auto all = matcher.suggest(queryFor(matcher, dance, adventure, 100000));
        REQUIRE(all.size() == small.films.size());
        for (std::size_t i = 1; i < all.size(); ++i)
            CHECK(all[i - 1].score >= all[i].score);
        for (const auto& s : all) {
            const auto film = static_cast<std::size_t>(matcher.catalogue().rowOf(s.film));
            const auto& profile = small.profiles.films[film];
            float sum = 0;
            for (int d = 0; d < vectorDims; ++d)
                sum += embedded.phi[d] * profile.scale * profile.vector[static_cast<std::size_t>(d)];
            for (std::size_t q = 0; q < 4; ++q)
                sum += embedded.tone[q] * columns.toneEvidence[q][film];
            // The match is about the music alone, whatever the slider prefers and however well the film is known.
            CHECK(s.match == Approx(space.match(sum, embedded.bySound)).margin(1e-3));
            CHECK(s.score == Approx(sum + profile.bias[static_cast<std::size_t>(2 * adventure)]).margin(1e-3));
        }
    }
}

TEST_CASE("The built catalogue answers, filtered, with true facts", "[matcher][built]") {
    CHECK(built().catalogue().size() >= 40000);
    auto query = queryFor(built(), tense, 0.5f, 20);
    auto& filter = query.filter;
    filter.yearFrom = 1970, filter.yearTo = 1999;
    filter.genres = 1u << *genreIndex("Thriller"), filter.notGenres = 1u << *genreIndex("Comedy");
    filter.runtimeFrom = 80, filter.runtimeTo = 120;
    const auto films = built().suggest(query);
    REQUIRE(films.size() == 20);
    for (const auto& s : films) {
        const auto& film = s.facts;
        CHECK(film.year >= 1970);
        CHECK(film.year <= 1999);
        CHECK((film.genres >> *genreIndex("Thriller") & 1) == 1);
        CHECK((film.genres >> *genreIndex("Comedy") & 1) == 0);
        CHECK(film.runtime >= 80);
        CHECK(film.runtime <= 120);
        CHECK(s.match > 0.3f); // among thrillers of thirty years
        CHECK(s.match <= 1);
        CHECK(std::isfinite(s.score));
    }
}

TEST_CASE("Unlike music gets unlike films, and points to unlike genres", "[matcher][built]") {
    const auto dark = built().suggest(queryFor(built(), tense, 0.5f, 50));
    const auto light = built().suggest(queryFor(built(), dance, 0.5f, 50));
    int shared = 0;
    for (const auto& a : dark)
        shared += static_cast<int>(std::ranges::count(light, a.film, &Suggestion::film));
    CHECK(shared <= 5);
    const auto darkGenres = built().space().genreProbabilities({{}, {}, tense, {}, 0}),
               lightGenres = built().space().genreProbabilities({{}, {}, dance, {}, 0});
    const auto horror = static_cast<std::size_t>(*genreIndex("Horror"));
    const auto comedy = static_cast<std::size_t>(*genreIndex("Comedy"));
    CHECK(darkGenres[horror] > lightGenres[horror]);
    CHECK(lightGenres[comedy] > darkGenres[comedy]);
}

TEST_CASE("The slider leads from well-known films to little-known ones", "[matcher][built]") {
    for (const auto& music : {tense, dance}) {
        const auto safe = meanLogVotes(built().suggest(queryFor(built(), music, 0, 30)));
        const auto middle = meanLogVotes(built().suggest(queryFor(built(), music, 0.5f, 30)));
        const auto deep = meanLogVotes(built().suggest(queryFor(built(), music, 1, 30)));
        CHECK(safe > middle);
        CHECK(middle > deep);
        CHECK(safe > std::log1p(1000.0));
    }
    const auto beyond = built().suggest(queryFor(built(), dance, 7)),
               end = built().suggest(queryFor(built(), dance, 1));
    REQUIRE(beyond.size() == end.size());
    CHECK(beyond.front().film == end.front().film);
    CHECK(built().suggest(queryFor(built(), dance, std::nanf(""))).size() == 5);
}

TEST_CASE("Several threads may ask at once and get the same", "[matcher][built]") {
    const auto wanted = built().suggest(queryFor(built(), tense));
    std::atomic<int> wrong{0};
    std::vector<std::thread> threads;
    for (int t = 0; t < 4; ++t)
        threads.emplace_back([&] {
            for (int i = 0; i < 20; ++i) {
                const auto found = built().suggest(queryFor(built(), tense));
                wrong += found.size() != wanted.size() || found.front().film != wanted.front().film ||
                         found.front().reasons != wanted.front().reasons;
            }
        });
    for (auto& thread : threads)
        thread.join();
    CHECK(wrong == 0);
}

TEST_CASE("The folder of assets is found where it is, or said where it was looked for", "[assets]") {
    const TemporaryFolder empty, other;
    other.write("mood.json", "{}");
    REQUIRE(std::getenv("SCENEHEARD_ASSETS") == nullptr);
    CHECK(findAssets({empty.path(), other.path(), SCENEHEARD_TEST_ASSETS}) == other.path());
    CHECK_THROWS_WITH(findAssets({empty.path()}),
                      ContainsSubstring(empty.path().string()) && ContainsSubstring("SCENEHEARD_ASSETS"));
    CHECK_THROWS_AS(findAssets({}), Error);
    CHECK_THROWS_AS(loadMatcher(empty.path()), Error);
    CHECK_THROWS_WITH(loadMatcher(other.path()), ContainsSubstring(other.path().string()));
}

TEST_CASE("The bundled catalogue is as large as promised, and its famous films are there", "[matcher][built]") {
    const auto catalogue = Catalogue::open(std::filesystem::path(SCENEHEARD_TEST_ASSETS) / catalogueFile);
    CHECK(catalogue->size() >= 40000);
    for (const int id : {603, 78, 238, 680, 550})
        CHECK(catalogue->rowOf(FilmId::tmdb(id)) >= 0);
    const auto found = catalogue->search("blade runner", 3);
    REQUIRE_FALSE(found.empty());
    CHECK(catalogue->film(found[0]).title.starts_with("Blade Runner"));
}
