#include "Catch.h"
#include "Films/FilmId.h"
#include "Films/FilmSet.h"
#include "Films/SmallCatalogue.h"

using namespace sceneheard;

TEST_CASE("A film is named by TMDb, else by IMDb, else by title and year", "[filmid]") {
    Film film;
    CHECK_FALSE(FilmId::of(film));
    film.title = "Le Voyage dans la Lune", film.year = 1902;
    CHECK(FilmId::of(film) == FilmId::titled("le voyage dans la lune", 1902));
    CHECK(FilmId::of(film) != FilmId::titled("Le Voyage dans la Lune", 1903));
    CHECK(FilmId::titled("?!", 2000) != FilmId::titled("!!", 2000));
    film.imdbId = "tt0000417";
    CHECK(FilmId::of(film).text() == "imdb:tt0000417");
    CHECK(FilmId::of(film).imdbNumber() == 417);
    film.tmdbId = 775;
    CHECK(FilmId::of(film).text() == "tmdb:775");
    CHECK(FilmId::of(film).tmdbNumber() == 775);
}

TEST_CASE("A film's name is read as it was written, and other words name none", "[filmid]") {
    for (const auto id : {FilmId::tmdb(1), FilmId::tmdb(2147483647), FilmId::imdb("tt0000001"),
                          FilmId::imdb("tt12345678"), FilmId::titled("Psycho", 1960), FilmId::titled("", 0)})
        CHECK(FilmId::read(id.text()) == id);
    for (const auto* text : {"", "tmdb:", "tmdb:0", "tmdb:-5", "tmdb:2147483648", "tmdb:99999999999999", "tmdb:6 ",
                             "imdb:", "imdb:0133093", "imdb:tt", "imdb:tt-1", "imdb:tt1234567890",
                             "film:", "film:0000000000000001", "film:zzzzzzzzzzzzzzzz", "603"})
        CHECK_FALSE(FilmId::read(text));
}

TEST_CASE("The catalogue finds a film by any of its names", "[filmid]") {
    const TemporaryFolder folder;
    SmallCatalogue small;
    small.films.push_back({"Known Better", 1931, 1, 90, 0, "", 30, 6});
    small.films.push_back({"Known better", 1931, 1, 90, 0, "", 3, 6}); // the same name
    small.films.push_back({"Odd Id", 1931, 1, 90, 0, "nm0000001", 3, 6});
    small.films.push_back({"Without Ids", 1931, 1, 90, 0, "", 3, 6});
    small.profiles.films.resize(small.films.size(), small.profiles.films.front());
    const auto catalogue = Catalogue::open(small.write(folder));
    const int last = catalogue->size() - 1;
    const int better = last - 3, lesser = last - 2;
    for (int row = 0; row <= last; ++row)
        CHECK(catalogue->rowOf(catalogue->idOf(row)) == (row == lesser ? better : row));
    CHECK(catalogue->rowOf(FilmId::titled("without IDS", 1931)) == last);
    CHECK(catalogue->rowOf(FilmId::titled("Psycho", 1960)) == -1); // known by better names
    CHECK(catalogue->rowOf(FilmId()) == -1);

    const auto id = catalogue->idOf(2);
    const FilmSet set(*catalogue, {catalogue->idOf(last), id, FilmId::tmdb(2147483647), id, FilmId()});
    CHECK(set.rows() == std::vector{2, last});
    CHECK(set.films().size() == 2);
    CHECK(FilmSet(*catalogue, {}).rows().empty());
}
