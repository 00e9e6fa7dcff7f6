#include "Mood/Perceptron.h"

namespace sceneheard {

bool Perceptron::sound() const {
    Eigen::Index size = inputs();
    for (const auto& layer : layers) {
        if (layer.weights.cols() != size || layer.bias.size() != layer.weights.rows() || !layer.weights.allFinite() ||
            !layer.bias.allFinite())
            return false;
        size = layer.bias.size();
    }
    return !layers.empty();
}

Eigen::VectorXf Perceptron::operator()(const Eigen::VectorXf& input) const {
    Eigen::VectorXf x = input;
    for (std::size_t i = 0; i < layers.size(); ++i) {
        const auto& layer = layers[i];
        Eigen::VectorXf y = layer.bias;
        y.noalias() += layer.weights * x;
        x = i + 1 < layers.size() ? y.cwiseMax(0.0f).eval() : y;
    }
    return x;
}

Eigen::VectorXf reach(const Perceptron& net, const Eigen::VectorXf& inputs) {
    Eigen::VectorXf bounds = inputs;
    for (const auto& layer : net.layers)
        bounds = layer.bias.cwiseAbs() + layer.weights.cwiseAbs() * bounds;
    return bounds;
}

} // namespace sceneheard
