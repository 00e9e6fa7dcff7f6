#include "Catch.h"
#include "Command/Program.h"
#include "Films/Catalogue.h"
#include "Folder.h"
#include "Gzip.h"
#include "Importing/FilmNames.h"
#include "Importing/OwnAssets.h"

using namespace sceneheard;

namespace {
ImportedFilm called(const std::string& title, int year, int runtime = 0, int imdbVotes = 0) {
    ImportedFilm film;
    film.facts.title = title;
    film.facts.year = year;
    film.facts.runtime = runtime;
    film.imdbVotes = imdbVotes;
    return film;
}

Film known(const std::string& title, int year, int runtime, int votes, const std::string& imdbId = "") {
    Film film;
    film.title = title;
    film.year = year;
    film.runtime = runtime;
    film.votes = votes;
    film.imdbId = imdbId;
    film.tmdbId = votes + 1;
    return film;
}
} // namespace

TEST_CASE("A film without a known id is found by title, year and what else is known", "[import]") {
    const std::vector<Film> films{known("The Thing", 1982, 109, 7000), known("The Thing", 2011, 103, 4000),
                                  known("Crash", 2004, 112, 3000, "tt0375679"), known("Crash", 2004, 90, 5),
                                  known("Se7en", 1995, 127, 20000)};
    FilmNames names;
    for (std::size_t i = 0; i < films.size(); ++i)
        names.add(films[i], i);
    const auto find = [&](const ImportedFilm& film) {
        return names.find(film, [&](std::size_t i) { return films[i]; });
    };
    CHECK(find(called("Thing", 1982)) == 0);
    CHECK(find(called("the THING", 2011)) == 1);
    CHECK(find(called("The Thing", 2010)) == 1);
    CHECK(find(called("The Thing", 2010, 104)) == 1);
    CHECK(find(called("The Thing", 2010, 120)) == std::nullopt);
    CHECK(find(called("The Thing", 1990)) == std::nullopt);
    CHECK(find(called("Things", 1982)) == std::nullopt);
    CHECK(find(called("Crash", 2004)) == 2); // the better known
    CHECK(find(called("Crash", 2004, 91)) == 3);
    CHECK(find(called("Crash", 2004, 110, 20)) == std::nullopt); // IMDb counts more than TMDb
    auto other = called("Crash", 2004, 112);
    other.facts.imdbId = "tt9999999";
    CHECK(find(other) == std::nullopt);
    other.facts.imdbId = "tt0375679";
    CHECK(find(other) == 2);
    CHECK(find(called("", 2004)) == std::nullopt);
}

TEST_CASE("MovieLens' first folders, without ids, find the films that are known and add the others", "[import]") {
    const OwnAssets own;
    const auto before = Catalogue::open(own.catalogue());
    const bool items = GENERATE(false, true);
    std::filesystem::create_directories(own.path() / "ml");
    const std::string flags = "|0|1|0|0|0|0|0|0|0|0|0|0|0|0|0|0|0|0|0\n";
    own.write(items ? "ml/u.item" : "ml/movies.dat",
              items ? "1|Matrix, The (1999)|||" + flags + "2|Zzyzx, The (1990)|||" + flags
                    : "1::Matrix, The (1999)::Action\n2::Zzyzx, The (1990)::Action\n");
    const std::vector<std::string> command{"catalogue", "build", "--movielens", (own.path() / "ml").string()};
    const auto outcome = sceneheardProgram(command, own.path());
    INFO(outcome.err);
    REQUIRE(outcome.status == 0);
    CHECK_THAT(outcome.err, ContainsSubstring("2 films of 2 rows"));
    const auto after = Catalogue::open(own.catalogue());
    CHECK(after->size() == before->size() + 1);
    const int added = after->rowOf(FilmId::titled("The Zzyzx", 1990));
    REQUIRE(added >= before->size());
    CHECK(after->named("Zzyzx") == std::vector{added});
    const auto bytes = bytesOf(own.catalogue());
    CHECK(sceneheardProgram(command, own.path()).status == 0); // once more is the same
    CHECK(bytesOf(own.catalogue()) == bytes);
}

TEST_CASE("IMDb's tables add films, and ids to those that are known", "[import]") {
    const OwnAssets own;
    const auto before = Catalogue::open(own.catalogue());
    const auto matrix = before->film(before->rowOf(FilmId::tmdb(603)));
    std::filesystem::create_directories(own.path() / "imdb");
    writeGzip(own.path() / "imdb" / "title.basics.tsv.gz",
              "tconst\ttitleType\tprimaryTitle\toriginalTitle\tisAdult\tstartYear\tendYear\truntimeMinutes\tgenres\n"
              "tt0133093\tmovie\tThe Matrix\tThe Matrix\t0\t1999\t\\N\t136\tAction,Sci-Fi\n"
              "tt9999999\tmovie\tThe Matrix\tThe Matrix\t0\t1999\t\\N\t61\tDrama\n"
              "tt9999998\tmovie\tZzyzx\tZzyzx\t0\t1999\t\\N\t90\tDrama\n"
              "tt9999997\tmovie\tZzyzx\tZzyzx\t0\t1999\t\\N\t95\tWar\n"
              "tt0000001\tshort\tShort\tShort\t0\t1894\t\\N\t1\tShort\n");
    writeGzip(own.path() / "imdb" / "title.ratings.tsv.gz",
              "tconst\taverageRating\tnumVotes\ntt0133093\t8.7\t2100000\ntt9999998\t6.5\t601\n");
    const auto place = own.path() / "imdb" / GENERATE("", "title.basics.tsv.gz");
    const auto outcome = sceneheardProgram({"catalogue", "build", "--imdb", place.string()}, own.path());
    INFO(outcome.err);
    REQUIRE(outcome.status == 0);
    CHECK_THAT(outcome.err, ContainsSubstring("4 films of 5 rows") && ContainsSubstring("1 of something other"));
    const auto after = Catalogue::open(own.catalogue());
    CHECK(after->size() == before->size() + 3);
    const auto same = after->film(after->rowOf(FilmId::imdb("tt0133093")));
    CHECK(same.tmdbId == 603);
    CHECK(same.votes == matrix.votes);
    CHECK(same.rating == matrix.rating);
    const auto added = after->film(after->rowOf(FilmId::imdb("tt9999998")));
    CHECK(added.title == "Zzyzx");
    CHECK(added.votes == 11); // a sixtieth of IMDb's, which TMDb would count
    CHECK(added.rating == 6.5f);
    CHECK(after->rowOf(FilmId::imdb("tt9999997")) >= before->size());
}

TEST_CASE("A folder without the tables that it is named for says which it needs", "[import]") {
    const OwnAssets own;
    std::filesystem::create_directories(own.path() / "empty");
    const auto folder = (own.path() / "empty").string();
    const auto build = [&](const std::vector<std::string>& options) {
        std::vector<std::string> command{"catalogue", "build"};
        command.insert(command.end(), options.begin(), options.end());
        return sceneheardProgram(command, own.path());
    };
    CHECK_THAT(build({"--movielens", folder}).err, ContainsSubstring("u.item"));
    CHECK_THAT(build({"--imdb", folder}).err, ContainsSubstring("title.basics.tsv.gz"));
    CHECK(build({"--imdb", folder + "/none"}).status == 2);
    CHECK(build({"--movielens", folder, "--adult"}).status == 2);
    CHECK(build({"--imdb", folder, "--unreleased"}).status == 2);
}
