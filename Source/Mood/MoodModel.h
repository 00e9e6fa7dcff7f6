#pragma once
#include "Mood/Mood.h"
#include <Eigen/Core>
#include <filesystem>
#include <memory>

namespace sceneheard {

/// Predicts mood, quadrants and Spotify's scales from a feature vector, and mood from scales alone.
/// Immutable after loading, so any number of threads may ask it at once.
class MoodModel {
public:
    /// Reads a model as `sceneheard train` writes it. Throws Error when the file is missing, damaged, or made for other
    /// features than this program computes.
    static std::shared_ptr<const MoodModel> load(const std::filesystem::path& file);

    /// @param features  one value for each of FeatureExtractor::names(), in that order; non-finite values are refused
    ///                  with Error.
    Impression hear(const Eigen::VectorXf& features) const;

    /// The mood expected of music that is known only by its scales (a table row, a film's expected music).
    Mood moodOf(const Scales& scales) const;

    /// How far a mood lies from usual music: each axis in standard deviations from the training music's mean.
    std::array<float, axisCount> unusualness(const Mood& mood) const;
};

} // namespace sceneheard
