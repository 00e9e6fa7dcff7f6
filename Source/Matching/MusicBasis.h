#pragma once
#include "Mood/Mood.h"
#include <Eigen/Core>

namespace sceneheard {

/// Spotify's scales made comparable and then curved, so that linear maps of the result can follow curved relations:
/// the nine standardised scales, then random Fourier features of a Gaussian kernel over them (Rahimi & Recht 2007).
struct MusicBasis {
    Eigen::VectorXf mean, sd;    ///< scaleCount: of evened() over the training music; sd > 0
    Eigen::MatrixXf frequencies; ///< features x scaleCount
    Eigen::VectorXf phases;      ///< features; radians

    /// scaleCount + features entries. A scale that is not finite counts as the training music's mean.
    Eigen::VectorXf operator()(const Scales& music) const;
    Eigen::Index size() const { return static_cast<Eigen::Index>(scaleCount) + phases.size(); }
};

/// The scales with their lopsided distributions evened out: logarithms of speechiness, liveness and tempo, roots of
/// instrumentalness and valence; loudness below -40 dB is -40. Values outside a scale's range are clamped.
Eigen::VectorXf evened(const Scales& music);

} // namespace sceneheard
