#pragma once
#include "Mood/Perceptron.h"
#include "Training/Data/LabelledClips.h"
#include <span>
#include <vector>

namespace sceneheard {

/// What a network that learns all labels of all sets at once is to make small: squared errors of standardised axes and
/// scales, cross entropy of quadrants, weighted as in MoodTargets (Caruana 1997, multitask learning).
class MoodLoss {
public:
    explicit MoodLoss(const std::vector<const LabelledClip*>& clips);

    /// The derivative of a batch's loss, the mean over its clips, by each output.
    /// @param outputs   moodOutputs x clips of the batch: quadrants as logits, the others standardised
    /// @param examples  which of the clips those are
    Eigen::MatrixXf gradient(const Eigen::MatrixXf& outputs, std::span<const int> examples) const;

    /// Lets a network's last layer, learned on standardised outputs, give them in their units. Outputs beyond
    /// moodOutputs are left out.
    void bringToUnits(Perceptron::Layer& last) const;

private:
    Eigen::MatrixXf values, importance; ///< moodOutputs x clips
    Eigen::VectorXf mean, sd;           ///< of moodOutputs
};

/// Columns of probabilities from columns of logits.
Eigen::MatrixXf softmaxColumns(const Eigen::MatrixXf& logits);

} // namespace sceneheard
