#pragma once
#include "Matching/FilmSpace.h"
#include "Training/Data/FilmSources.h"
#include "Training/Films/ExpectedMusic.h"
#include "Training/Films/FilmTowers.h"
#include "Training/Learners/CanonicalCorrelation.h"

namespace sceneheard {

/// Tracks as the learner sees them.
struct TrackTable {
    std::vector<std::size_t> film; ///< a track's film, index into the attributes' rows
    std::vector<AudioFeatures> audioFeatures;
    Matrix genres;         ///< tracks x genreNames.size(), 0 or 1: of the film, as the table of tracks states them
    Matrix basis;          ///< tracks x MusicBasis::size(), standardised
    Matrix estimatedBasis; ///< the same of the scales as estimated from sound: nearer to the mean
    Vector importance;     ///< so that a film with many tracks does not rule
    Matrix provenance; ///< tracks x provenanceCount: of the film's tracks, the shares found in each way, less the mean

    std::size_t size() const { return film.size(); }
    std::vector<std::size_t> filmsOf(const std::vector<std::size_t>& rows) const;
    Matrix scalesAt(const std::vector<std::size_t>& rows) const; ///< rows x audioFeatureCount
    std::vector<std::string> filmNames() const;                  ///< a track's film as a group, for folds
};

/// The basis over the genres of music, its roots standardised over the tracks.
MusicBasis makeMusicBasis(MusicGenres genres, const std::vector<FilmTrack>& tracks);
TrackTable trackTable(const std::vector<FilmTrack>& tracks, const MusicBasis& basis);

/// Music and films in one space, as FilmSpace describes it: canonical correlations, a constant, and two towers.
struct JointSpace {
    CanonicalCorrelation correlation; ///< first: the basis, second: the films' attributes
    FilmTowers towers;
    Eigen::RowVectorXd minFilm, maxFilm; ///< of the film tower's outputs over the films learned from
    Matrix musicCovariance;              ///< of phi, before the balance
    Eigen::RowVectorXd balance;          ///< vectorDims: makes phi and psi about equally large along each dimension

    /// psi: one row a film, vectorDims columns.
    Matrix filmVectors(const Matrix& attributes) const;
    /// phi: one row a track, so that phi . psi is the log-likelihood ratio of belonging together.
    Matrix musicVectors(const Matrix& basis) const;
    /// How many of vectorDims, from the first, are the canonical correlations and the constant.
    Eigen::Index linearDims() const { return correlation.correlations.size() + 1; }
    /// FilmSpace's way from the basis to phi.
    void writeMusicMap(FilmSpaceNumbers& numbers) const;
};

/// @param rows  the tracks to learn from
JointSpace fitJointSpace(const TrackTable& tracks, const Matrix& attributes, const std::vector<std::size_t>& rows);

/// How much, and which way, a unit of GenreEvidence for each genre moves phi: towards the vectors of such films.
/// @param vectors  psi of some films, one row each
/// @param genres   their genres, 0 or 1: films x genreNames.size()
/// @return  vectorDims x genreNames.size()
Matrix fitGenreDirections(const Matrix& vectors, const Matrix& genres);

/// Film genres from music: ridge regression on the basis, its outputs turned into logits.
LinearFit fitGenres(const TrackTable& tracks, const std::vector<std::size_t>& rows);

/// A film's expected scales from its attributes.
ExpectedMusic fitExpectedMusic(const TrackTable& tracks, const Matrix& attributes,
                               const std::vector<std::size_t>& rows);

/// Genres of some films, by their indices: 0 or 1, films x genreNames.size().
Matrix genresOf(const std::vector<SourceFilm>& all, const std::vector<std::size_t>& films);

/// Rows of a matrix by index.
Matrix rowsAt(const Matrix& matrix, const std::vector<std::size_t>& rows);

} // namespace sceneheard
