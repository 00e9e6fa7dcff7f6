#pragma once
#include "Pictures/PosterNet.h"
#include "Training/Learners/GradientDescent.h"
#include <array>
#include <cstdint>

namespace sceneheard {

/// A poster to learn from, ConvolutionalNet::reduced().
struct Thumbnail {
    static constexpr int width = ConvolutionalNet::learnedWidth, height = ConvolutionalNet::learnedHeight;
    std::array<std::uint8_t, width * height * 3> rgb{};

    Picture picture() const { return {width, height, {rgb.begin(), rgb.end()}}; }
};
Thumbnail thumbnailOf(const Picture& picture);

/// How a net learns. The number of epochs, the classes' weights and the colours beside the
/// picture were chosen with the first of the three folds in view; the rest are usual ones.
struct ConvolutionalRecipe {
    struct Block {
        int channels = 0, stride = 1; ///< of its pointwise convolution; of its depthwise one
    };
    int first = 16; ///< channels of the first convolution
    std::vector<Block> blocks{{32, 1}, {64, 2}, {64, 1}, {128, 2}, {128, 1}};
    std::vector<int> hidden{64};
    float tint = 0.12f;     ///< standard deviation of each colour's gain and offset
    float dropout = 0.3f;   ///< share of pooled channels and hidden units silenced a step
    float peakRate = 4e-3f; ///< of a one-cycle schedule
    float weightDecay = 0.03f;
    int epochs = 10, batch = 64;
};

/// A net while it learns: each convolution's sums are standardised over the batch (Ioffe & Szegedy 2015) before its
/// bias and rectified linear units. What such standardisation usually does is folded into the net that is given out.
class LearningConvolutionalNet {
public:
    LearningConvolutionalNet(const ConvolutionalRecipe& recipe, Random& random);

    std::vector<Perceptron::Layer*> layers();
    /// The loss's derivative by each of layers().
    /// @param colours   colourInputs() of each picture, one a column
    /// @param gradient  of the loss, by the outputs for these pictures
    std::vector<Perceptron::Layer>
    gradients(const Maps& pictures, const Eigen::MatrixXf& colours, float dropout, Random& random,
              const std::function<Eigen::MatrixXf(const Eigen::MatrixXf& outputs)>& gradient);
    ConvolutionalNet net() const;

private:
    struct Layer {
        Convolution shape;              ///< its weights are those learned
        Perceptron::Layer learned;      ///< weights, and the bias behind the standardisation
        Eigen::VectorXf mean, variance; ///< of the sums, over the latest batches
    };
    struct Pass;

    std::vector<Layer> convolutions;
    Perceptron dense;
    bool fresh = true; ///< no batch was seen
};

/// Learns by stochastic gradient descent from moved, mirrored and tinted thumbnails. The same arguments give the same
/// net on the same machine.
ConvolutionalNet trainConvolutionalNet(std::span<const Thumbnail* const> posters, const LossGradient& gradient,
                                       const ConvolutionalRecipe& recipe, std::uint32_t seed);

} // namespace sceneheard
