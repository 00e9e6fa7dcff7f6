#pragma once
#include "Pictures/PosterNet.h"
#include "Training/Learners/PerceptronTraining.h"

namespace sceneheard {

/// How a perceptron learns from traits: chosen on a fifth of the posters that the first of three folds learns from.
PerceptronRecipe traitsRecipe();

/// Learns from the traits of posters and of their mirror images, one of the two each time, one poster a column.
/// @param outputs   how many numbers the loss is given, PosterSigns::size or more; what is beyond these is not kept
/// The same arguments give the same net on the same machine.
TraitsNet trainTraitsNet(const Eigen::MatrixXf& traits, const Eigen::MatrixXf& mirrored, int outputs,
                         const LossGradient& gradient, const PerceptronRecipe& recipe, std::uint32_t seed);

} // namespace sceneheard
