#include "Catch.h"
#include "Exports.h"
#include "Films/FilmId.h"
#include <algorithm>
#include <tuple>

using namespace sceneheard;

namespace {
using Genres = std::vector<std::string_view>;

// A line of u.item: the genres that its flags are for, by their places.
std::string item(int id, const std::string& title, std::initializer_list<std::size_t> genres) {
    std::string line = std::to_string(id) + '|' + title + "|01-Jan-1995||http://example.org/" + std::to_string(id);
    for (std::size_t i = 0; i < 19; ++i)
        line += std::find(genres.begin(), genres.end(), i) == genres.end() ? "|0" : "|1";
    return line + '\n';
}
} // namespace

TEST_CASE("MovieLens' titles are put right", "[import]") {
    TakenFilms taken;
    auto movies =
        rowsOf("movieId,title,genres\n"
               "1,\"Matrix, The (1999)\",Action|Sci-Fi|Thriller\n"
               "2,\"City of Lost Children, The (Cité des enfants perdus, La) (1995)\",Children\n"
               "3,No Year,Drama\n4,Unlinked (2000),Drama\n5,\"Me, Myself & Irene (2000) \",(no genres listed)\n"
               "6,\"Seven (a.k.a. Se7en) (1995)\",Crime\n7,(2001),Drama\n");
    auto links = rowsOf("movieId,imdbId,tmdbId\n1,0133093,603\n2,0112682,902\n3,1,1\n5,2,2\n6,0114369,\n7,3,3\n");
    readMovieLens(movies, &links, taken.taker(), taken.counts);
    REQUIRE(taken.films.size() == 4);
    const auto& [matrix, city, unlinked, seven] =
        std::tie(taken.films[0].facts, taken.films[1].facts, taken.films[2].facts, taken.films[3].facts);
    CHECK(matrix.title == "The Matrix");
    CHECK(matrix.year == 1999);
    CHECK(matrix.imdbId == "tt0133093");
    CHECK(city.title == "The City of Lost Children");
    CHECK(city.originalTitle == "La Cité des enfants perdus");
    CHECK(city.genreList() == Genres{"Family"});
    CHECK(FilmId::of(unlinked) == FilmId::titled("Unlinked", 2000));
    CHECK(seven.title == "Seven");
    CHECK(seven.tmdbId == 0);
    CHECK(taken.refused(Refusal::noYear) == 2);
    CHECK(taken.refused(Refusal::nothingKnown) == 1);
}

TEST_CASE("MovieLens of a million ratings is read, in either encoding", "[import]") {
    TakenFilms taken;
    auto movies = linesOf("1::Toy Story (1995)::Animation|Children's|Comedy\r\n"
                          "2::Mis\xE9rables, Les (1995)::Drama|Musical\n\n"
                          "3::Misérables, Les (1998)::Drama\n"
                          "4:Broken (1990):Drama\nid::title (1990)::Drama\n5::None (1990)::Film-Noir\n" +
                              std::string(2'000'000, 'x') + "\n6::Say \"Hello\" | Bye (1991)::War",
                          "::");
    readMovieLensDat(movies, taken.taker(), taken.counts);
    REQUIRE(taken.films.size() == 4);
    CHECK(taken.films[0].facts.genreList() == Genres{"Animation", "Comedy", "Family"});
    CHECK(taken.films[1].facts.title == "Les Misérables");
    CHECK(taken.films[1].facts.year == 1995);
    CHECK(taken.films[2].facts.title == "Les Misérables");
    CHECK(taken.films[3].facts.title == "Say \"Hello\" | Bye");
    CHECK(taken.refused(Refusal::malformed) == 2);
    CHECK(taken.refused(Refusal::tooLong) == 1);
    CHECK(taken.refused(Refusal::nothingKnown) == 1);
    CHECK(taken.counts.rows == 8);
}

TEST_CASE("MovieLens of a hundred thousand ratings is read by its flags", "[import]") {
    TakenFilms taken;
    auto items = linesOf(item(1, "Toy Story (1995)", {3, 4, 5}) + item(2, "Postino, Il (1994)", {8, 14}) +
                             item(3, "unknown", {0}) + item(4, "Caf\xE9 (1990)", {18, 0}) + "5|Short (1990)|||\n",
                         "|");
    readMovieLensItems(items, taken.taker(), taken.counts);
    REQUIRE(taken.films.size() == 3);
    CHECK(taken.films[0].facts.genreList() == Genres{"Animation", "Comedy", "Family"});
    CHECK(taken.films[1].facts.title == "Il Postino");
    CHECK(taken.films[1].facts.genreList() == Genres{"Drama", "Romance"});
    CHECK(taken.films[2].facts.title == "Café");
    CHECK(taken.films[2].facts.genreList() == Genres{"Western"});
    CHECK(taken.refused(Refusal::noYear) == 1);
    CHECK(taken.refused(Refusal::malformed) == 1);
}
