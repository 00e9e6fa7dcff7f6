#pragma once
#include "Training/FilmLearning.h"

namespace sceneheard {

/// Everything that film learning starts from.
struct FilmData {
    explicit FilmData(const std::filesystem::path& data);

    std::vector<SourceFilm> films;
    Matrix attributes; ///< films x attributes
    MusicBasis basis;
    TrackTable tracks;
    std::vector<std::size_t> trackFilms; ///< the films that have tracks: who competes when a track's film is looked for
};

/// What ten models, each blind to a tenth of the films, say of those films' tracks.
struct UnseenTracks {
    Vector percentile;    ///< a track: share of the other films that score higher than the true one, 0 best
    Vector known;         ///< the same when being well known counts as it does at adventure .5
    Matrix genreLogits;   ///< tracks x genres
    Matrix expectedMusic; ///< films with tracks x scales
    std::vector<double> trueStandings, randomStandings; ///< standing of the true film, and of a random one, a track
};
UnseenTracks predictUnseenTracks(const FilmData& data);

/// A film's score in standard deviations from the mean over films.
struct Standing {
    explicit Standing(const Matrix& filmVectors);
    double operator()(const Vector& phi, double score) const;

    Vector mean;
    Matrix covariance;
};

} // namespace sceneheard
