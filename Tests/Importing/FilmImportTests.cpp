#include "Catch.h"
#include "Command/Program.h"
#include "Environment.h"
#include "Exports.h"
#include "Importing/FilmImport.h"
#include "Importing/OwnAssets.h"
#include "Matching/Assets.h"
#include <chrono>
#include <csignal>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace sceneheard;

TEST_CASE("A person's own films join the catalogue", "[import]") {
    const OwnAssets own;
    const auto before = Catalogue::open(own.catalogue());
    const auto table =
        own.write("mine.csv", tmdbExport(300) + tmdbRow(603, "The Matrix", {{"vote_count", "99999"}}) +
                                  tmdbRow(9'000'001, "Zzyzx Imported", {{"original_language", "pt"}}) +
                                  tmdbRow(9'000'001, "Zzyzx Imported") + tmdbRow(9'000'002, "X", {{"adult", "True"}}));
    const auto outcome = sceneheardProgram({"catalogue", "build", "--tmdb", table.string()}, own.path());
    INFO(outcome.err);
    REQUIRE(outcome.status == 0);
    CHECK_THAT(outcome.err, ContainsSubstring("302 films of 304 rows") && ContainsSubstring("1 adult") &&
                                ContainsSubstring("1 the same film again"));
    const auto after = Catalogue::open(own.catalogue());
    REQUIRE(after->size() == before->size() + 301);
    CHECK(after->trainedSize() == before->trainedSize());
    const int matrix = after->rowOf(FilmId::tmdb(603)), imported = after->rowOf(FilmId::tmdb(9'000'001));
    CHECK(matrix == before->rowOf(FilmId::tmdb(603)));
    CHECK(after->film(matrix).votes == 99999);
    CHECK(after->film(matrix).rating == 7.5f);
    CHECK(after->expectedMusic(matrix) == before->expectedMusic(matrix));
    REQUIRE(imported >= before->size());
    CHECK(after->film(imported).language == "pt");
    CHECK(after->columns().vectorScale[static_cast<std::size_t>(imported)] > 0);
    CHECK(after->search("zzyzx", 5) == std::vector{imported});
    // What films are called elsewhere stays known.
    const int chihiro = before->rowOf(FilmId::tmdb(129));
    CHECK_FALSE(before->film(chihiro).otherTitles.empty());
    CHECK(after->film(chihiro).otherTitles == before->film(chihiro).otherTitles);
    CHECK(after->named("Chihiros Reise ins Zauberland") == std::vector{chihiro});
    // The matcher takes the grown catalogue as it took the old.
    CHECK(loadMatcher(own.path())->catalogue().size() == after->size());

    const auto bytes = bytesOf(own.catalogue());
    CHECK(sceneheardProgram({"catalogue", "build", "--tmdb", table.string()}, own.path()).status == 0);
    CHECK(bytesOf(own.catalogue()) == bytes);
}

TEST_CASE("MovieLens adds ids to films that are known, and films that are not", "[import]") {
    const OwnAssets own;
    const auto before = Catalogue::open(own.catalogue());
    const auto folder = own.path() / "ml";
    std::filesystem::create_directories(folder);
    own.write("ml/movies.csv",
              "movieId,title,genres\n1,\"Matrix, The (1999)\",Action\n2,\"Zzyzx, The (2019)\",Drama\n");
    own.write("ml/links.csv", "movieId,imdbId,tmdbId\n1,0133093,603\n2,9999999,9000003\n");
    const auto outcome = sceneheardProgram({"catalogue", "build", "--movielens", folder.string()}, own.path());
    INFO(outcome.err);
    REQUIRE(outcome.status == 0);
    const auto after = Catalogue::open(own.catalogue());
    CHECK(after->size() == before->size() + 1);
    CHECK(after->rowOf(FilmId::imdb("tt0133093")) == before->rowOf(FilmId::tmdb(603)));
    CHECK(after->film(after->rowOf(FilmId::tmdb(9'000'003))).title == "The Zzyzx");
}

