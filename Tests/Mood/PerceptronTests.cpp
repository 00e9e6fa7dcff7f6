#include "Catch.h"
#include "Mood/Perceptron.h"
#include <limits>

using namespace sceneheard;

TEST_CASE("A perceptron passes what is positive through its hidden units") {
    Perceptron net;
    net.layers.resize(2);
    net.layers[0] = {(Eigen::MatrixXf(2, 2) << 1, -1, -1, 1).finished(), Eigen::Vector2f(0, 0)};
    net.layers[1] = {(Eigen::MatrixXf(1, 2) << 1, 1).finished(), Eigen::VectorXf::Constant(1, 0.5f)};
    REQUIRE(net.sound());
    CHECK(net(Eigen::Vector2f(3, 1))[0] == Approx(2.5)); // |3 - 1| + .5
    CHECK(net(Eigen::Vector2f(1, 3))[0] == Approx(2.5));
    CHECK(net(Eigen::Vector2f(1, 1))[0] == Approx(0.5));
}

TEST_CASE("A perceptron whose layers do not fit, or that holds no number, is not sound") {
    CHECK_FALSE(Perceptron{}.sound());
    Perceptron net{{{Eigen::MatrixXf::Zero(3, 2), Eigen::VectorXf::Zero(3)},
                    {Eigen::MatrixXf::Zero(1, 3), Eigen::VectorXf::Zero(1)}}};
    CHECK(net.sound());
    auto other = net;
    other.layers[1].weights = Eigen::MatrixXf::Zero(1, 4);
    CHECK_FALSE(other.sound());
    net.layers[0].bias[1] = std::numeric_limits<float>::infinity();
    CHECK_FALSE(net.sound());
}
