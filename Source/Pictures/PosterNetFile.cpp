#include "Mood/PerceptronFile.h"
#include "Pictures/PosterNet.h"
#include "Support/Error.h"
#include "Support/ModelFile.h"
#include <algorithm>
#include <array>

namespace sceneheard {

namespace {
constexpr auto format = "SceneHeard poster net 2";
constexpr std::array<std::string_view, 3> kindNames{"full", "depthwise", "pointwise"}; // of Convolution::Kind
constexpr int mostLayers = 64, mostUnits = 4096;
constexpr float steps = 127; // a weight's, of the largest of its unit

/// A layer's weights = whole numbers * the unit's scale; its bias.
struct Units {
    Eigen::MatrixXf weights;
    Eigen::VectorXf bias;
};

void write(ModelWriter& out, const Eigen::MatrixXf& weights, const Eigen::VectorXf& bias) {
    const Eigen::VectorXf scale = weights.rowwise().lpNorm<Eigen::Infinity>().cwiseMax(1e-20f) / steps;
    out.list("bias", bias);
    out.list("scale", scale);
    out.rows("weights", (scale.cwiseInverse().asDiagonal() * weights).array().round());
}

Units readUnits(const ModelObject& in, Eigen::Index inputs) {
    Units units{{}, in.list("bias")};
    const auto scale = in.list("scale");
    const auto weights = in.rows("weights", inputs);
    if (scale.size() > mostUnits || scale.size() != weights.rows() || scale.size() != units.bias.size())
        throwDamaged("a layer has too many units, or its weights are of others");
    if ((weights.array().abs() > steps).any())
        throwDamaged("a weight is out of range");
    units.weights = scale.asDiagonal() * weights;
    return units;
}

void write(ModelWriter& out, const Perceptron& net) {
    out.begin("dense");
    out.number("layers", static_cast<float>(net.layers.size()));
    for (std::size_t l = 0; l < net.layers.size(); ++l) {
        out.begin(std::to_string(l));
        write(out, net.layers[l].weights, net.layers[l].bias);
        out.end();
    }
    out.end();
}

Perceptron readDense(const ModelObject& in, Eigen::Index inputs) {
    const auto dense = in.object("dense");
    Perceptron net;
    for (int l = 0; l < countOf(dense, "layers", mostLayers); ++l) {
        auto units = readUnits(dense.object(std::to_string(l)), inputs);
        inputs = units.bias.size();
        net.layers.push_back({std::move(units.weights), std::move(units.bias)});
    }
    return net;
}

Convolution readConvolution(const ModelObject& in, Eigen::Index channels) {
    Convolution layer;
    const auto kind = std::ranges::find(kindNames, in.text("kind"));
    if (kind == kindNames.end())
        throwDamaged("a convolution is of no known kind");
    layer.kind = static_cast<Convolution::Kind>(kind - kindNames.begin());
    layer.stride = countOf(in, "stride", 2);
    auto units = readUnits(in, layer.kind == Convolution::Kind::full        ? Convolution::taps * channels
                               : layer.kind == Convolution::Kind::depthwise ? Convolution::taps
                                                                            : channels);
    layer.weights = std::move(units.weights);
    layer.bias = std::move(units.bias);
    return layer;
}

ConvolutionalNet readConvolutional(const ModelObject& in) {
    ConvolutionalNet net;
    const auto layers = in.object("convolutions");
    Eigen::Index channels = 3;
    for (int l = 0; l < countOf(in, "layers", mostLayers); ++l) {
        net.convolutions.push_back(readConvolution(layers.object(std::to_string(l)), channels));
        channels = net.convolutions.back().bias.size();
    }
    net.dense = readDense(in, 2 * channels + Colours::size);
    return net;
}

PosterNet read(const ModelObject& in) {
    const auto traits = in.object("traits");
    PosterNet net{readConvolutional(in.object("convolutional")),
                  {traits.list("mean"), traits.list("sd"), readDense(traits, PictureTraits::SizeAtCompileTime)}};
    if (!net.sound())
        throwDamaged("its layers do not fit together");
    return net;
}
} // namespace

PosterNet loadPosterNet(const std::filesystem::path& file) {
    try {
        return read(ModelFile(file, format).root());
    } catch (const Error& e) {
        throw Error(file.string() + ": " + e.what());
    }
}

void savePosterNet(const PosterNet& net, const std::filesystem::path& file) {
    ModelWriter out(format);
    out.begin("convolutional");
    const auto& convolutions = net.convolutional.convolutions;
    out.number("layers", static_cast<float>(convolutions.size()));
    out.begin("convolutions");
    for (std::size_t l = 0; l < convolutions.size(); ++l) {
        out.begin(std::to_string(l));
        out.text("kind", kindNames[static_cast<std::size_t>(convolutions[l].kind)]);
        out.number("stride", static_cast<float>(convolutions[l].stride));
        write(out, convolutions[l].weights, convolutions[l].bias);
        out.end();
    }
    out.end();
    write(out, net.convolutional.dense);
    out.end();
    out.begin("traits");
    out.list("mean", net.traits.mean);
    out.list("sd", net.traits.sd);
    write(out, net.traits.dense);
    out.end();
    out.save(file);
}

} // namespace sceneheard
