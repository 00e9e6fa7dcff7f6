#include "Training/ExpectedMusic.h"
#include "Training/FilmTowers.h"
#include "Training/PerceptronTraining.h"
#include <algorithm>

namespace sceneheard {

namespace {
constexpr int treeCount = 150, leastLeaf = 6, netSteps = 520;
constexpr double triedShare = 0.3;

Perceptron trainNet(const Matrix& attributes, const Matrix& outputs, const Vector& importance) {
    PerceptronRecipe recipe;
    recipe.hidden = {128};
    recipe.inputDropout = 0.2f;
    recipe.noise = 0;
    recipe.weightDecay = 0.1f;
    recipe.epochs = std::max(1, netSteps * recipe.batch / static_cast<int>(attributes.rows()));
    const Eigen::MatrixXf inputs = attributes.transpose().cast<float>(), truth = outputs.transpose().cast<float>();
    const Eigen::VectorXf weight = (importance / importance.mean()).cast<float>();
    const auto gradient = [&](const Eigen::MatrixXf& said, std::span<const int> examples) {
        Eigen::MatrixXf error(said.rows(), said.cols());
        for (Eigen::Index i = 0; i < said.cols(); ++i) {
            const auto example = examples[static_cast<std::size_t>(i)];
            error.col(i) = weight[example] * (said.col(i) - truth.col(example));
        }
        return Eigen::MatrixXf(error / static_cast<float>(said.size()));
    };
    return trainPerceptron(std::span(&inputs, 1), static_cast<int>(outputs.cols()), gradient, recipe, 37);
}
} // namespace

ExpectedMusic::ExpectedMusic(const Matrix& attributes, const Matrix& scales, const Vector& tracks)
    : importance(tracks.cwiseSqrt()) // the mean of many is surer, but films differ more than their tracks
    , mean(importance.transpose() * scales / importance.sum())
    , sd((scales.rowwise() - mean).array().square().colwise().mean().sqrt().max(1e-6))
    , standardised((scales.rowwise() - mean).array().rowwise() / sd.array())
    , trees(attributes, standardised, importance, treeCount, leastLeaf, triedShare)
    , net(trainNet(attributes, standardised, importance)) {}

Matrix ExpectedMusic::operator()(const Matrix& attributes) const {
    const Matrix byNet = climb(net, attributes.transpose().cast<float>()).transpose().cast<double>();
    return ((0.5 * (trees(attributes) + byNet)).array().rowwise() * sd.array()).matrix().rowwise() + mean;
}

} // namespace sceneheard
