#pragma once
#include "Training/Learners/GradientDescent.h"
#include "Training/Moods/MoodLearning.h"

namespace sceneheard {

/// A convolutional net over time that reads mel frames and is told no features (the way of Choi et al. 2017, made
/// small). Each convolution takes five frames, moves on by two, and ends in rectified linear units; mean and maximum of
/// each channel over time go to dense layers.
struct MelNetwork {
    static constexpr Eigen::Index kernel = 5, stride = 2;

    Eigen::VectorXf mean, sd;                    ///< of each band in the training music
    std::vector<Perceptron::Layer> convolutions; ///< channels x (kernel * channels before), the first frame's first
    Perceptron dense;

    /// How many frames one output of the last convolution sees: the least that the net can take.
    Eigen::Index span() const;
    /// Standardised, and made as long as span() by frames of the mean.
    Eigen::MatrixXf standardised(const Eigen::MatrixXf& frames) const;
    /// @param frames  bands x frames in dB, as melFrames() gives them
    Eigen::VectorXf operator()(const Eigen::MatrixXf& frames) const;
    /// Convolutions, then dense layers.
    std::vector<Perceptron::Layer*> layers();
};

/// How a net learns. The defaults are usual ones; they were not searched for.
struct MelRecipe {
    std::vector<int> channels{64, 96};
    std::vector<int> hidden{96};
    float cropSeconds = 8;     ///< of each clip at each step, from anywhere in it
    float tilt = 0.3f;         ///< standard deviation of an equaliser's tilt, in those of the bands
    float noise = 0.3f;        ///< half the width of what is added to each level, in the same unit
    int bandMask = 10;         ///< at most so many bands in a row are silenced (Park et al. 2019, SpecAugment)
    float timeMask = 1.4f;     ///< at most so many seconds are
    float dropout = 0.3f;      ///< share of pooled channels and hidden units silenced a step
    float peakRate = 2e-3f;    ///< of a one-cycle schedule
    float weightDecay = 0.05f; ///< decoupled
    int epochs = 40, batch = 32;
};

/// The loss's derivative by each of a net's layers, in the order of layers().
/// @param crops     standardised frames, each at least span() long
/// @param gradient  of the loss, by the net's outputs for these crops
/// @param dropout   as in MelRecipe
std::vector<Perceptron::Layer>
melGradients(const MelNetwork& net, std::span<const Eigen::MatrixXf> crops, float dropout, Random& random,
             const std::function<Eigen::MatrixXf(const Eigen::MatrixXf& outputs)>& gradient);

/// Learns by stochastic gradient descent from random crops. The same arguments give the same net.
/// @param sounds   bands x frames in dB each
/// @param outputs  how many numbers to give
MelNetwork trainMelNetwork(std::span<const Eigen::MatrixXf* const> sounds, int outputs, const LossGradient& gradient,
                           const MelRecipe& recipe, std::uint32_t seed);

/// The net as a baseline of the mood model. It needs the clips' mel frames, of which it reads a window's last.
MoodPredictor learnMelNetwork(const std::vector<const LabelledClip*>& clips);

} // namespace sceneheard