TEST_CASE("A table that cannot be imported leaves the catalogue as it was", "[import]") {
    const OwnAssets own;
    const auto bytes = bytesOf(own.catalogue());
    const auto good = own.write("good.csv", tmdbExport(3)).string();
    for (const auto& text : {std::string(), std::string("a,b\n1,2\n"), std::string("\xFF\xFEi\0d\0", 6)}) {
        const auto refused =
            sceneheardProgram({"catalogue", "build", "--tmdb", own.write("bad.csv", text).string()}, own.path());
        CHECK(refused.status == 1);
        CHECK_THAT(refused.err, ContainsSubstring("bad.csv"));
    }
    CHECK(sceneheardProgram({"catalogue", "build", "--movielens", own.path().string()}, own.path()).status == 1);
    CHECK(sceneheardProgram({"catalogue", "build"}, own.path()).status == 2);
    CHECK(sceneheardProgram({"catalogue", "build", "--tmdb", good, "--from", own.path().string()}, own.path()).status ==
          2);
    CHECK(sceneheardProgram({"catalogue", "build", "--tmdb", "none.csv"}, own.path()).status == 2);
    CHECK(sceneheardProgram({"catalogue", "build", "--tmdb", good, "--out", own.path().string() + "/good.csv/x"},
                            own.path())
              .status == 1);
    CHECK(bytesOf(own.catalogue()) == bytes);
}

TEST_CASE("A build that is killed leaves the old catalogue whole, and the next one starts anew", "[import]") {
    const OwnAssets own;
    const auto bytes = bytesOf(own.catalogue());
    const auto table = own.write("mine.csv", tmdbExport(20'000)).string();
    for (const int milliseconds : {20, 150, 300, 450, 600}) {
        const pid_t child = fork();
        REQUIRE(child >= 0);
        if (child == 0) {
            setVariable("SCENEHEARD_ASSETS", own.path().c_str());
            execl(SCENEHEARD_PROGRAM, "sceneheard", "catalogue", "build", "--tmdb", table.c_str(), "--out",
                  own.catalogue().c_str(), nullptr);
            _exit(127);
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(milliseconds));
        kill(child, SIGKILL);
        int status = 0;
        REQUIRE(waitpid(child, &status, 0) == child);
        const bool finished = WIFEXITED(status) && WEXITSTATUS(status) == 0;
        if (!finished)
            CHECK(bytesOf(own.catalogue()) == bytes);
        CHECK(Catalogue::open(own.catalogue())->size() > 0);
        if (finished)
            break;
    }
    REQUIRE(sceneheardProgram({"catalogue", "build", "--tmdb", table}, own.path()).status == 0);
    CHECK(Catalogue::open(own.catalogue())->rowOf(FilmId::tmdb(1'020'000)) > 0);
}

TEST_CASE("A table is cleaned as data sets are, and says of how much", "[import]") {
    const OwnAssets own;
    const auto table =
        own.write("mine.csv", tmdbHeader + tmdbRow(9'000'001, "Whole") + tmdbRow(9'000'001, "Whole") +
                                  tmdbRow(9'000'002, "No Overview", {{"overview", "\" \""}}) +
                                  tmdbRow(9'000'003, "", {}) + tmdbRow(9'000'004, "Adult", {{"adult", "True"}}) +
                                  tmdbRow(9'000'005, "Later", {{"status", "Planned"}}));
    const auto outcome = sceneheardProgram({"catalogue", "build", "--clean", "--tmdb", table.string()}, own.path());
    INFO(outcome.err);
    REQUIRE(outcome.status == 0);
    for (const char* told : {"1 films of 6 rows", "1 without an overview", "1 without a title", "1 adult",
                             "1 not released", "1 the same film again", "MB of memory at most"})
        CHECK_THAT(outcome.err, ContainsSubstring(told));
    CHECK(
        sceneheardProgram({"catalogue", "build", "--clean", "--adult", "--tmdb", table.string()}, own.path()).status ==
        2);
}

TEST_CASE("A million films are imported and searched", "[.][million]") {
    const OwnAssets own;
    const auto table = (own.path() / "million.csv").string();
    REQUIRE(std::system((std::string(SCENEHEARD_SYNTHETIC_EXPORT " 1100000 >") + table).c_str()) == 0);
    const auto outcome =
        sceneheardProgram({"catalogue", "build", "--tmdb", table, "--adult", "--unreleased"}, own.path());
    INFO(outcome.err);
    REQUIRE(outcome.status == 0);
    const auto at = outcome.err.find("it took ");
    REQUIRE(at != std::string::npos);
    CHECK(std::stoi(outcome.err.substr(at + 8)) <= 300);
    const auto matcher = loadMatcher(own.path());
    const auto& catalogue = matcher->catalogue();
    CHECK(catalogue.size() >= 950'000); // some rows have no date, or stand there twice
    CHECK(catalogue.search("kalo", 5).size() == 5);
    Query query;
    query.music.audioFeatures = catalogue.expectedMusic(catalogue.size() / 2);
    query.music.mood = matcher->moods().moodOf(query.music.audioFeatures);
    CHECK(matcher->suggest(query).size() == 5);
}
