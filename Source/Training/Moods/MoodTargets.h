#pragma once
#include "Training/Data/LabelledClips.h"
#include "Training/Learners/Regression.h"

namespace sceneheard {

/// What is to be said of each clip, one column for each of moodOutputs, and how much each saying counts.
struct MoodTargets {
    Matrix values;     ///< clips x moodOutputs: labels in their units, quadrants as 0 or 1; 0 where there is none
    Matrix importance; ///< the same shape: 0 where there is no label
    std::vector<std::string> groups;
};

/// The labels of all three audio sets and of audio features side by side. A film clip counts by the square root of
/// its raters, a score excerpt as much however many rated it. Each clip's labels of one set share one unit of
/// importance.
MoodTargets moodTargets(const std::vector<const LabelledClip*>& clips);

/// The clips that have labels of some outputs.
struct MoodExamples {
    Matrix inputs, outputs;
    Vector importance;
    std::vector<std::string> groups;
};
/// @param inputs  clips x inputs
/// @param first   the first of `count` outputs that a clip has labels of all or none
MoodExamples examplesOf(const Matrix& inputs, const MoodTargets& targets, std::size_t first, std::size_t count);

/// Mean and standard deviation of each column where it has labels.
/// @return 2 x moodOutputs: means, then standard deviations (1 where a column does not vary or is a quadrant)
Matrix targetScale(const MoodTargets& targets);

/// All clips' features over one of modelWindows, standardised: clips x features.
Matrix standardised(const std::vector<const LabelledClip*>& clips, const Standardiser& scale, std::size_t window);

/// Mean and standard deviation of each whole clip's features, as far as its sound was analysed.
Standardiser featureScale(const std::vector<const LabelledClip*>& clips);

} // namespace sceneheard
