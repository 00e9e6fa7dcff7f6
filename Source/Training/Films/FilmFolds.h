#pragma once
#include "Mood/MoodModel.h"
#include "Training/Data/FilmTones.h"
#include "Training/Data/FilmWords.h"
#include "Training/Films/FilmLearning.h"
#include "Training/Films/MatchCurve.h"

namespace sceneheard {

/// Everything that film learning starts from.
struct FilmData {
    explicit FilmData(const std::filesystem::path& data);

    std::vector<SourceFilm> films;
    FilmWords words;
    Matrix attributes; ///< films x attributes
    ToneWords toneWords;
    Matrix unseenTones; ///< films x 4: each told without what was said of it
    Matrix tones;       ///< films x 4: all that is known of each
    MusicBasis basis;
    TrackTable tracks;
    std::vector<std::size_t> trackFilms; ///< the films that have tracks: who competes when a track's film is looked for
    std::vector<int> folds;              ///< a track's, 0..foldCount-1; tracks of one film share one
    static constexpr int foldCount = 10;

    /// The tracks of a fold, or of all others.
    std::vector<std::size_t> rowsOf(int fold) const;
    std::vector<std::size_t> rowsBeside(int fold) const;
    /// For each film, its place among trackFilms; -1 for the others.
    std::vector<Eigen::Index> placesAmongTrackFilms() const;
};

/// What ten models, each blind to a tenth of the films, say of those films' tracks.
struct UnseenTracks {
    Vector percentile;    ///< a track: share of the other films that score higher than the true one, 0 best
    Vector byCorrelation; ///< the same by the canonical correlations alone
    Vector byTowers;      ///< the same by the towers alone
    Matrix genreLogits;   ///< tracks x genres
    Matrix expectedMusic; ///< films with tracks x scales
    MatchScores matches;  ///< one a track
};
/// @param moods  tells the quadrants of tracks by their scales
UnseenTracks predictUnseenTracks(const FilmData& data, const MoodModel& moods);

/// How much the parts of a score weigh. Set by looking at what is shown for half of Panda's clips and three folds of
/// the pairs (ShownFigures).
inline constexpr RankingWeights rankingWeights{1.0f, 5.7f, 0.5f, 1.5f};

/// Each film's toneEvidence(), films x 4: as the catalogue has it.
Matrix toneEvidenceOf(const FilmData& data, const Matrix& tones);

/// The quadrants of music that is known by its scales.
Quadrants quadrantsOf(const AudioFeatures& audioFeatures, const MoodModel& moods);

/// Share of entries other than `own` that are larger, ties counting half.
double shareAbove(const Eigen::RowVectorXd& scores, Eigen::Index own);

/// Mean area under the ROC curve of the film's genres, over the genres of 60 tracks or more. Tracks are compared within
/// their fold only: what different models say is not on one scale.
/// @param scores  tracks x genres
double meanGenreAuc(const FilmData& data, const Matrix& scores);

} // namespace sceneheard
