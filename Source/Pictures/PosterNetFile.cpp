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
constexpr int mostLayers = 64, mostChannels = 4096;
constexpr int steps = 127; // of weights

Convolution readConvolution(const ModelObject& in, Eigen::Index channels) {
    Convolution layer;
    const auto kind = std::ranges::find(kindNames, in.text("kind"));
    if (kind == kindNames.end())
        throwDamaged("a convolution is of no known kind");
    layer.kind = static_cast<Convolution::Kind>(kind - kindNames.begin());
    layer.stride = countOf(in, "stride", 2);
    layer.bias = in.list("bias");
    if (layer.bias.size() > mostChannels)
        throwDamaged("a convolution has too many channels");
    layer.weights = in.rows("weights", layer.kind == Convolution::Kind::full        ? Convolution::taps * channels
                                       : layer.kind == Convolution::Kind::depthwise ? Convolution::taps
                                                                                    : channels);
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
    net.dense = readPerceptron(in, "dense", 2 * channels + Colours::size);
    return net;
}

PosterNet read(const ModelObject& in) {
    const auto traits = in.object("traits");
    PosterNet net{
        readConvolutional(in.object("convolutional")),
        {traits.list("mean"), traits.list("sd"), readPerceptron(traits, "dense", PictureTraits::SizeAtCompileTime)}};
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
        out.list("bias", convolutions[l].bias);
        out.rows("weights", convolutions[l].weights, steps);
        out.end();
    }
    out.end();
    writePerceptron(out, "dense", net.convolutional.dense, steps);
    out.end();
    out.begin("traits");
    out.list("mean", net.traits.mean);
    out.list("sd", net.traits.sd);
    writePerceptron(out, "dense", net.traits.dense, steps);
    out.end();
    out.save(file);
}

} // namespace sceneheard
