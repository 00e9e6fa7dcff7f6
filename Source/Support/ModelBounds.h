#pragma once
#include "Mood/Perceptron.h"

namespace sceneheard {

/// Far beyond what training gives (hundreds): no number of a model file is larger in size, so that what is computed
/// from a few of them stays finite. What divides, standard deviations above all, is no less than the other.
inline constexpr float largestModelNumber = 1e6f, leastModelDivisor = 1e-6f;

/// How large each output of a net may become in size where no input is larger than these: inputs() numbers. Infinite
/// where that cannot be told.
inline Eigen::VectorXf reach(const Perceptron& net, const Eigen::VectorXf& inputs) {
    Eigen::VectorXf most = inputs;
    for (const auto& layer : net.layers)
        most = layer.bias.cwiseAbs() + layer.weights.cwiseAbs() * most;
    return most;
}

} // namespace sceneheard
