#include "Catch.h"
#include "Training/Pictures/PosterNetTraining.h"
#include "Training/Pictures/PosterTones.h"

using namespace sceneheard;

namespace {
PosterRecipe smallRecipe() {
    PosterRecipe recipe;
    recipe.first = 4;
    recipe.blocks = {{5, 2}, {6, 1}};
    recipe.hidden = {7};
    return recipe;
}

// Red posters, or blue ones, with a pattern of their own.
Thumbnail plain(bool red, int number) {
    Thumbnail thumbnail;
    for (std::size_t i = 0; i < thumbnail.rgb.size(); ++i)
        thumbnail.rgb[i] =
            static_cast<std::uint8_t>((i % 3 == (red ? 0u : 2u) ? 200 : 20) +
                                      static_cast<int>(i * 7 + static_cast<std::size_t>(number) * 31) % 40);
    return thumbnail;
}
} // namespace

TEST_CASE("A poster net's gradients are those of finite differences", "[pictures]") {
    Random random(3);
    LearningPosterNet net(smallRecipe(), random);
    Maps pictures{8, 12, 4, Eigen::MatrixXf(3, 8 * 12 * 4)};
    for (float& value : pictures.values.reshaped())
        value = random.normal();
    Eigen::MatrixXf colours(Colours::size, 4), wanted(PosterSigns::size, 4);
    for (auto* matrix : {&colours, &wanted})
        for (float& value : matrix->reshaped())
            value = random.normal();
    // Half the squared error, whose gradient by the outputs is the error.
    const auto run = [&](double& loss) {
        return net.gradients(pictures, colours, 0, random, [&](const Eigen::MatrixXf& outputs) {
            loss = 0.5 * (outputs - wanted).cast<double>().squaredNorm();
            return Eigen::MatrixXf(outputs - wanted);
        });
    };
    double loss = 0;
    const auto gradients = run(loss);
    const auto layers = net.layers();
    REQUIRE(gradients.size() == layers.size());
    constexpr float step = 1e-3f; // few units turn over within it
    for (std::size_t l = 0; l < layers.size(); ++l) {
        const auto check = [&](float& parameter, float gradient) {
            const float was = parameter;
            double above = 0, below = 0;
            parameter = was + step;
            run(above);
            parameter = was - step;
            run(below);
            parameter = was;
            INFO("layer " << l);
            CHECK(gradient == Approx((above - below) / (2 * step)).epsilon(0.05).margin(0.04));
        };
        for (int k = 0; k < 5; ++k) {
            const auto row = random.below(static_cast<int>(layers[l]->weights.rows()));
            const auto col = random.below(static_cast<int>(layers[l]->weights.cols()));
            check(layers[l]->weights(row, col), gradients[l].weights(row, col));
            check(layers[l]->bias[row], gradients[l].bias[row]);
        }
    }
}

TEST_CASE("A poster net learns what sets posters apart, the same each time", "[pictures]") {
    std::vector<Thumbnail> thumbnails;
    for (int i = 0; i < 40; ++i)
        thumbnails.push_back(plain(i % 2 == 0, i));
    std::vector<const Thumbnail*> posters;
    for (const auto& thumbnail : thumbnails)
        posters.push_back(&thumbnail);
    const auto loss = [](const Eigen::MatrixXf& outputs, std::span<const int> examples) {
        Eigen::MatrixXf gradient = Eigen::MatrixXf::Zero(outputs.rows(), outputs.cols());
        for (std::size_t i = 0; i < examples.size(); ++i) {
            const auto column = static_cast<Eigen::Index>(i);
            gradient(0, column) = 1 / (1 + std::exp(-outputs(0, column))) - (examples[i] % 2 == 0 ? 1.0f : 0.0f);
        }
        return Eigen::MatrixXf(gradient / static_cast<float>(examples.size()));
    };
    auto recipe = smallRecipe();
    recipe.epochs = 15;
    recipe.batch = 8;
    const auto net = trainPosterNet(posters, loss, recipe, 1);
    REQUIRE(net.sound());
    for (int i = 100; i < 106; ++i)
        CHECK((net(plain(i % 2 == 0, i).picture()).genre(0) > 0.5f) == (i % 2 == 0));
    const auto again = trainPosterNet(posters, loss, recipe, 1);
    CHECK(again.dense.layers.back().weights == net.dense.layers.back().weights);
}

TEST_CASE("A poster moves a film's tone as odds, and without weight not at all", "[pictures]") {
    const Eigen::RowVector4d told(0.4, 0.3, 0.2, 0.1), usual(0.25, 0.25, 0.25, 0.25), poster(0.1, 0.7, 0.1, 0.1);
    CHECK((toneWithPoster(told, poster, usual, 0) - told).cwiseAbs().maxCoeff() < 1e-9);
    CHECK((toneWithPoster(told, usual, usual, 1) - told).cwiseAbs().maxCoeff() < 1e-9);
    const auto moved = toneWithPoster(told, poster, usual, 1);
    CHECK(moved.sum() == Approx(1));
    CHECK(moved[1] / moved[0] == Approx(told[1] / told[0] * 7));
    CHECK(toneWithPoster(told, poster, usual, 0.5)[1] < moved[1]);
}
