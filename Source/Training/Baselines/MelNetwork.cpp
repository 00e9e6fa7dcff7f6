#include "Training/Baselines/MelNetwork.h"

namespace sceneheard {

namespace {
constexpr auto kernel = MelNetwork::kernel, stride = MelNetwork::stride;

// Frames lie one after the other, so what each step of a convolution takes in is one run of numbers: the steps are the
// columns of a matrix whose columns overlap.
using Steps = Eigen::Map<const Eigen::MatrixXf, 0, Eigen::OuterStride<>>;

Steps stepsOf(const Eigen::MatrixXf& frames) {
    return {frames.data(), kernel * frames.rows(), (frames.cols() - kernel) / stride + 1,
            Eigen::OuterStride<>(stride * frames.rows())};
}

Eigen::MatrixXf convolved(const Perceptron::Layer& layer, const Eigen::MatrixXf& frames) {
    Eigen::MatrixXf out;
    out.noalias() = layer.weights * stepsOf(frames);
    return (out.colwise() + layer.bias).cwiseMax(0.0f);
}

// One crop's way through the convolutions, kept for the way back.
struct Pass {
    std::vector<Eigen::MatrixXf> activations; // what each convolution takes in, and the last one's output
    std::vector<Eigen::Index> loudest;        // where each channel of that has its maximum

    Pass(const MelNetwork& net, Eigen::MatrixXf frames) {
        activations.push_back(std::move(frames));
        for (const auto& layer : net.convolutions)
            activations.push_back(convolved(layer, activations.back()));
    }

    Eigen::VectorXf pooled() {
        const auto& last = activations.back();
        Eigen::VectorXf result(2 * last.rows());
        result.head(last.rows()) = last.rowwise().mean();
        loudest.resize(static_cast<std::size_t>(last.rows()));
        for (Eigen::Index c = 0; c < last.rows(); ++c)
            result[last.rows() + c] = last.row(c).maxCoeff(&loudest[static_cast<std::size_t>(c)]);
        return result;
    }

    // Adds the loss's derivative by each convolution, from that by what pooled() gave.
    void back(const MelNetwork& net, const Eigen::VectorXf& pooledError, std::span<Perceptron::Layer> sum) const {
        const auto& last = activations.back();
        Eigen::MatrixXf error =
            (pooledError.head(last.rows()) / static_cast<float>(last.cols())).replicate(1, last.cols());
        for (Eigen::Index c = 0; c < last.rows(); ++c)
            error(c, loudest[static_cast<std::size_t>(c)]) += pooledError[last.rows() + c];
        for (std::size_t l = net.convolutions.size(); l-- > 0;) {
            error = (activations[l + 1].array() > 0).select(error, 0.0f);
            const auto& frames = activations[l];
            sum[l].weights.noalias() += error * stepsOf(frames).transpose();
            sum[l].bias += error.rowwise().sum();
            if (l == 0)
                break;
            const Eigen::MatrixXf shares = net.convolutions[l].weights.transpose() * error;
            error.setZero(frames.rows(), frames.cols());
            for (Eigen::Index step = 0; step < shares.cols(); ++step)
                error.middleCols<kernel>(step * stride).reshaped() += shares.col(step);
        }
    }
};
} // namespace

Eigen::Index MelNetwork::span() const {
    Eigen::Index frames = 1;
    for (std::size_t l = 0; l < convolutions.size(); ++l)
        frames = (frames - 1) * stride + kernel;
    return frames;
}

Eigen::MatrixXf MelNetwork::standardised(const Eigen::MatrixXf& frames) const {
    Eigen::MatrixXf result = Eigen::MatrixXf::Zero(mean.size(), std::max(span(), frames.cols()));
    result.leftCols(frames.cols()) = (frames.colwise() - mean).array().colwise() / sd.array();
    return result;
}

Eigen::VectorXf MelNetwork::operator()(const Eigen::MatrixXf& frames) const {
    return dense(Pass(*this, standardised(frames)).pooled());
}

std::vector<Perceptron::Layer*> MelNetwork::layers() {
    std::vector<Perceptron::Layer*> all;
    for (auto& layer : convolutions)
        all.push_back(&layer);
    for (auto& layer : dense.layers)
        all.push_back(&layer);
    return all;
}

std::vector<Perceptron::Layer>
melGradients(const MelNetwork& net, std::span<const Eigen::MatrixXf> crops, float dropout, Random& random,
             const std::function<Eigen::MatrixXf(const Eigen::MatrixXf& outputs)>& gradient) {
    std::vector<Pass> passes;
    Eigen::MatrixXf pooled(net.dense.inputs(), static_cast<Eigen::Index>(crops.size()));
    for (const auto& crop : crops) {
        passes.emplace_back(net, crop);
        pooled.col(static_cast<Eigen::Index>(passes.size()) - 1) = passes.back().pooled();
    }
    const auto mask = dropoutMask(pooled.rows(), pooled.cols(), dropout, random);
    const DensePass dense(net.dense, pooled.cwiseProduct(mask), dropout, random);
    Eigen::MatrixXf error;
    const auto denseGradients = dense.gradients(gradient(dense.outputs()), &error);
    error = error.cwiseProduct(mask);

    std::vector<Perceptron::Layer> result;
    for (const auto& layer : net.convolutions)
        result.push_back({Eigen::MatrixXf::Zero(layer.weights.rows(), layer.weights.cols()),
                          Eigen::VectorXf::Zero(layer.bias.size())});
    for (std::size_t i = 0; i < passes.size(); ++i)
        passes[i].back(net, error.col(static_cast<Eigen::Index>(i)), result);
    result.insert(result.end(), denseGradients.begin(), denseGradients.end());
    return result;
}

} // namespace sceneheard
