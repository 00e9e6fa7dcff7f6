#include "Training/Pictures/ConvolutionalTraining.h"
#include <algorithm>
#include <cmath>

namespace sceneheard {

namespace {
constexpr float leastVariance = 1e-5f, memory = 0.98f; // of what earlier batches had

Eigen::MatrixXf heInitial(Eigen::Index rows, Eigen::Index cols, Random& random) {
    Eigen::MatrixXf weights(rows, cols);
    for (float& w : weights.reshaped())
        w = random.normal() * std::sqrt(2.0f / static_cast<float>(cols));
    return weights;
}

// Moved, perhaps mirrored, and each colour brighter or darker.
Pixels drawView(const Thumbnail& poster, float tint, Random& random) {
    constexpr int width = ConvolutionalNet::width, height = ConvolutionalNet::height;
    const int left = random.below(Thumbnail::width - width + 1), top = random.below(Thumbnail::height - height + 1);
    const bool mirror = random.below(2) == 1;
    Pixels view{width, height, Eigen::Matrix3Xf(3, width * height)};
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) {
            const int from = ((top + y) * Thumbnail::width + left + (mirror ? width - 1 - x : x)) * 3;
            for (int c = 0; c < 3; ++c)
                view.rgb(c, y * width + x) = static_cast<float>(poster.rgb[static_cast<std::size_t>(from + c)]) / 255;
        }
    const float light = random.normal();
    for (Eigen::Index c = 0; c < 3; ++c)
        view.rgb.row(c) =
            view.rgb.row(c).array() * (1 + tint * random.normal()) + 0.5f * tint * (light + random.normal());
    return view;
}

Perceptron::Layer zerosLike(const Perceptron::Layer& layer) {
    return {Eigen::MatrixXf::Zero(layer.weights.rows(), layer.weights.cols()),
            Eigen::VectorXf::Zero(layer.bias.size())};
}
} // namespace

Thumbnail thumbnailOf(const Picture& picture) {
    Thumbnail thumbnail;
    std::ranges::copy(ConvolutionalNet::reduced(picture).rgb, thumbnail.rgb.begin());
    return thumbnail;
}

/// One batch's way through the convolutions, kept for the way back.
struct LearningConvolutionalNet::Pass {
    std::vector<Maps> activations;             ///< what each convolution takes in, and the last one's output
    std::vector<Eigen::MatrixXf> standardised; ///< the sums
    std::vector<Eigen::VectorXf> sds;

    Pass(std::vector<Layer>& layers, const Maps& pictures, float kept) {
        activations.push_back(pictures);
        for (auto& layer : layers) {
            layer.shape.weights = layer.learned.weights;
            auto maps = layer.shape.sums(activations.back());
            const Eigen::VectorXf mean = maps.values.rowwise().mean();
            maps.values.colwise() -= mean;
            const Eigen::VectorXf variance =
                maps.values.rowwise().squaredNorm() / static_cast<float>(maps.values.cols());
            layer.mean = kept * layer.mean + (1 - kept) * mean;
            layer.variance = kept * layer.variance + (1 - kept) * variance;
            sds.push_back((variance.array() + leastVariance).sqrt());
            maps.values = sds.back().cwiseInverse().asDiagonal() * maps.values;
            standardised.push_back(maps.values);
            maps.values = (maps.values.colwise() + layer.learned.bias).cwiseMax(0.0f);
            activations.push_back(std::move(maps));
        }
    }

    // From the loss's derivative by what pooled() gives to that by the last output.
    Eigen::MatrixXf unpooled(const Eigen::MatrixXf& error) const {
        const auto& last = activations.back();
        Eigen::MatrixXf result(last.channels(), last.values.cols());
        for (int p = 0; p < last.count; ++p) {
            auto part = result.middleCols(p * last.places(), last.places());
            part.colwise() = error.col(p).head(last.channels()) / static_cast<float>(last.places());
            for (Eigen::Index c = 0; c < last.channels(); ++c) {
                Eigen::Index at = 0;
                last.picture(p).row(c).maxCoeff(&at);
                part(c, at) += error(last.channels() + c, p);
            }
        }
        return result;
    }

    // From that by the layer's output to that by its sums.
    Eigen::MatrixXf beforeStandardising(std::size_t l, Eigen::MatrixXf error, Perceptron::Layer& gradient) const {
        error = (activations[l + 1].values.array() > 0).select(error, 0.0f);
        gradient.bias = error.rowwise().sum();
        const auto n = static_cast<float>(error.cols());
        const Eigen::VectorXf along = error.cwiseProduct(standardised[l]).rowwise().sum() / n;
        error.colwise() -= gradient.bias / n;
        error -= along.asDiagonal() * standardised[l];
        return sds[l].cwiseInverse().asDiagonal() * error;
    }
};

