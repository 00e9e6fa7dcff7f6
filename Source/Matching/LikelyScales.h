#pragma once
#include <Eigen/Core>
#include <vector>

namespace sceneheard {

/// What the scales of a piece may be when they were estimated from sound: sixteen points whose mean is the estimate and
/// whose deviations have the error's variance and no covariance, by a two-level orthogonal array (Plackett & Burman
/// 1946; the sigma points of Julier & Uhlmann 2004 with all nine scales at once). What is learned curves much, so its
/// mean over these differs from what it says of their mean.
/// @param standardised  nine scales in standard deviations
/// @param error         theirs, standard deviations >= 0; 0: the scales are known, and are the one point
std::vector<Eigen::VectorXf> likelyScales(const Eigen::VectorXf& standardised, float error);

} // namespace sceneheard
