#include "Catch.h"
#include "Signal/Spectrum/MelBands.h"
#include "Training/Baselines/MelFrames.h"
#include "Training/Baselines/MelNetwork.h"
#include <algorithm>
#include <cmath>
#include <numbers>

using namespace sceneheard;

namespace {
// Chirps one after the other, each rising by three octaves; how fast, from where, and where the first begins, differ.
std::vector<float> risingChirps(Random& random, double seconds) {
    std::vector<float> sound(static_cast<std::size_t>(seconds * FeatureExtractor::analysisRate));
    const double length = (0.4 + 0.3 * random.uniform()) * FeatureExtractor::analysisRate;
    const double lowest = 200 + 200 * random.uniform(), begin = random.uniform();
    double phase = 0;
    for (std::size_t i = 0; i < sound.size(); ++i) {
        const double through = std::fmod(begin + static_cast<double>(i) / length, 1.0);
        phase += 2 * std::numbers::pi * lowest * std::exp2(3 * through) / FeatureExtractor::analysisRate;
        sound[i] = 0.3f * static_cast<float>(std::sin(phase));
    }
    return sound;
}

struct Chirps {
    std::vector<Eigen::MatrixXf> rising, falling;

    Chirps(int count, std::uint32_t seed) {
        Random random(seed);
        for (int i = 0; i < count; ++i) {
            auto sound = risingChirps(random, 3);
            rising.push_back(melFrames(sound));
            std::ranges::reverse(sound);
            falling.push_back(melFrames(sound));
        }
    }
};

Eigen::MatrixXf noise(Eigen::Index rows, Eigen::Index cols, Random& random) {
    return Eigen::MatrixXf::NullaryExpr(rows, cols, [&] { return random.normal(); });
}

MelNetwork smallNet(Random& random) {
    MelNetwork net{Eigen::VectorXf::Zero(6), Eigen::VectorXf::Ones(6), {}, {}};
    net.convolutions = {initialLayer(6 * MelNetwork::kernel, 5, random),
                        initialLayer(5 * MelNetwork::kernel, 4, random)};
    net.dense.layers = {initialLayer(8, 7, random), initialLayer(7, 3, random)};
    return net;
}
} // namespace

TEST_CASE("A convolutional net's gradient agrees with finite differences") {
    Random random(1);
    auto net = smallNet(random);
    const std::vector<Eigen::MatrixXf> crops{noise(6, 30, random), noise(6, 21, random), noise(6, 13, random)};
    const Eigen::MatrixXf wanted = noise(3, 3, random);
    const auto loss = [&] {
        double sum = 0;
        for (std::size_t i = 0; i < crops.size(); ++i)
            sum += 0.5 * (net(crops[i]) - wanted.col(static_cast<Eigen::Index>(i))).squaredNorm();
        return sum;
    };
    const auto gradients =
        melGradients(net, crops, 0, random, [&](const Eigen::MatrixXf& out) { return out - wanted; });
    const auto layers = net.layers();
    REQUIRE(gradients.size() == layers.size());
    const auto check = [&](auto& parameters, const auto& gradient) {
        REQUIRE(gradient.size() == parameters.size());
        constexpr float step = 5e-4f; // wider ones reach over the edges of rectified units
        Eigen::VectorXf measured(parameters.size());
        for (Eigen::Index i = 0; i < parameters.size(); ++i) {
            float& x = parameters.data()[i];
            const float kept = x;
            x = kept + step;
            const double above = loss();
            x = kept - step;
            const double below = loss();
            x = kept;
            measured[i] = static_cast<float>((above - below) / (2 * step));
        }
        CHECK((measured - gradient.reshaped()).norm() < 0.01f * gradient.norm());
    };
    for (std::size_t l = 0; l < layers.size(); ++l) {
        check(layers[l]->weights, gradients[l].weights);
        check(layers[l]->bias, gradients[l].bias);
    }
}

TEST_CASE("A convolutional net tells rising from falling chirps, which no mean spectrum does") {
    const Chirps known(24, 1), unseen(24, 2);
    for (std::size_t i = 0; i < unseen.rising.size(); ++i)
        CHECK((unseen.rising[i].rowwise().mean() - unseen.falling[i].rowwise().mean()).cwiseAbs().maxCoeff() < 2);

    std::vector<const Eigen::MatrixXf*> sounds;
    for (std::size_t i = 0; i < known.rising.size(); ++i) {
        sounds.push_back(&known.rising[i]);
        sounds.push_back(&known.falling[i]);
    }
    const auto gradient = [](const Eigen::MatrixXf& out, std::span<const int> examples) {
        Eigen::MatrixXf g = out;
        for (std::size_t k = 0; k < examples.size(); ++k)
            g(0, static_cast<Eigen::Index>(k)) -= examples[k] % 2 == 0 ? 1.0f : -1.0f;
        return (g / static_cast<float>(examples.size())).eval();
    };
    MelRecipe recipe;
    recipe.channels = {16, 16};
    recipe.hidden = {16};
    recipe.cropSeconds = 2;
    recipe.timeMask = 0.3f;
    recipe.batch = 12;
    const auto net = trainMelNetwork(sounds, 1, gradient, recipe, 1);
    int right = 0;
    for (const auto& frames : unseen.rising)
        right += net(frames)[0] > 0;
    for (const auto& frames : unseen.falling)
        right += net(frames)[0] < 0;
    CHECK(right >= 46);

    recipe.epochs = 1; // the same arguments give the same numbers, another seed others
    const auto weights = [&](std::uint32_t seed) {
        return trainMelNetwork(sounds, 1, gradient, recipe, seed).convolutions[0].weights;
    };
    CHECK(weights(1) == weights(1));
    CHECK(weights(1) != weights(2));
}

TEST_CASE("Mel frames do not depend on volume, and a sound too short for one has none") {
    Random random(5);
    auto sound = risingChirps(random, 1);
    const auto loud = melFrames(sound);
    CHECK(loud.rows() == MelBands::count);
    CHECK(loud.cols() == Approx(melFrameRate).margin(3));
    CHECK(loud.maxCoeff() <= 0);
    CHECK(loud.minCoeff() >= -70);
    for (float& x : sound)
        x *= 0.1f;
    CHECK((melFrames(sound) - loud).cwiseAbs().maxCoeff() < 0.01f);
    CHECK(melFrames(std::span(sound).first(FeatureExtractor::frameSize)).cols() == 0);
    const std::vector<float> silence(FeatureExtractor::frameSize * 2);
    CHECK(melFrames(silence).allFinite());
}

TEST_CASE("A convolutional net takes sounds shorter than what it sees at once") {
    Random random(7);
    const auto net = smallNet(random);
    CHECK(net.span() == 13);
    const Eigen::MatrixXf frames = noise(6, 13, random);
    CHECK(net(frames.leftCols(4)).allFinite());
    CHECK(net(Eigen::MatrixXf(6, 0)).allFinite());
    Eigen::MatrixXf lengthened = Eigen::MatrixXf::Zero(6, 13); // its bands have the mean 0
    lengthened.leftCols(4) = frames.leftCols(4);
    CHECK(net(frames.leftCols(4)) == net(lengthened));
}
