#include "Catch.h"
#include "Folder.h"
#include "Gzip.h"
#include "Signal/Error.h"
#include "Training/FilmBaselines.h"
#include "Training/KMeans.h"
#include "Training/SpotiflixData.h"
#include <random>
#include <sstream>

using namespace sceneheard;

namespace {
// As many comedies with bright as horror films with dark tracks, as the data's tables hold them.
void writeWorld(const TemporaryFolder& folder) {
    const auto catalogue = folder.path() / "catalogue";
    for (const auto* name : {"catalogue", "pairs", "audio", "music"})
        std::filesystem::create_directories(folder.path() / name);
    std::ostringstream films, tracks, music;
    films << "title,genres,runtime,vote_average,vote_count,year\n";
    tracks << "film,year,tmdb_id,imdb_id,track,artist,source,danceability,energy,loudness,speechiness,acousticness,"
              "instrumentalness,liveness,valence,tempo,genres,keywords\n";
    music
        << "artists,track_name,danceability,energy,loudness,speechiness,acousticness,instrumentalness,liveness,valence,"
           "tempo,track_genre\na,t,.9,.9,-3,.1,.1,0,.1,.9,120,techno\n"; // the first is a film's: left out
    for (int i = 0; i < 40; ++i)
        music << "b,song" << i
              << (i % 2 ? ",.7,.7,-13,.1,.3,.5,.1,.7,115,techno\n" : ",.3,.3,-17,.1,.7,.5,.1,.3,95,opera\n");
    std::mt19937 random(3);
    for (int i = 0; i < 80; ++i) {
        const std::string name = "film" + std::to_string(i), genre = i % 2 ? "Comedy" : "Horror";
        films << name << ",['" << genre << "'],90,6.5," << 10 * i << ',' << 1960 + i % 50 << '\n';
        for (int t = 0; t < 3; ++t) {
            const double x = (i % 2 ? 0.7 : 0.3) + 0.2 * (static_cast<double>(random()) / 4294967296.0 - 0.5);
            tracks << name << ',' << 1960 + i % 50 << ",,,t,a,s," << x << ',' << x << ',' << -20 + 10 * x << ",.1,"
                   << 1 - x << ",.5,.1," << x << ',' << 80 + 50 * x << ',' << genre << ",\""
                   << (i % 2 ? "wedding" : "ghost") << "\"\n";
        }
    }
    writeGzip(catalogue / "tmdb_votes.csv.gz", films.str());
    writeGzip(catalogue / "tmdb_keywords.csv.gz", "id,keywords\n1,\"[]\"\n");
    writeGzip(catalogue / "movielens_movies.csv.gz", "movieId,title,genres\n1,\"Other, The (1995)\",Drama\n");
    writeGzip(catalogue / "cmu_movie_metadata.tsv.gz", "1\t/m/1\tOther\t1995\t\t90\t{}\t{}\t{}\n");
    writeGzip(catalogue / "wikipedia_films.jsonl.gz", "{\"title\": \"Other\", \"year\": 1995}\n");
    writeGzip(catalogue / "movielens_links.csv.gz", "movieId,imdbId,tmdbId\n1,0000001,11\n");
    writeGzip(catalogue / "tmdb_top10k.csv.gz", "id,title,year,genres,language,rating,vote_count,weighted_rating,plot\n"
                                                "44,New One,2021,\"['Action']\",en,7.0,800,7.0,text\n");
    folder.write("pairs/film_tracks.csv", tracks.str());
    writeGzip(folder.path() / "music" / "spotify_tracks_114k.csv.gz", music.str());
    folder.write("audio/film.csv",
                 "id,track,film,year,tmdb_id,imdb_id,genres,director,composer,title,valence,arousal,raters\n"
                 "c1,t1,New One,2021,44,tt0000044,Action|Biography,d,c,1,,,\n");
}
} // namespace

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
        CHECK(method.percentile < 0.35);
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
    CHECK(out.str().find("0.300") != std::string::npos);           // what the valence of .9 misses by
}
