#include "Catch.h"
#include "Training/Learners/Regression.h"
#include <random>

using namespace sceneheard;

namespace {
struct Problem {
    Matrix inputs, outputs;
    std::vector<std::string> groups;
};

// y = 2 x0 - x1 + 3, x2 plays no part.
Problem plane(int n, double noise) {
    std::mt19937 random(3);
    std::normal_distribution<double> normal;
    Problem p{Matrix(n, 3), Matrix(n, 1), {}};
    for (int i = 0; i < n; ++i) {
        for (int j = 0; j < 3; ++j)
            p.inputs(i, j) = normal(random);
        p.outputs(i, 0) = 2 * p.inputs(i, 0) - p.inputs(i, 1) + 3 + noise * normal(random);
        p.groups.push_back(std::to_string(i / 2));
    }
    return p;
}
} // namespace

TEST_CASE("Ridge regression with hardly any penalty finds the plane, with a large one the mean") {
    const auto p = plane(200, 0);
    const Vector equal = Vector::Ones(200);
    const auto fit = fitRidge(p.inputs, p.outputs, equal, 1e-6);
    CHECK(fit.weights(0, 0) == Approx(2).margin(1e-4));
    CHECK(fit.weights(1, 0) == Approx(-1).margin(1e-4));
    CHECK(fit.bias[0] == Approx(3).margin(1e-4));
    const auto flat = fitRidge(p.inputs, p.outputs, equal, 1e9);
    CHECK(flat(Matrix::Zero(1, 3))(0, 0) == Approx(p.outputs.mean()).margin(1e-3));
}

TEST_CASE("An example of importance zero does not count") {
    auto p = plane(100, 0);
    Vector importance = Vector::Ones(100);
    p.outputs(7, 0) = 1e6;
    importance[7] = 0;
    CHECK(fitRidge(p.inputs, p.outputs, importance, 1e-6).weights(0, 0) == Approx(2).margin(1e-4));
}

TEST_CASE("A noisy problem is given a larger penalty than a clean one") {
    const auto size = [](double noise) {
        const auto p = plane(60, noise);
        return fitRidge(p.inputs, p.outputs, Vector::Ones(60), p.groups).weights.norm();
    };
    CHECK(size(0) == Approx(std::sqrt(5.0)).epsilon(0.2));
    CHECK(size(30) < 2 * size(0)); // unpenalised, the noise alone would give weights of this size and more
}

TEST_CASE("Logistic regression recovers the odds it was drawn from") {
    auto p = plane(4000, 0);
    std::mt19937 random(5);
    std::uniform_real_distribution<double> uniform;
    for (int i = 0; i < 4000; ++i)
        p.outputs(i, 0) = uniform(random) < 1 / (1 + std::exp(-p.inputs(i, 0) + 0.5)) ? 1.0 : 0.0;
    const auto fit = fitLogistic(p.inputs, p.outputs, 1e-3);
    CHECK(fit.weights(0, 0) == Approx(1).margin(0.12));
    CHECK(fit.weights(2, 0) == Approx(0).margin(0.12));
    CHECK(fit.bias[0] == Approx(-0.5).margin(0.12));
}

TEST_CASE("Multinomial regression tells three clusters apart, as probabilities") {
    std::mt19937 random(9);
    std::normal_distribution<double> normal;
    const Matrix centres{{3, 0}, {-3, 0}, {0, 3}};
    Matrix inputs(600, 2), outputs = Matrix::Zero(600, 3);
    std::vector<std::string> groups;
    for (int i = 0; i < 600; ++i) {
        inputs.row(i) = centres.row(i % 3) + Eigen::RowVector2d(normal(random), normal(random));
        outputs(i, i % 3) = 1;
        groups.push_back(std::to_string(i));
    }
    const auto fit = fitSoftmax(inputs, outputs, groups);
    const Matrix p = softmax(fit(inputs));
    CHECK((p.rowwise().sum().array() - 1).abs().maxCoeff() < 1e-9);
    int right = 0;
    for (Eigen::Index i = 0; i < 600; ++i)
        right += p(i, i % 3) > 0.5;
    CHECK(right > 560);
    const Matrix flat = softmax(fitSoftmax(inputs, outputs, 1e9)(inputs)); // nothing learned but the shares
    CHECK((flat.array() - 1.0 / 3).abs().maxCoeff() < 0.01);
}
