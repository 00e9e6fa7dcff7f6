#pragma once
#include "Matching/FilmSpace.h"
#include "Training/FilmSources.h"
#include "Training/Regression.h"

namespace sceneheard {

/// Tracks as the learner sees them.
struct TrackTable {
    std::vector<std::size_t> film; ///< a track's film, index into the attributes' rows
    std::vector<Scales> scales;
    Matrix genres;     ///< tracks x genreNames.size(), 0 or 1: of the film, as the table of tracks states them
    Matrix basis;      ///< tracks x MusicBasis::size(), standardised
    Vector importance; ///< so that a film with many tracks does not rule

    std::size_t size() const { return film.size(); }
    std::vector<std::size_t> filmsOf(const std::vector<std::size_t>& rows) const;
    Matrix scalesAt(const std::vector<std::size_t>& rows) const; ///< rows x scaleCount
    std::vector<std::string> filmNames() const;                  ///< a track's film as a group, for folds
};

/// Random Fourier features of the scales, the same every time, over the tracks' own standardisation.
MusicBasis makeMusicBasis(const std::vector<FilmTrack>& tracks);
TrackTable trackTable(const std::vector<FilmTrack>& tracks, const MusicBasis& basis);

/// Music and films in one space by regularised canonical correlation analysis (Hotelling 1936; Vinod 1976).
struct JointSpace {
    Matrix music;                 ///< basis.size() x correlations
    Eigen::RowVectorXd musicMean; ///< of the basis
    Matrix films;                 ///< attributes x correlations
    Eigen::RowVectorXd filmMean;
    Vector correlations;

    /// psi: a film's vector, its last entry a constant's partner. One row a film, vectorDims columns.
    Matrix filmVectors(const Matrix& attributes) const;
    /// phi: a track's vector, so that phi . psi is the log-likelihood ratio of belonging together.
    Matrix musicVectors(const Matrix& basis) const;
};

/// @param rows  the tracks to learn from
JointSpace fitJointSpace(const TrackTable& tracks, const Matrix& attributes, const std::vector<std::size_t>& rows);

/// Film genres from music: ridge regression on the basis, its outputs turned into logits.
LinearFit fitGenres(const TrackTable& tracks, const std::vector<std::size_t>& rows);

/// A film's expected scales from its attributes, by ridge regression.
LinearFit fitExpectedMusic(const TrackTable& tracks, const Matrix& attributes, const std::vector<std::size_t>& rows);

/// Rows of a matrix by index.
Matrix rowsAt(const Matrix& matrix, const std::vector<std::size_t>& rows);

} // namespace sceneheard
