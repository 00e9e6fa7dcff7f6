#include "Catch.h"
#include "Films/SmallCatalogue.h"
#include "Support/Error.h"
#include <thread>

using namespace sceneheard;

TEST_CASE("A catalogue gives back the films that were written", "[catalogue]") {
    const TemporaryFolder folder;
    const SmallCatalogue small(50);
    const auto catalogue = Catalogue::open(small.write(folder));
    REQUIRE(catalogue->size() == 56);
    CHECK(catalogue->spaceId() == 7);
    CHECK(catalogue->trainedSize() == 56);
    for (int i = 0; i < catalogue->size(); ++i) {
        const auto at = static_cast<std::size_t>(i);
        const auto film = catalogue->film(i);
        const auto& wanted = small.films[at];
        CHECK(film.title == wanted.title);
        CHECK(film.year == wanted.year);
        CHECK(film.genres == wanted.genres);
        CHECK(film.runtime == wanted.runtime);
        CHECK(film.tmdbId == wanted.tmdbId);
        CHECK(film.imdbId == wanted.imdbId);
        CHECK(film.votes == wanted.votes);
        CHECK(film.rating == wanted.rating);
        CHECK(film.originalTitle == wanted.originalTitle);
        CHECK(film.language == wanted.language);
        CHECK(film.countries == wanted.countries);
        const auto& columns = catalogue->columns();
        CHECK(columns.year[at] == wanted.year);
        CHECK(columns.genres[at] == wanted.genres);
        CHECK(columns.runtime[at] == wanted.runtime);
        CHECK(static_cast<int>(columns.votes[at]) == wanted.votes);
        CHECK(columns.language[at] == twoLetters(wanted.language));
        CHECK(columns.vectorScale[at] == small.profiles.films[at].scale);
        CHECK(columns.vectors[at * vectorDims + 63] == small.profiles.films[at].vector[63]);
        CHECK(catalogue->expectedMusic(i) == musicOf(small.profiles.films[at].music));
    }
    CHECK_THROWS_AS(catalogue->film(56), Error);
    CHECK_THROWS_AS(catalogue->film(-1), Error);
}

TEST_CASE("Films are found by id and by words of their title", "[catalogue]") {
    const TemporaryFolder folder;
    const auto catalogue = Catalogue::open(SmallCatalogue(20).write(folder));
    CHECK(catalogue->rowOf(FilmId::tmdb(539)) == 1);
    CHECK(catalogue->rowOf(FilmId::tmdb(0)) == -1);
    CHECK(catalogue->rowOf(FilmId::tmdb(-5)) == -1);
    CHECK(catalogue->rowOf(FilmId::imdb("tt0047478")) == 5);
    CHECK(catalogue->rowOf(FilmId::imdb("")) == -1);
    CHECK(catalogue->search("amelie", 5) == std::vector{0});
    CHECK(catalogue->search("MUDE tod", 5) == std::vector{4});
    CHECK(catalogue->search("psycho", 5) == std::vector{1, 2});
    CHECK(catalogue->search("psycho", 1) == std::vector{1});
    CHECK(catalogue->search("psyc", 5) == std::vector{1, 2});
    CHECK(catalogue->search("七人の侍", 5) == std::vector{5});
    CHECK(catalogue->search("film", 100).size() == 20);
    CHECK(catalogue->search("yes AND \"", 5) == std::vector{3});
    CHECK(catalogue->search("", 5).empty());
    CHECK(catalogue->search("\"", 5).empty());
    CHECK(catalogue->search("* OR title:", 5).empty());
    CHECK(catalogue->search("fabuleux destin", 5) == std::vector{0});
    CHECK(catalogue->search("psycho", 0).empty());
}

TEST_CASE("The same films give the same bytes", "[catalogue]") {
    const TemporaryFolder one, two;
    CHECK(bytesOf(SmallCatalogue(30).write(one)) == bytesOf(SmallCatalogue(30).write(two)));
}

TEST_CASE("A catalogue that is missing, foreign, cut or damaged is refused with the remedy", "[catalogue]") {
    const TemporaryFolder folder;
    const auto good = bytesOf(SmallCatalogue(30).write(folder));
    const auto refused = [&](const std::string& bytes) {
        CHECK_THROWS_WITH(Catalogue::open(folder.write("bad.sqlite", bytes)),
                          ContainsSubstring("bad.sqlite") && ContainsSubstring("sceneheard catalogue build"));
    };
    CHECK_THROWS_WITH(Catalogue::open(folder / "none.sqlite"), ContainsSubstring("sceneheard catalogue build"));
    CHECK_THROWS_AS(Catalogue::open(folder.path()), Error);
    refused("");
    refused("hello");
    refused(std::string(5000, 'x'));
    refused(good.substr(0, good.size() / 2));
    refused(good.substr(0, 300));
    refused(good + "x");
    for (std::size_t at = 0; at < good.size(); at += 97) {
        auto flipped = good;
        flipped[at] = static_cast<char>(flipped[at] ^ 1 << at % 8);
        CHECK_THROWS_AS(Catalogue::open(folder.write("flipped.sqlite", flipped)), Error);
    }
}

TEST_CASE("A catalogue is written whole or not at all", "[catalogue]") {
    const TemporaryFolder folder;
    SmallCatalogue small;
    small.profiles.films.pop_back();
    CHECK_THROWS_AS(small.write(folder), Error);
    const auto file = folder.write("file", "x");
    CHECK_THROWS_WITH(writeCatalogue(SmallCatalogue().films, SmallCatalogue().profiles, 6, file / "films.sqlite"),
                      ContainsSubstring("films.sqlite"));
    const auto files = std::filesystem::directory_iterator(folder.path());
    CHECK(std::distance(begin(files), end(files)) == 1);
}

TEST_CASE("Several threads may look up at once", "[catalogue]") {
    const TemporaryFolder folder;
    const SmallCatalogue small(200);
    const auto catalogue = Catalogue::open(small.write(folder));
    std::atomic<int> wrong{0};
    std::vector<std::thread> threads;
    for (int t = 0; t < 4; ++t)
        threads.emplace_back([&, t] {
            for (int i = 0; i < 500; ++i) {
                const int index = (i * 7 + t * 31) % catalogue->size();
                wrong += catalogue->film(index).title != small.films[static_cast<std::size_t>(index)].title;
                wrong += catalogue->search("psycho", 5) != std::vector{1, 2};
                wrong += catalogue->rowOf(FilmId::tmdb(194)) != 0;
            }
        });
    for (auto& thread : threads)
        thread.join();
    CHECK(wrong == 0);
}
