#include "Catch.h"
#include "Training/Data/FilmAttributes.h"
#include "Training/Films/FilmLearning.h"
#include "Training/Films/MusicGenreTraining.h"
#include <random>

using namespace sceneheard;

namespace {
// Two hundred films, half of them horror with quiet dark tracks, half comedies with loud bright ones.
struct World {
    std::vector<SourceFilm> films;
    std::vector<FilmTrack> tracks;
    FilmWords words;

    World() {
        std::mt19937 random(3);
        const auto noise = [&] { return static_cast<float>(random()) / 4294967296.0f - 0.5f; };
        for (std::size_t i = 0; i < 200; ++i) {
            const bool horror = i % 2 == 0;
            SourceFilm film;
            film.facts.title = "film " + std::to_string(i);
            film.facts.year = 1950 + static_cast<int>(i % 70);
            film.facts.genres = 1u << *genreIndex(horror ? "Horror" : "Comedy");
            film.keywords = {horror ? "ghost" : "wedding", "town " + std::to_string(i % 9)};
            films.push_back(film);
            words.genres.push_back({horror ? "genre Slasher" : "genre Screwball comedy"});
            words.places.push_back({i % 3 == 0 ? "country France" : "country Japan"});
            words.plot.push_back({});
            for (int t = 0; t < 3; ++t) {
                FilmTrack track{i, {}, film.facts.genres};
                const float mood = (horror ? 0.25f : 0.75f) + 0.3f * noise();
                track.audioFeatures = {mood, mood, -20 + 10 * mood, 0.05f, 1 - mood, 0.5f, 0.1f, mood, 90 + 40 * mood};
                tracks.push_back(track);
            }
        }
    }

    // Two kinds of music: what goes with horror, and what goes with comedies.
    MusicBasis basis() const {
        GenreTracks music{{"calm", "wild"}, {}, {}};
        for (const auto& track : tracks) {
            music.audioFeatures.push_back(track.audioFeatures);
            music.genre.push_back(static_cast<int>(track.film % 2));
        }
        return makeMusicBasis(trainMusicGenres(music), tracks);
    }
};

std::vector<std::size_t> upTo(std::size_t count, std::size_t from = 0) {
    std::vector<std::size_t> rows;
    for (std::size_t i = from; i < count; ++i)
        rows.push_back(i);
    return rows;
}
} // namespace

TEST_CASE("Attributes tell genres apart, have no mean, and do not depend on music") {
    const World world;
    const Matrix attributes = filmAttributes(world.films, world.words);
    REQUIRE(attributes.rows() == 200);
    CHECK(attributes.allFinite());
    CHECK(attributes.colwise().mean().cwiseAbs().maxCoeff() < 0.3); // genres over time have one
    const Matrix genres = attributes.leftCols(static_cast<Eigen::Index>(genreNames.size()));
    CHECK((genres.row(0) - genres.row(1)).norm() > (genres.row(0) - genres.row(4)).norm() + 1);
    CHECK(filmAttributes(world.films, world.words) == attributes);
}

TEST_CASE("Music and films of one kind meet in the joint space, also for films that were not learned from") {
    const World world;
    const Matrix attributes = filmAttributes(world.films, world.words);
    const auto tracks = trackTable(world.tracks, world.basis());
    const auto space = fitJointSpace(tracks, attributes, upTo(450));
    CHECK(space.correlation.correlations[0] > 0.3);
    CHECK(space.correlation.correlations.maxCoeff() < 1);

    const Matrix psi = space.filmVectors(attributes), phi = space.musicVectors(tracks.basis);
    REQUIRE(psi.cols() == vectorDims);
    REQUIRE(phi.cols() == vectorDims);
    int right = 0, asked = 0;
    for (Eigen::Index track = 450; track < 600; ++track)
        for (Eigen::Index film = 150; film < 200; film += 2) {
            const bool horror = tracks.film[static_cast<std::size_t>(track)] % 2 == 0;
            const double ofHorror = phi.row(track).dot(psi.row(film)), ofComedy = phi.row(track).dot(psi.row(film + 1));
            right += horror == (ofHorror > ofComedy);
            ++asked;
        }
    CHECK(right > 0.85 * asked);
}

TEST_CASE("Genres are told from music, as probabilities about right on the whole") {
    const World world;
    const auto tracks = trackTable(world.tracks, world.basis());
    const auto fit = fitGenres(tracks, upTo(450));
    const Matrix logits = fit(rowsAt(tracks.basis, upTo(600, 450)));
    const auto horror = static_cast<Eigen::Index>(*genreIndex("Horror"));
    double sum = 0;
    int right = 0;
    for (Eigen::Index i = 0; i < logits.rows(); ++i) {
        const double p = 1 / (1 + std::exp(-logits(i, horror)));
        sum += p;
        right += (p > 0.5) == (tracks.film[static_cast<std::size_t>(450 + i)] % 2 == 0);
    }
    CHECK(right > 0.9 * static_cast<double>(logits.rows()));
    CHECK(sum / static_cast<double>(logits.rows()) == Approx(0.5).margin(0.1));
}

TEST_CASE("A sound of a genre is moved towards the genre's films and away from others") {
    const World world;
    const auto tracks = trackTable(world.tracks, world.basis());
    const auto space = fitJointSpace(tracks, filmAttributes(world.films, world.words), upTo(600));
    const Matrix vectors = space.filmVectors(filmAttributes(world.films, world.words));
    const Matrix genres = genresOf(world.films, upTo(200));
    const Matrix directions = fitGenreDirections(vectors, genres);
    const auto horror = *genreIndex("Horror");
    CHECK(genres.col(horror).sum() == 100);
    const Vector scores = vectors * directions.col(horror);
    CHECK(genres.col(horror).dot(scores) / 100 > (1 - genres.col(horror).array()).matrix().dot(scores) / 100 + 0.1);
}

TEST_CASE("A film's expected music follows from its attributes") {
    const World world;
    const Matrix attributes = filmAttributes(world.films, world.words);
    const auto tracks = trackTable(world.tracks, world.basis());
    const Matrix expected = fitExpectedMusic(tracks, attributes, upTo(450))(attributes.bottomRows(50));
    const auto energy = static_cast<Eigen::Index>(AudioFeature::energy);
    CHECK(expected(0, energy) < expected(1, energy) - 0.3); // film 150 is horror, 151 a comedy
}
