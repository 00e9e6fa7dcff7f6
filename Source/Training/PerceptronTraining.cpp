#include "Training/PerceptronTraining.h"
#include <cmath>
#include <numbers>
#include <numeric>
#include <random>

namespace sceneheard {

namespace {
// Distributions of our own over a generator that the standard defines, so that training is the same everywhere.
class Random {
public:
    explicit Random(std::uint32_t seed)
        : generator(seed) {}

    float uniform() { return static_cast<float>(generator() >> 8) * 0x1p-24f; }
    int below(int n) { return static_cast<int>(generator() % static_cast<std::uint32_t>(n)); }
    float normal() {
        const float radius = std::sqrt(-2.0f * std::log(1.0f - uniform()));
        return radius * std::cos(2.0f * std::numbers::pi_v<float> * uniform());
    }

private:
    std::mt19937 generator;
};

/// A parameter with Adam's two running moments.
class Adam {
public:
    explicit Adam(Eigen::Index rows, Eigen::Index cols)
        : first(Eigen::ArrayXXf::Zero(rows, cols))
        , second(first) {}

    template <class Parameter>
    void step(Parameter& parameter, const Eigen::MatrixXf& gradient, float rate, float decay, int count) {
        constexpr float beta1 = 0.9f, beta2 = 0.999f;
        first = beta1 * first + (1 - beta1) * gradient.array();
        second = beta2 * second + (1 - beta2) * gradient.array().square();
        const float correct1 = 1 - std::pow(beta1, static_cast<float>(count));
        const float correct2 = 1 - std::pow(beta2, static_cast<float>(count));
        parameter.array() *= 1 - rate * decay;
        parameter.array() -= rate * (first / correct1) / ((second / correct2).sqrt() + 1e-8f);
    }

private:
    Eigen::ArrayXXf first, second;
};

// Rises to the peak over the first three tenths and falls to nothing, both along a cosine.
float oneCycle(float progress, float peak) {
    constexpr float rise = 0.3f, start = 0.04f;
    const auto cosine = [](float from, float to, float t) {
        return to + (from - to) * 0.5f * (1 + std::cos(std::numbers::pi_v<float> * t));
    };
    return progress < rise ? cosine(start * peak, peak, progress / rise)
                           : cosine(peak, 0.0f, (progress - rise) / (1 - rise));
}

Eigen::MatrixXf dropoutMask(Eigen::Index rows, Eigen::Index cols, float share, Random& random) {
    Eigen::MatrixXf mask(rows, cols);
    for (float& keep : mask.reshaped())
        keep = random.uniform() < share ? 0.0f : 1.0f / (1.0f - share);
    return mask;
}

Eigen::MatrixXf drawBatch(std::span<const Eigen::MatrixXf> views, std::span<const int> examples,
                          const PerceptronRecipe& recipe, Random& random) {
    const auto inputs = views.front().rows();
    Eigen::MatrixXf x(inputs, static_cast<Eigen::Index>(examples.size()));
    for (std::size_t i = 0; i < examples.size(); ++i)
        x.col(static_cast<Eigen::Index>(i)) =
            views[static_cast<std::size_t>(random.below(static_cast<int>(views.size())))].col(examples[i]);
    for (float& value : x.reshaped())
        value += recipe.noise * random.normal();
    return x.cwiseProduct(dropoutMask(x.rows(), x.cols(), recipe.inputDropout, random));
}

Perceptron initial(Eigen::Index inputs, int outputs, const PerceptronRecipe& recipe, Random& random) {
    Perceptron net;
    auto size = inputs;
    auto sizes = recipe.hidden;
    sizes.push_back(outputs);
    for (const int next : sizes) {
        const float bound = 1.0f / std::sqrt(static_cast<float>(size));
        Perceptron::Layer layer{Eigen::MatrixXf(next, size), Eigen::VectorXf(next)};
        for (float& w : layer.weights.reshaped())
            w = bound * (2 * random.uniform() - 1);
        for (float& b : layer.bias)
            b = bound * (2 * random.uniform() - 1);
        net.layers.push_back(std::move(layer));
        size = next;
    }
    return net;
}
} // namespace

Perceptron trainPerceptron(std::span<const Eigen::MatrixXf> views, int outputs, const LossGradient& gradient,
                           const PerceptronRecipe& recipe, std::uint32_t seed) {
    Random random(seed);
    auto net = initial(views.front().rows(), outputs, recipe, random);
    auto& layers = net.layers;
    std::vector<Adam> weightMoments, biasMoments;
    for (const auto& layer : layers) {
        weightMoments.emplace_back(layer.weights.rows(), layer.weights.cols());
        biasMoments.emplace_back(layer.bias.size(), 1);
    }

    std::vector<int> order(static_cast<std::size_t>(views.front().cols()));
    std::iota(order.begin(), order.end(), 0);
    const auto batches = (static_cast<int>(order.size()) + recipe.batch - 1) / recipe.batch;
    const float steps = static_cast<float>(batches * recipe.epochs);
    int count = 0;
    std::vector<Eigen::MatrixXf> activations(layers.size()), masks(layers.size());
    for (int epoch = 0; epoch < recipe.epochs; ++epoch) {
        for (std::size_t i = order.size(); i > 1; --i)
            std::swap(order[i - 1], order[static_cast<std::size_t>(random.below(static_cast<int>(i)))]);
        for (int b = 0; b < batches; ++b) {
            const auto begin = static_cast<std::size_t>(b * recipe.batch);
            const auto examples = std::span(order).subspan(
                begin, std::min<std::size_t>(order.size() - begin, static_cast<std::size_t>(recipe.batch)));
            // activations[l] is what layer l takes in.
            activations[0] = drawBatch(views, examples, recipe, random);
            Eigen::MatrixXf out;
            for (std::size_t l = 0; l < layers.size(); ++l) {
                out = (layers[l].weights * activations[l]).colwise() + layers[l].bias;
                if (l + 1 == layers.size())
                    break;
                masks[l] = (out.array() > 0)
                               .cast<float>()
                               .matrix()
                               .cwiseProduct(dropoutMask(out.rows(), out.cols(), recipe.dropout, random));
                activations[l + 1] = out.cwiseProduct(masks[l]);
            }
            Eigen::MatrixXf error = gradient(out, examples);
            const float rate = oneCycle(static_cast<float>(count) / steps, recipe.peakRate);
            ++count;
            for (std::size_t l = layers.size(); l-- > 0;) {
                const Eigen::MatrixXf weightGradient = error * activations[l].transpose();
                const Eigen::MatrixXf biasGradient = error.rowwise().sum();
                if (l > 0)
                    error = (layers[l].weights.transpose() * error).cwiseProduct(masks[l - 1]).eval();
                weightMoments[l].step(layers[l].weights, weightGradient, rate, recipe.weightDecay, count);
                biasMoments[l].step(layers[l].bias, biasGradient, rate, recipe.weightDecay, count);
            }
        }
    }
    return net;
}

} // namespace sceneheard
