#pragma once
#include "Training/Films/FilmFolds.h"
#include <iosfwd>

namespace sceneheard {

/// A published way from music to films, measured on the same folds as ours.
struct FilmBaseline {
    std::string name;
    double percentile = 0; ///< mean share of the other films that score higher than a track's own, 0 best
    double genreAuc = 0;   ///< mean over genres; a genre's score is how far its films score above all films
};

/// Each method learns from nine tenths of the films and ranks every film that has tracks for the tracks of the rest:
/// Spotiflix (k-means clusters of the scales, translated to genres; nearest valence), Music2Movie (min-max scaled
/// features compared by cosine), nearest expected music, ridge from music to every film tag (as was done with the Echo
/// Nest's features), canonical correlation (Hotelling 1936), and late fusion of audio, tags and genres by cosine. A
/// table from clusters to films knows no film of the tested folds, so it goes by way of genres; where a method needs
/// a film's own music, it is given the music that ridge regression expects.
std::vector<FilmBaseline> filmBaselines(const FilmData& data);

/// Prints how well each does beside what `unseen` says, which predictUnseenTracks() made.
void evaluateBaselines(const FilmData& data, const UnseenTracks& unseen, std::ostream& out);

} // namespace sceneheard
