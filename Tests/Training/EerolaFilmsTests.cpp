#include "Catch.h"
#include "Folder.h"
#include "Support/Error.h"
#include "Training/Films/EerolaFilms.h"

using namespace sceneheard;

namespace {
SourceFilm film(const std::string& title, int year, int votes) { return {{title, year, 1, 90, 0, "", votes, 7}, {}}; }

const std::vector<SourceFilm> films{film("The Batman", 2022, 9000), film("Batman", 1989, 6000),
                                    film("Batman", 1966, 600), film("Three Colors: White", 1994, 800),
                                    film("Vertigo", 1958, 4000)};

void write(const TemporaryFolder& folder) {
    std::filesystem::create_directories(folder / "eerola");
    folder.write("eerola/set1_tracklist.csv",
                 "Nro,Emotion,Album name,Track,Min:Sec\n001,Happy,Batman,6,0\n002,Sad,Babylon "
                 "5,1,0\n003,Sad,Vertigo OST,1,0\n");
    folder.write("eerola/mean_ratings_set1.csv", "\xEF\xBB\xBFnumber,valence,energy,tension\n001,5.0,6.0,3.0\n"
                                                 "002,1,1,1\n003,x,2,3\n");
    folder.write("eerola/set2_tracklist.csv", "Nro,Emotion,Album name,Track,Min:Sec\n001,Anger,Batman ,6,0\n"
                                              "002,Sad,Blanc,1,0\n");
    folder.write("eerola/mean_ratings_set2.csv", "Number,Valence,Energy,Tension\n001,2,8,9\n002,4,5,6\n");
}
} // namespace

TEST_CASE("Rated albums are taken for the best-known film of their title at the time, and averaged over both sets") {
    const TemporaryFolder folder;
    write(folder);
    const auto rated = readRatedFilms(folder.path(), films);
    REQUIRE(rated.size() == 2); // no series, and no excerpt without a number
    CHECK(rated[0].film == 1);
    CHECK(rated[0].excerpts == 2);
    CHECK(rated[0].mean == std::array{3.5, 7.0, 6.0});
    CHECK(rated[1].film == 3);
    CHECK(rated[1].mean == std::array{4.0, 5.0, 6.0});
}

TEST_CASE("A table of ratings that is missing or lacks a column is named") {
    const TemporaryFolder folder;
    write(folder);
    folder.write("eerola/mean_ratings_set2.csv", "Number,Valence,Energy\n001,2,8\n");
    CHECK_THROWS_AS(readRatedFilms(folder.path(), films), Error);
    std::filesystem::remove(folder / "eerola/set2_tracklist.csv");
    try {
        readRatedFilms(folder.path(), films);
        FAIL("read without a table");
    } catch (const Error& e) {
        CHECK(std::string(e.what()).find("set2_tracklist.csv") != std::string::npos);
    }
}
