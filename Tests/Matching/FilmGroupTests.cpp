#include "Catch.h"
#include "Matching/BuiltMatcher.h"
#include "Matching/FilmGroup.h"
#include <algorithm>

using namespace sceneheard;

TEST_CASE("A kind of film is known by genre, decade or language", "[groups][built]") {
    CHECK(filmGroup("crime", built())->name == "Crime");
    CHECK(filmGroup("Sci-Fi", built())->name == "Science Fiction");
    CHECK(filmGroup("80s", built())->films == filmGroup("1980s", built())->films);
    CHECK(filmGroup("in fr", built())->films > 500);
    for (const auto* words : {"", "Blade Runner", "1985", "1780s", "s", "in", "in zz", "in french", "the 80s show"})
        CHECK_FALSE(filmGroup(words, built()));
}

TEST_CASE("Horror's music is expected darker and more solemn than comedy's", "[groups][built]") {
    const auto horror = filmGroup("horror", built()), comedy = filmGroup("comedy", built());
    REQUIRE(horror);
    REQUIRE(comedy);
    const auto solemnity = static_cast<std::size_t>(Axis::solemnity), valence = static_cast<std::size_t>(Axis::valence);
    CHECK(horror->zScores[solemnity] > comedy->zScores[solemnity] + 0.2f);
    CHECK(horror->zScores[valence] < comedy->zScores[valence] - 0.2f);
    CHECK(horror->lean.dot(comedy->lean) < 0);
}

TEST_CASE("Typical films are of the group and known", "[groups][built]") {
    const auto western = filmGroup("western", built());
    const auto films = typicalFilms(*western, western->lean, built(), 5);
    REQUIRE(films.size() == 5);
    for (const auto& facts : films) {
        CHECK((facts.genres & western->filter.genres) != 0);
        CHECK(facts.votes > 10);
    }
}

TEST_CASE("Films like one are of its kind, known, and not itself", "[groups][built]") {
    const auto& catalogue = built().catalogue();
    for (const auto& [title, genre] : {std::pair("Alien", "Science Fiction"), {"The Conjuring", "Horror"}}) {
        const auto found = catalogue.search(title, 1);
        REQUIRE(found.size() == 1);
        const auto like = filmsLike(catalogue.idOf(found.front()), built(), 5);
        REQUIRE(like.size() == 5);
        CHECK(std::ranges::count(like, catalogue.idOf(found.front()), &FilmId::of) == 0);
        const auto bit = 1u << *genreIndex(genre);
        CHECK(std::ranges::count_if(like, [&](const Film& film) { return (film.genres & bit) != 0; }) >= 3);
    }
}
