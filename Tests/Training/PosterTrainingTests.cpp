#include "Catch.h"
#include "Training/Pictures/ConvolutionalTraining.h"
#include "Training/Pictures/PosterData.h"
#include "Training/Pictures/PosterTones.h"
#include "Training/Pictures/TraitsTraining.h"

using namespace sceneheard;

namespace {
ConvolutionalRecipe smallRecipe() {
    ConvolutionalRecipe recipe;
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

TEST_CASE("A convolutional net's gradients are those of finite differences", "[pictures]") {
    Random random(3);
    LearningConvolutionalNet net(smallRecipe(), random);
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

TEST_CASE("A convolutional net learns what sets posters apart, the same each time", "[pictures]") {
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
    const auto net = trainConvolutionalNet(posters, loss, recipe, 1);
    REQUIRE(net.sound());
    for (int i = 100; i < 106; ++i)
        CHECK((net(plain(i % 2 == 0, i).picture()).genre(0) > 0.5f) == (i % 2 == 0));
    const auto again = trainConvolutionalNet(posters, loss, recipe, 1);
    CHECK(again.dense.layers.back().weights == net.dense.layers.back().weights);
}

TEST_CASE("A net learns from traits and from those of mirror images, the same each time", "[pictures]") {
    Random random(5);
    constexpr int posters = 60;
    Eigen::MatrixXf traits(PictureTraits::SizeAtCompileTime, posters), mirror = traits;
    const auto draw = [&](bool first) {
        PictureTraits one;
        for (float& value : one)
            value = random.normal();
        one.head<50>().array() += first ? 2.0f : -2.0f;
        return one;
    };
    for (int i = 0; i < posters; ++i) {
        traits.col(i) = draw(i % 2 == 0);
        mirror.col(i) = draw(i % 2 == 0);
    }
    const auto loss = [](const Eigen::MatrixXf& outputs, std::span<const int> examples) {
        REQUIRE(outputs.rows() == PosterSigns::size + 2);
        Eigen::MatrixXf gradient = Eigen::MatrixXf::Zero(outputs.rows(), outputs.cols());
        for (std::size_t i = 0; i < examples.size(); ++i) {
            const auto column = static_cast<Eigen::Index>(i);
            gradient(0, column) = 1 / (1 + std::exp(-outputs(0, column))) - (examples[i] % 2 == 0 ? 1.0f : 0.0f);
        }
        return Eigen::MatrixXf(gradient / static_cast<float>(examples.size()));
    };
    auto recipe = traitsRecipe();
    recipe.hidden = {8};
    recipe.batch = 10;
    const auto net = trainTraitsNet(traits, mirror, PosterSigns::size + 2, loss, recipe, 1);
    REQUIRE(net.sound());
    for (int i = 0; i < 10; ++i)
        CHECK((net(draw(i % 2 == 0), draw(i % 2 == 0)).values[0] > 0) == (i % 2 == 0));
    const auto again = trainTraitsNet(traits, mirror, PosterSigns::size + 2, loss, recipe, 1);
    CHECK(again.dense.layers.back().weights == net.dense.layers.back().weights);
}

TEST_CASE("What is lost of a poster's main genre pulls towards that alone, and of an unknown one nothing",
          "[pictures]") {
    PosterData data;
    data.film = {0, 1};
    data.mainGenre = {3, -1};
    data.genres = Matrix::Zero(2, genreNames.size());
    data.genres(0, 3) = 1;
    data.year = Vector::Zero(2);
    const PosterLoss loss(data, {0, 1}, Matrix::Constant(2, 4, 0.25));
    const Eigen::MatrixXf outputs = Eigen::MatrixXf::Zero(PosterSigns::size + PosterLoss::beside, 2);
    const std::vector<int> examples{0, 1};
    const auto gradient = loss(outputs, examples);
    const auto ofMain = gradient.bottomRows<PosterLoss::beside>();
    CHECK(ofMain(3, 0) < 0);
    CHECK((ofMain.col(0).array() < 0).count() == 1);
    CHECK(ofMain.col(0).sum() == Approx(0).margin(1e-5));
    CHECK(ofMain.col(1).isZero());
    CHECK(loss(outputs.topRows<PosterSigns::size>(), examples) == gradient.topRows<PosterSigns::size>());
    CHECK(gradient.middleRows<4>(PosterSigns::tone).isZero(1e-6f)); // it says what is wanted
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
