#include "Catch.h"
#include "Pictures/PosterNet.h"
#include "SoundFiles.h"
#include "Support/Error.h"

using namespace sceneheard;
using Kind = Convolution::Kind;

namespace {
Maps madeMaps(int width, int height, int count, Eigen::Index channels) {
    Maps maps{width, height, count, {}};
    maps.values = Eigen::MatrixXf(channels, maps.places() * count);
    std::uint32_t state = 3;
    for (float& value : maps.values.reshaped())
        value = static_cast<float>((state = state * 1664525u + 1013904223u) >> 8) / (1 << 23) - 1;
    return maps;
}

Eigen::MatrixXf madeWeights(Eigen::Index rows, Eigen::Index cols) {
    return madeMaps(static_cast<int>(cols), 1, 1, rows).values;
}

// By its definition.
float direct(const Convolution& layer, const Maps& in, Eigen::Index channel, int p, int x, int y) {
    const auto at = [&](Eigen::Index c, int u, int v) {
        return u < 0 || v < 0 || u >= in.width || v >= in.height ? 0.0f
                                                                 : in.values(c, (p * in.height + v) * in.width + u);
    };
    float sum = 0;
    for (Eigen::Index c = 0; c < in.channels(); ++c)
        for (int v = -1; v <= 1; ++v)
            for (int u = -1; u <= 1; ++u) {
                const int tap = (v + 1) * 3 + u + 1;
                float weight = 0;
                if (layer.kind == Kind::full)
                    weight = layer.weights(channel, tap * in.channels() + c);
                else if (layer.kind == Kind::depthwise)
                    weight = c == channel ? layer.weights(channel, tap) : 0;
                else
                    weight = u == 0 && v == 0 ? layer.weights(channel, c) : 0;
                sum += weight * at(c, x * layer.stride + u, y * layer.stride + v);
            }
    return sum;
}

ConvolutionalNet smallConvolutional() {
    ConvolutionalNet net;
    net.convolutions = {{Kind::full, 2, 0.3f * madeWeights(4, 27), Eigen::VectorXf::Constant(4, 0.1f)},
                        {Kind::depthwise, 2, madeWeights(4, 9), Eigen::VectorXf::Constant(4, 0.2f)},
                        {Kind::pointwise, 1, madeWeights(6, 4), Eigen::VectorXf::Constant(6, -0.1f)}};
    net.dense.layers = {
        {0.3f * madeWeights(PosterSigns::size, 12 + Colours::size), Eigen::VectorXf::Zero(PosterSigns::size)}};
    return net;
}

PosterNet smallNet() {
    constexpr Eigen::Index traits = PictureTraits::SizeAtCompileTime;
    TraitsNet ofTraits{Eigen::VectorXf::Constant(traits, 0.1f), Eigen::VectorXf::Constant(traits, 0.3f), {}};
    ofTraits.dense.layers = {{0.05f * madeWeights(3, traits), Eigen::VectorXf::Constant(3, 0.2f)},
                             {madeWeights(PosterSigns::size, 3), Eigen::VectorXf::Constant(PosterSigns::size, -0.1f)}};
    return {smallConvolutional(), ofTraits};
}

Picture halves() {
    Picture picture{60, 90, {}};
    for (int i = 0; i < 60 * 90; ++i)
        for (int c = 0; c < 3; ++c)
            picture.rgb.push_back(static_cast<std::uint8_t>(i % 60 < 30 ? 250 - 20 * c : i / 60 * 2));
    return picture;
}
} // namespace

TEST_CASE("Convolutions are what their definition gives", "[pictures]") {
    const auto in = madeMaps(7, 5, 3, 4);
    for (const auto& layer : {Convolution{Kind::full, 1, madeWeights(6, 36), {}},
                              {Kind::full, 2, madeWeights(5, 36), {}},
                              {Kind::depthwise, 1, madeWeights(4, 9), {}},
                              {Kind::depthwise, 2, madeWeights(4, 9), {}},
                              {Kind::pointwise, 1, madeWeights(8, 4), {}}}) {
        const auto out = layer.sums(in);
        REQUIRE(out.width == (7 + layer.stride - 1) / layer.stride);
        REQUIRE(out.height == (5 + layer.stride - 1) / layer.stride);
        float worst = 0;
        for (int p = 0; p < in.count; ++p)
            for (int y = 0; y < out.height; ++y)
                for (int x = 0; x < out.width; ++x)
                    for (Eigen::Index c = 0; c < out.channels(); ++c)
                        worst = std::max(worst, std::abs(direct(layer, in, c, p, x, y) -
                                                         out.values(c, (p * out.height + y) * out.width + x)));
        CHECK(worst < 1e-4f);
    }
}

