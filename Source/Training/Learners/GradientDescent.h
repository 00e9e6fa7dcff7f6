#pragma once
#include "Mood/Perceptron.h"
#include <cmath>
#include <cstdint>
#include <functional>
#include <numbers>
#include <random>
#include <span>
#include <vector>

namespace sceneheard {

/// Distributions of our own over a generator that the standard defines, so that training is the same everywhere.
class Random {
public:
    explicit Random(std::uint32_t seed)
        : generator(seed) {}

    /// 0 to below 1.
    float uniform() { return static_cast<float>(generator() >> 8) * 0x1p-24f; }
    /// 0..n-1, n > 0.
    int below(int n) { return static_cast<int>(generator() % static_cast<std::uint32_t>(n)); }
    /// Mean 0, standard deviation 1 (Box & Muller 1958).
    float normal() {
        const float radius = std::sqrt(-2.0f * std::log(1.0f - uniform()));
        return radius * std::cos(2.0f * std::numbers::pi_v<float> * uniform());
    }

private:
    std::mt19937 generator;
};

/// A layer to start from: weights and bias even within 1 / sqrt(inputs).
Perceptron::Layer initialLayer(Eigen::Index inputs, Eigen::Index outputs, Random& random);

/// Silences a share of units and raises the others, so that their sum is expected to stay (Srivastava et al. 2014).
/// @param share  0 to below 1
Eigen::MatrixXf dropoutMask(Eigen::Index rows, Eigen::Index cols, float share, Random& random);

/// The loss's derivative by each output.
/// @param outputs   outputs x examples of the batch
/// @param examples  which examples those are
using LossGradient = std::function<Eigen::MatrixXf(const Eigen::MatrixXf& outputs, std::span<const int> examples)>;

/// A batch's way through a perceptron, kept for the way back.
class DensePass {
public:
    /// @param inputs   inputs x examples
    /// @param dropout  share of hidden units silenced
    DensePass(const Perceptron& net, Eigen::MatrixXf inputs, float dropout, Random& random);

    const Eigen::MatrixXf& outputs() const { return out; }
    /// Backpropagation (Rumelhart, Hinton & Williams 1986).
    /// @param error       the loss's derivative by each output
    /// @param inputError  where to write that by each input; null where nobody asks
    /// @return            that by each layer's parameters
    std::vector<Perceptron::Layer> gradients(Eigen::MatrixXf error, Eigen::MatrixXf* inputError = nullptr) const;

private:
    const std::vector<Perceptron::Layer>& layers;
    std::vector<Eigen::MatrixXf> activations, masks; ///< what each layer takes in, and which of it passes errors back
    Eigen::MatrixXf out;
};

/// Adam (Kingma & Ba 2015) with decoupled weight decay (Loshchilov & Hutter 2019), over the layers of one network.
class Adam {
public:
    explicit Adam(std::vector<Perceptron::Layer*> layers);

    /// @param gradients  one for each of the layers
    void step(std::span<const Perceptron::Layer> gradients, float rate, float decay);

private:
    struct Moments {
        Eigen::ArrayXXf first, second;
    };
    template <class Parameter>
    void move(Parameter& parameter, const Parameter& gradient, Moments& moments, float rate, float decay) const;

    std::vector<Perceptron::Layer*> layers;
    std::vector<Moments> weights, biases;
    int count = 0;
};

/// The rate of a one-cycle schedule (Smith & Topin 2018): rises to the peak over the first three tenths and falls to
/// nothing, both along a cosine.
/// @param progress  0..1
float oneCycle(float progress, float peak);

/// Shuffles the examples each epoch and hands them out in batches, with the progress from 0 to below 1.
void forEachBatch(int examples, int batch, int epochs, Random& random,
                  const std::function<void(std::span<const int> examples, float progress)>& learn);

} // namespace sceneheard
