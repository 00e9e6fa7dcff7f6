#include "Pictures/PosterNet.h"
#include <algorithm>
#include <cmath>

namespace sceneheard {

Quadrants PosterSigns::quadrants() const {
    const Eigen::Array4f logits = values.segment<4>(tone);
    const Eigen::Array4f shares = (logits - logits.maxCoeff()).exp();
    Quadrants result{};
    for (std::size_t q = 0; q < result.size(); ++q)
        result[q] = shares[static_cast<Eigen::Index>(q)] / shares.sum();
    return result;
}

bool ConvolutionalNet::sound() const {
    Eigen::Index channels = 3;
    for (const auto& layer : convolutions) {
        if (layer.inputs() != channels || layer.bias.size() != layer.outputs() || layer.outputs() < 1 ||
            (layer.stride != 1 && layer.stride != 2) ||
            (layer.kind == Convolution::Kind::full && layer.weights.cols() != Convolution::taps * channels) ||
            (layer.kind == Convolution::Kind::depthwise && layer.weights.cols() != Convolution::taps) ||
            (layer.kind == Convolution::Kind::pointwise && layer.stride != 1) || !layer.weights.allFinite() ||
            !layer.bias.allFinite())
            return false;
        channels = layer.outputs();
    }
    return dense.inputs() == 2 * channels + Colours::size && dense.outputs() == PosterSigns::size && dense.sound();
}

Picture ConvolutionalNet::reduced(const Picture& picture) {
    const auto pixels = resized(picture, learnedWidth, learnedHeight);
    Picture small{learnedWidth, learnedHeight, std::vector<std::uint8_t>(static_cast<std::size_t>(pixels.rgb.size()))};
    std::ranges::transform(pixels.rgb.reshaped(), small.rgb.begin(),
                           [](float x) { return static_cast<std::uint8_t>(std::clamp(255 * x + 0.5f, 0.0f, 255.0f)); });
    return small;
}

PosterSigns ConvolutionalNet::operator()(const Picture& picture) const {
    const auto small = reduced(picture);
    const std::vector<Pixels> views{resized(small, width, height), resized(mirrored(small), width, height)};
    auto maps = mapsOf(views);
    for (const auto& layer : convolutions) {
        maps = layer.sums(maps);
        maps.values = (maps.values.colwise() + layer.bias).cwiseMax(0.0f);
    }
    const Eigen::MatrixXf channels = pooled(maps);
    Eigen::VectorXf features(channels.rows() + Colours::size);
    features.tail<Colours::size>() = colourInputs(small);
    PosterSigns signs;
    for (const auto view : channels.colwise()) {
        features.head(channels.rows()) = view;
        signs.values += dense(features) / static_cast<float>(views.size());
    }
    return signs;
}

bool TraitsNet::sound() const {
    return mean.size() == PictureTraits::SizeAtCompileTime && sd.size() == mean.size() && mean.allFinite() &&
           sd.allFinite() && (sd.array() > 0).all() && dense.inputs() == mean.size() &&
           dense.outputs() == PosterSigns::size && dense.sound();
}

Eigen::VectorXf TraitsNet::inputs(const PictureTraits& traits) const {
    constexpr float most = 4; // what is rarer says no more
    return ((traits - mean).array() / sd.array()).max(-most).min(most);
}

PosterSigns TraitsNet::operator()(const PictureTraits& traits, const PictureTraits& mirror) const {
    return {(dense(inputs(traits)) + dense(inputs(mirror))) / 2};
}

PosterSigns PosterNet::operator()(const Picture& picture) const {
    return meanOf(convolutional(picture), traits(pictureTraits(picture), pictureTraits(mirrored(picture))));
}

PosterSigns meanOf(const PosterSigns& a, const PosterSigns& b) { return {(a.values + b.values) / 2}; }

Maps mapsOf(std::span<const Pixels> pictures) {
    Maps maps{pictures.front().width, pictures.front().height, static_cast<int>(pictures.size()), {}};
    maps.values.resize(3, maps.places() * maps.count);
    for (int p = 0; p < maps.count; ++p)
        maps.values.middleCols(p * maps.places(), maps.places()) =
            2 * pictures[static_cast<std::size_t>(p)].rgb.array() - 1;
    return maps;
}

Eigen::MatrixXf pooled(const Maps& maps) {
    Eigen::MatrixXf result(2 * maps.channels(), maps.count);
    for (int p = 0; p < maps.count; ++p)
        result.col(p) << maps.picture(p).rowwise().mean(), maps.picture(p).rowwise().maxCoeff();
    return result;
}

Eigen::Matrix<float, Colours::size, 1> colourInputs(const Picture& picture) {
    constexpr float size = 4;
    return size * coloursOf(picture).vector();
}

} // namespace sceneheard
