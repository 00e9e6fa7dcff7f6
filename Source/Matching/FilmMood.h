#pragma once
#include "Mood/Mood.h"
#include <Eigen/Core>

namespace sceneheard {

/// How a film's tone becomes a mood on the scale of the moods of music. Each axis is a weighted sum of the quadrants'
/// probabilities, brought to the distribution that the axis has over estimates of film music (quantile matching), so
/// that films spread as their music does.
struct FilmMoodNumbers {
    static constexpr Eigen::Index knots = 33;

    Eigen::MatrixXf weights;  ///< axisCount x 4
    Eigen::MatrixXf from, to; ///< axisCount x knots, rising: quantiles of the sum over films, and over film music
    Eigen::VectorXf sd;       ///< axisCount: the standard deviation to state, > 0

    /// Whether all sizes fit together, numbers are finite and the knots rise.
    bool sound() const;
    /// @param tone  probabilities
    Mood moodOf(const Quadrants& tone) const;
    /// The weighted sums: axisCount numbers.
    Eigen::VectorXf sums(const Quadrants& tone) const;
};

} // namespace sceneheard
