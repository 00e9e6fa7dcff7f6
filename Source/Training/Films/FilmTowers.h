#pragma once
#include "Mood/Perceptron.h"
#include <cstdint>
#include <vector>

namespace sceneheard {

/// Two perceptrons, one that maps music and one that maps films to a common space, where what belongs together lies in
/// one direction (Yi et al. 2019).
struct FilmTowers {
    Perceptron music, films;
};

/// Learns by a softmax over the films of a batch and as many random ones, each track to find its own.
/// @param music       inputs x tracks
/// @param films       attributes x films
/// @param own         a track's film, index into the columns of films
/// @param importance  a weight > 0 a track
/// @param dims        of the common space; the score of a pair is the dot product of the towers' outputs
/// The same arguments give the same towers.
FilmTowers fitFilmTowers(const Eigen::MatrixXf& music, const Eigen::MatrixXf& films, const std::vector<int>& own,
                         const Eigen::VectorXf& importance, int dims, std::uint32_t seed = 29);

/// What a tower makes of many inputs: outputs x examples.
Eigen::MatrixXf forward(const Perceptron& tower, const Eigen::MatrixXf& inputs);

} // namespace sceneheard
