#pragma once
#include "Training/Learners/Regression.h"
#include "Training/Moods/MoodLearning.h"
#include <iosfwd>

namespace sceneheard {

/// What was said of each clip by a model that learned from the other folds: clips x moodOutputs, for each of
/// modelWindows.
struct Unseen {
    std::array<Matrix, modelWindows.size()> said;
    std::vector<int> fold; ///< of each clip
};

/// Ten folds grouped by song or film, several learned at once. Throws Error where some output is labelled in fewer than
/// twenty groups.
Unseen predictUnseen(const std::vector<LabelledClip>& clips, const MoodLearner& learner);

/// Truths and predictions of one output over the clips that have a label of it, and whose mean of raters counts.
struct Judged {
    Vector truth, said;
    std::vector<int> fold;
};
/// @param output  one of moodOutputs but the quadrants; film clips count with two raters or more, because the mean of
///                one is mostly that rater; score excerpts do not, for their sound is only told
Judged judged(const std::vector<LabelledClip>& clips, const Unseen& unseen, std::size_t output, std::size_t window);

/// The standard deviation to state for a list of errors: as wide as 68.3% of them; 0 for none.
double statedSd(const Vector& errors);

/// How well a learner does on what it has not seen.
struct MoodFigures {
    std::array<double, axisCount> axisR{}; ///< Pearson
    double emotifyMeanR = 0;               ///< over the nine GEMS scales
    double quadrantF1 = 0;                 ///< macro F1 on Panda's quadrants
    std::array<double, audioFeatureCount> scaleR{};
    double scalesMeanR = 0, scalesError = 0; ///< r and mean squared error over Spotify's five musical scales
    std::array<double, axisCount> within{};  ///< share of truths, linked(), within one sd of other folds' errors
};
MoodFigures moodFigures(const std::vector<LabelledClip>& clips, const Unseen& unseen, std::size_t window);

/// The root mean square error of all scales over whole clips, each in its standard deviations: 0..1.
double errorOfScales(const std::vector<LabelledClip>& clips, const Unseen& unseen);

/// The mean squared error of guessing the mean on Spotify's five musical scales.
double chanceScalesError(const std::vector<LabelledClip>& clips);

/// Prints the figures of whole clips, 10 s and 3 s beside the baseline `lines` and chance.
void printMoodFigures(const std::vector<LabelledClip>& clips, const Unseen& ours, const Unseen& lines,
                      std::ostream& out);

} // namespace sceneheard