LearningConvolutionalNet::LearningConvolutionalNet(const ConvolutionalRecipe& recipe, Random& random) {
    const auto add = [&](Convolution::Kind kind, int stride, int outputs, Eigen::Index inputs) {
        Layer layer{
            {kind, stride, {}, {}}, {heInitial(outputs, inputs, random), Eigen::VectorXf::Zero(outputs)}, {}, {}};
        layer.mean = Eigen::VectorXf::Zero(outputs);
        layer.variance = Eigen::VectorXf::Ones(outputs);
        convolutions.push_back(std::move(layer));
    };
    int channels = recipe.first;
    add(Convolution::Kind::full, 2, channels, Convolution::taps * 3);
    for (const auto& block : recipe.blocks) {
        add(Convolution::Kind::depthwise, block.stride, channels, Convolution::taps);
        add(Convolution::Kind::pointwise, 1, block.channels, channels);
        channels = block.channels;
    }
    Eigen::Index size = 2 * channels + Colours::size;
    auto sizes = recipe.hidden;
    sizes.push_back(static_cast<int>(PosterSigns::size));
    for (const int next : sizes) {
        dense.layers.push_back(initialLayer(size, next, random));
        size = next;
    }
}

std::vector<Perceptron::Layer*> LearningConvolutionalNet::layers() {
    std::vector<Perceptron::Layer*> all;
    for (auto& layer : convolutions)
        all.push_back(&layer.learned);
    for (auto& layer : dense.layers)
        all.push_back(&layer);
    return all;
}

std::vector<Perceptron::Layer>
LearningConvolutionalNet::gradients(const Maps& pictures, const Eigen::MatrixXf& colours, float dropout, Random& random,
                                    const std::function<Eigen::MatrixXf(const Eigen::MatrixXf& outputs)>& gradient) {
    const Pass pass(convolutions, pictures, fresh ? 0.0f : memory);
    fresh = false;
    const Eigen::MatrixXf channels = pooled(pass.activations.back());
    Eigen::MatrixXf features(channels.rows() + colours.rows(), channels.cols());
    features << channels, colours;
    const auto mask = dropoutMask(features.rows(), features.cols(), dropout, random);
    const DensePass way(dense, features.cwiseProduct(mask), dropout, random);
    Eigen::MatrixXf error;
    const auto ofDense = way.gradients(gradient(way.outputs()), &error);
    error = pass.unpooled(error.cwiseProduct(mask).topRows(channels.rows()));

    std::vector<Perceptron::Layer> result;
    for (const auto& layer : convolutions)
        result.push_back(zerosLike(layer.learned));
    for (std::size_t l = convolutions.size(); l-- > 0;) {
        const auto& shape = convolutions[l].shape;
        const auto& in = pass.activations[l];
        const Eigen::MatrixXf sums = pass.beforeStandardising(l, std::move(error), result[l]);
        if (shape.kind == Convolution::Kind::full) { // the first one; nobody asks what the pictures should be
            result[l].weights.noalias() = sums * patches(in, shape.stride).transpose();
            break;
        }
        if (shape.kind == Convolution::Kind::pointwise) {
            result[l].weights.noalias() = sums * in.values.transpose();
            error = shape.weights.transpose() * sums;
        } else {
            error.setZero(in.values.rows(), in.values.cols());
            eachTap(in, shape.stride, [&](int tap, Eigen::Index to, Eigen::Index from) {
                result[l].weights.col(tap) += sums.col(to).cwiseProduct(in.values.col(from));
                error.col(from) += shape.weights.col(tap).cwiseProduct(sums.col(to));
            });
        }
    }
    result.insert(result.end(), ofDense.begin(), ofDense.end());
    return result;
}

ConvolutionalNet LearningConvolutionalNet::net() const {
    ConvolutionalNet net{{}, dense};
    for (const auto& layer : convolutions) {
        auto folded = layer.shape;
        const Eigen::VectorXf scale = (layer.variance.array() + leastVariance).rsqrt();
        folded.weights = scale.asDiagonal() * layer.learned.weights;
        folded.bias = layer.learned.bias - scale.cwiseProduct(layer.mean);
        net.convolutions.push_back(std::move(folded));
    }
    return net;
}

ConvolutionalNet trainConvolutionalNet(std::span<const Thumbnail* const> posters, const LossGradient& gradient,
                                       const ConvolutionalRecipe& recipe, std::uint32_t seed) {
    Random random(seed);
    LearningConvolutionalNet learning(recipe, random);
    Adam adam(learning.layers());
    Eigen::MatrixXf colours(Colours::size, std::ssize(posters));
    for (Eigen::Index i = 0; i < colours.cols(); ++i)
        colours.col(i) = colourInputs(posters[static_cast<std::size_t>(i)]->picture());
    forEachBatch(static_cast<int>(posters.size()), recipe.batch, recipe.epochs, random,
                 [&](std::span<const int> examples, float progress) {
                     std::vector<Pixels> views;
                     for (const int i : examples)
                         views.push_back(drawView(*posters[static_cast<std::size_t>(i)], recipe.tint, random));
                     const auto ofOutputs = [&](const Eigen::MatrixXf& out) { return gradient(out, examples); };
                     adam.step(learning.gradients(mapsOf(views), colours(Eigen::all, examples), recipe.dropout, random,
                                                  ofOutputs),
                               oneCycle(progress, recipe.peakRate), recipe.weightDecay);
                 });
    return learning.net();
}

} // namespace sceneheard
