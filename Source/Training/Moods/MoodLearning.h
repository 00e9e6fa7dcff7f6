#pragma once
#include "Training/Data/LabelledClips.h"
#include <functional>

namespace sceneheard {

/// What is known of a clip over one of modelWindows -> moodOutputs numbers: axes, quadrants (the largest is the one),
/// scales. The clip's labels are not looked at.
using MoodPredictor = std::function<Eigen::VectorXf(const LabelledClip& clip, std::size_t window)>;
/// Learns from some clips.
using MoodLearner = std::function<MoodPredictor(const std::vector<const LabelledClip*>& clips)>;

/// A learned ensemble and the scale of what it takes.
struct MoodEnsemble {
    Standardiser scale;
    std::vector<Perceptron> members;
};

/// Perceptrons that learn all labels of all sets jointly: one shared representation, an output for each axis, quadrant,
/// scale, and word said of twelve clips or more (Caruana 1997, multitask learning; the words are left out afterwards).
/// Whole clips and their last ten seconds are two views of the same example.
/// @param members  how many perceptrons, which differ in their seeds
MoodEnsemble learnEnsemble(const std::vector<const LabelledClip*>& clips, int members);

/// What it says of standardised inputs, with quadrants as probabilities.
Eigen::VectorXf predict(const MoodEnsemble& ensemble, const Eigen::VectorXf& features);

/// How many perceptrons the model has that ships.
inline constexpr int ensembleMembers = 5;

/// The ensemble as a learner.
MoodLearner ensembleLearner(int members);

/// The baseline, a line: ridge regression for axes and scales, multinomial logistic regression for the quadrants, each
/// set by itself, penalties chosen inside the clips given.
MoodPredictor learnLines(const std::vector<const LabelledClip*>& clips);

} // namespace sceneheard
