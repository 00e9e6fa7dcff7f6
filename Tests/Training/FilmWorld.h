#pragma once
#include "Folder.h"
#include "Gzip.h"
#include <random>
#include <sstream>

/// As many comedies with bright as horror films with dark tracks, as the data's tables hold them.
inline void writeWorld(const TemporaryFolder& folder, int filmCount = 80) {
    const auto catalogue = folder.path() / "catalogue";
    for (const auto* name : {"catalogue", "pairs", "audio", "music", "tone"})
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
    for (int i = 0; i < filmCount; ++i) {
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
    writeGzip(catalogue / "omdb_keywords.csv.gz", "tmdb_id,keywords\n44,chase|escape\n");
    folder.write("tone/film_tone.csv",
                 "tmdb_id,title,year,bright,tense,sombre,serene,words\n44,New One,2021,1,3,0,0,\n");
    folder.write("audio/film.csv",
                 "id,track,film,year,tmdb_id,imdb_id,genres,director,composer,title,valence,arousal,raters\n"
                 "c1,t1,New One,2021,44,tt0000044,Action|Biography,d,c,1,,,\n");
}
