#include "Training/Learners/GradientDescent.h"
#include <algorithm>
#include <cmath>
#include <numeric>

namespace sceneheard {

Perceptron::Layer initialLayer(Eigen::Index inputs, Eigen::Index outputs, Random& random) {
    const float bound = 1.0f / std::sqrt(static_cast<float>(inputs));
    Perceptron::Layer layer{Eigen::MatrixXf(outputs, inputs), Eigen::VectorXf(outputs)};
    for (float& w : layer.weights.reshaped())
        w = bound * (2 * random.uniform() - 1);
    for (float& b : layer.bias)
        b = bound * (2 * random.uniform() - 1);
    return layer;
}

Eigen::MatrixXf dropoutMask(Eigen::Index rows, Eigen::Index cols, float share, Random& random) {
    Eigen::MatrixXf mask(rows, cols);
    for (float& keep : mask.reshaped())
        keep = random.uniform() < share ? 0.0f : 1.0f / (1.0f - share);
    return mask;
}

DensePass::DensePass(const Perceptron& net, Eigen::MatrixXf inputs, float dropout, Random& random)
    : layers(net.layers) {
    activations.push_back(std::move(inputs));
    for (std::size_t l = 0; l < layers.size(); ++l) {
        out = (layers[l].weights * activations[l]).colwise() + layers[l].bias;
        if (l + 1 == layers.size())
            break;
        masks.push_back((out.array() > 0)
                            .cast<float>()
                            .matrix()
                            .cwiseProduct(dropoutMask(out.rows(), out.cols(), dropout, random)));
        activations.push_back(out.cwiseProduct(masks[l]));
    }
}

std::vector<Perceptron::Layer> DensePass::gradients(Eigen::MatrixXf error, Eigen::MatrixXf* inputError) const {
    std::vector<Perceptron::Layer> result(layers.size());
    for (std::size_t l = layers.size(); l-- > 0;) {
        result[l].weights = error * activations[l].transpose();
        result[l].bias = error.rowwise().sum();
        if (l > 0)
            error = (layers[l].weights.transpose() * error).cwiseProduct(masks[l - 1]).eval();
        else if (inputError != nullptr)
            *inputError = layers[l].weights.transpose() * error;
    }
    return result;
}

Adam::Adam(std::vector<Perceptron::Layer*> learning)
    : layers(std::move(learning)) {
    for (const auto* layer : layers) {
        const Eigen::ArrayXXf w = Eigen::ArrayXXf::Zero(layer->weights.rows(), layer->weights.cols());
        const Eigen::ArrayXXf b = Eigen::ArrayXXf::Zero(layer->bias.size(), 1);
        weights.push_back({w, w});
        biases.push_back({b, b});
    }
}

template <class Parameter>
void Adam::move(Parameter& parameter, const Parameter& gradient, Moments& m, float rate, float decay) const {
    constexpr float beta1 = 0.9f, beta2 = 0.999f;
    m.first = beta1 * m.first + (1 - beta1) * gradient.array();
    m.second = beta2 * m.second + (1 - beta2) * gradient.array().square();
    const float correct1 = 1 - std::pow(beta1, static_cast<float>(count));
    const float correct2 = 1 - std::pow(beta2, static_cast<float>(count));
    parameter.array() *= 1 - rate * decay;
    parameter.array() -= rate * (m.first / correct1) / ((m.second / correct2).sqrt() + 1e-8f);
}

void Adam::step(std::span<const Perceptron::Layer> gradients, float rate, float decay) {
    ++count;
    for (std::size_t l = 0; l < layers.size(); ++l) {
        move(layers[l]->weights, gradients[l].weights, weights[l], rate, decay);
        move(layers[l]->bias, gradients[l].bias, biases[l], rate, decay);
    }
}

float oneCycle(float progress, float peak) {
    constexpr float rise = 0.3f, start = 0.04f;
    const auto cosine = [](float from, float to, float t) {
        return to + (from - to) * 0.5f * (1 + std::cos(std::numbers::pi_v<float> * t));
    };
    return progress < rise ? cosine(start * peak, peak, progress / rise)
                           : cosine(peak, 0.0f, (progress - rise) / (1 - rise));
}

void forEachBatch(int examples, int batch, int epochs, Random& random,
                  const std::function<void(std::span<const int> examples, float progress)>& learn) {
    std::vector<int> order(static_cast<std::size_t>(examples));
    std::iota(order.begin(), order.end(), 0);
    const int batches = (examples + batch - 1) / batch;
    const float steps = static_cast<float>(batches * epochs);
    for (int epoch = 0, count = 0; epoch < epochs; ++epoch) {
        for (std::size_t i = order.size(); i > 1; --i)
            std::swap(order[i - 1], order[static_cast<std::size_t>(random.below(static_cast<int>(i)))]);
        for (int b = 0; b < batches; ++b, ++count) {
            const auto begin = static_cast<std::size_t>(b * batch);
            const auto size = std::min(order.size() - begin, static_cast<std::size_t>(batch));
            learn(std::span(order).subspan(begin, size), static_cast<float>(count) / steps);
        }
    }
}

} // namespace sceneheard