TEST_CASE("A picture and its mirror image say the same, and the tone's shares sum to one", "[pictures]") {
    const auto net = smallNet();
    REQUIRE(net.sound());
    const auto picture = halves();
    auto mirror = picture;
    for (int y = 0; y < 90; ++y)
        for (int x = 0; x < 60; ++x)
            for (int c = 0; c < 3; ++c)
                mirror.rgb[static_cast<std::size_t>((y * 60 + x) * 3 + c)] =
                    picture.rgb[static_cast<std::size_t>((y * 60 + 59 - x) * 3 + c)];
    const auto a = net(picture), b = net(mirror);
    CHECK((a.values - b.values).cwiseAbs().maxCoeff() < 1e-4f);
    const auto tone = a.quadrants();
    CHECK(tone[0] + tone[1] + tone[2] + tone[3] == Approx(1));
    CHECK(a.values.cwiseAbs().maxCoeff() > 0.01f);
}

TEST_CASE("The net reads a picture as it reads the small one that stands for it in learning", "[pictures]") {
    const auto net = smallConvolutional();
    const auto picture = halves();
    const auto small = ConvolutionalNet::reduced(picture);
    CHECK(small.width == ConvolutionalNet::learnedWidth);
    CHECK(small.height == ConvolutionalNet::learnedHeight);
    CHECK(ConvolutionalNet::reduced(small).rgb == small.rgb);
    CHECK(net(picture).values == net(small).values);
}

TEST_CASE("What a picture says is the mean of what both nets say, and no trait weighs more than four deviations",
          "[pictures]") {
    const auto net = smallNet();
    const auto picture = halves();
    const auto a = net.convolutional(picture), b = net.traits(pictureTraits(picture), pictureTraits(mirrored(picture)));
    CHECK((a.values - b.values).cwiseAbs().maxCoeff() > 0.01f);
    CHECK((net(picture).values - (a.values + b.values) / 2).cwiseAbs().maxCoeff() < 1e-5f);
    PictureTraits traits = PictureTraits::Constant(0.4f);
    traits[5] = 100;
    traits[6] = -100;
    const auto inputs = net.traits.inputs(traits);
    CHECK(inputs[4] == Approx(1));
    CHECK(inputs[5] == 4);
    CHECK(inputs[6] == -4);
}

TEST_CASE("A net comes back from its file, and a damaged one is refused", "[pictures]") {
    const TemporaryFolder folder;
    const auto file = folder / "net.json";
    const auto net = smallNet();
    savePosterNet(net, file);
    const auto read = loadPosterNet(file);
    // Each weight may be off by half a step.
    CHECK((read(halves()).values - net(halves()).values).cwiseAbs().maxCoeff() < 0.02f);
    for (std::size_t l = 0; l < net.convolutional.convolutions.size(); ++l) {
        const auto& was = net.convolutional.convolutions[l].weights;
        const Eigen::VectorXf most = was.cwiseAbs().rowwise().maxCoeff();
        const Eigen::MatrixXf off = (read.convolutional.convolutions[l].weights - was).cwiseAbs();
        CHECK((off.rowwise().maxCoeff().array() <= most.array() / 250).all());
    }
    savePosterNet(read, folder / "again.json");
    CHECK(loadPosterNet(folder / "again.json")(halves()).values == read(halves()).values);
    const auto text = bytesOf(file);
    const auto refused = [&](const std::string& from, const std::string& to) {
        auto damaged = text;
        damaged.replace(damaged.find(from), from.size(), to);
        std::ofstream(file) << damaged;
        CHECK_THROWS_AS(loadPosterNet(file), Error);
    };
    refused("\"depthwise\"", "\"sideways\"");
    refused("\"stride\": 2", "\"stride\": 3");
    refused("\"layers\": 3", "\"layers\": 2");
    refused("\"layers\": 3", "\"layers\": 4");
    refused("net 2", "net 1");
    refused("\"sd\": [0.3", "\"sd\": [0");
    refused("\"sd\": [0.3", "\"sd\": [-0.3");
    refused("\"mean\": [0.1, ", "\"mean\": [");
    refused(",127", ",127e9");
    refused("\"traits\"", "\"trait\"");
    std::ofstream(file) << text.substr(0, text.size() / 2);
    CHECK_THROWS_AS(loadPosterNet(file), Error);
    CHECK_THROWS_AS(loadPosterNet(folder / "none.json"), Error);
}
