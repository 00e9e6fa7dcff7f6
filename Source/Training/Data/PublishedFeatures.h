#pragma once
#include <Eigen/Core>
#include <span>

namespace sceneheard {

/// The features in which the sound of Eerola & Vuoskoski's film-score excerpts is known: level (RMS), spectral
/// centroid, bandwidth, rolloff (85%), zero crossings a sample, and 20 mel cepstral coefficients, each the mean over
/// frames of 2048 samples every 512, as librosa (McFee et al. 2015) computes them with its defaults.
inline constexpr Eigen::Index publishedFeatureCount = 25;

/// @param mono  at FeatureExtractor::analysisRate; not empty
Eigen::VectorXd publishedFeatures(std::span<const float> mono);

/// As they are best compared: the level in decibels, frequencies as logarithms.
Eigen::VectorXd comparable(Eigen::VectorXd features);

} // namespace sceneheard
