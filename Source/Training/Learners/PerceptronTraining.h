#pragma once
#include "Training/Learners/GradientDescent.h"

namespace sceneheard {

/// How a perceptron learns. The defaults were found on standardised features of some 1,500 clips.
struct PerceptronRecipe {
    std::vector<int> hidden{256, 128};
    float dropout = 0.5f;       ///< share of hidden units silenced a step (Srivastava et al. 2014)
    float inputDropout = 0.15f; ///< share of inputs silenced
    float noise = 0.2f;         ///< standard deviation added to each input
    Eigen::ArrayXf moreNoise;   ///< the same, of each input by itself; empty: none
    float peakRate = 2e-3f;     ///< of a one-cycle schedule (Smith & Topin 2018)
    float weightDecay = 0.01f;  ///< decoupled (AdamW, Loshchilov & Hutter 2019)
    int epochs = 60, batch = 128;
};

/// Learns by stochastic gradient descent (Adam, Kingma & Ba 2015). The same arguments give the same perceptron.
/// @param views     inputs x examples each, several views of the same examples; each step draws one for an example
/// @param outputs   how many numbers to give
Perceptron trainPerceptron(std::span<const Eigen::MatrixXf> views, int outputs, const LossGradient& gradient,
                           const PerceptronRecipe& recipe, std::uint32_t seed);

} // namespace sceneheard
