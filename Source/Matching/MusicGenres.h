#pragma once
#include "Mood/Mood.h"
#include "Mood/Perceptron.h"
#include <string>
#include <vector>

namespace sceneheard {

/// The kinds of music that a piece could be, told from audio features alone.
struct MusicGenres {
    std::vector<std::string> names; ///< by Spotify's words
    Eigen::VectorXf mean, sd;       ///< audioFeatureCount: of transformed() over music at large; sd > 0
    Perceptron net;                 ///< audioFeatureCount -> names.size() logits

    /// The scales in standard deviations from music at large, -5..5. One that is not finite counts as usual.
    Eigen::VectorXf standardised(const AudioFeatures& music) const;
    /// The chance of each genre; their sum is 1.
    /// @param standardised  as standardised() gives it
    Eigen::VectorXf chances(const Eigen::VectorXf& standardised) const;
    /// The names of the likeliest genres, the likeliest first; at most as many as there are.
    std::vector<std::string> likeliest(const AudioFeatures& music, std::size_t limit) const;
};

/// The audio features brought to less skewed distributions: logarithms of speechiness, liveness and tempo, roots
/// of instrumentalness and valence. Values outside tellingRange() are clamped.
Eigen::VectorXf transformed(const AudioFeatures& music);

} // namespace sceneheard
