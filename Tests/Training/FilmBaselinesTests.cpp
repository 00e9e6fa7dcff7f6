#include "Catch.h"
#include "FilmWorld.h"
#include "Support/Error.h"
#include "Training/Baselines/FilmBaselines.h"
#include "Training/Baselines/SpotiflixData.h"
#include "Training/Learners/KMeans.h"
#include <random>
#include <sstream>

using namespace sceneheard;

TEST_CASE("k-means finds the centres of clear clusters, and the same again") {
    Matrix points(300, 2);
    std::mt19937 random(9);
    for (Eigen::Index i = 0; i < points.rows(); ++i)
        points.row(i) << static_cast<double>(i % 3) * 10 + random() / 4294967296.0, random() / 4294967296.0;
    const Matrix centres = kMeans(points, 12);
    const auto nearest = nearestCentres(points, centres);
    for (Eigen::Index i = 0; i < points.rows(); ++i)
        CHECK((points.row(i) - centres.row(nearest[static_cast<std::size_t>(i)])).norm() < 1.5);
    CHECK(kMeans(points, 12) == centres);
    CHECK(kMeans(points, 500).rows() == 300);
}

TEST_CASE("The share above counts ties as half") {
    CHECK(shareAbove(Eigen::RowVector4d(4, 1, 2, 3), 0) == 0);
    CHECK(shareAbove(Eigen::RowVector4d(4, 1, 2, 3), 1) == 1);
    CHECK(shareAbove(Eigen::RowVector4d(1, 1, 1, 1), 2) == 0.5);
}

TEST_CASE("Every baseline finds films whose music is as clear as their genre") {
    const TemporaryFolder folder;
    writeWorld(folder);
    const auto baselines = filmBaselines(FilmData(folder.path()));
    REQUIRE(baselines.size() == 7);
    for (const auto& method : baselines) {
        INFO(method.name << ' ' << method.percentile << ' ' << method.genreAuc);
        CHECK(method.percentile > 0.2); // half of the films are equally good
        CHECK(method.percentile < 0.4);
        CHECK(method.genreAuc > 0.9);
    }
}

TEST_CASE("Spotiflix's tables are measured, and a table without songs is named") {
    const TemporaryFolder folder;
    std::filesystem::create_directories(folder.path() / "seeds");
    const std::string features = "acousticness,danceability,energy,instrumentalness,liveness,speechiness,valence,";
    std::string clusters = features + "cluster_id\n", songs = features + "pos_percent\n";
    for (int i = 0; i < 60; ++i) {
        const auto x = std::to_string(i % 3 * 0.4 + i * 0.001);
        clusters += x + ",0.5,0.5,0,0.1,0.1," + x + ',' + std::to_string(i % 3) + '\n';
        songs += x + ",0.5,0.5,0,0.1,0.1,0.9," + std::to_string(0.5 + 0.1 * (i % 3)) + '\n';
    }
    folder.write("seeds/spotiflix_fma_echonest_clusters.csv", clusters);
    const auto positivity = folder.write("seeds/spotiflix_song_positivity.csv", features + "pos_percent\n,,,,,,,1\n");
    std::ostringstream out;
    CHECK_THROWS_AS(evaluateOnSpotiflixData(folder.path(), out), Error);
    folder.write("seeds/spotiflix_song_positivity.csv", songs);
    evaluateOnSpotiflixData(folder.path(), out);
    CHECK(out.str().find("1.000    1.000") != std::string::npos); // both rules tell every cluster
    CHECK(out.str().find("0.300") != std::string::npos);          // what the valence of .9 misses by
}
