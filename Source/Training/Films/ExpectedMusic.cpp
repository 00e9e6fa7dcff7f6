#include "Training/Films/ExpectedMusic.h"
#include "Training/Films/FilmTowers.h"
#include "Training/Learners/PerceptronTraining.h"
#include <algorithm>

namespace sceneheard {

namespace {
constexpr int treeCount = 150, provenanceTrees = 60, minLeaf = 6, netSteps = 520, netCount = 4;
constexpr double triedShare = 0.3, triedShareBeside = 0.5; // of the attributes, alone and with the provenance

Perceptron trainNet(const Matrix& attributes, const Matrix& outputs, const Vector& importance, std::uint32_t seed) {
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
    return trainPerceptron(std::span(&inputs, 1), static_cast<int>(outputs.cols()), gradient, recipe, seed);
}

Matrix beside(const Matrix& left, const Matrix& right) {
    Matrix both(left.rows(), left.cols() + right.cols());
    both << left, right;
    return both;
}
} // namespace

ExpectedMusic::ExpectedMusic(const Matrix& attributes, const Matrix& audioFeatures, const Matrix& provenance,
                             const Vector& tracks)
    : importance(tracks.cwiseSqrt()) // the mean of many is surer, but films differ more than their tracks
    , mean(importance.transpose() * audioFeatures / importance.sum())
    , sd((audioFeatures.rowwise() - mean).array().square().colwise().mean().sqrt().max(1e-6))
    , standardised((audioFeatures.rowwise() - mean).array().rowwise() / sd.array())
    , likelyProvenance(attributes, provenance, importance, provenanceTrees, minLeaf, triedShare)
    , trees(beside(attributes, provenance), standardised, tracks.array().pow(0.75).matrix(), treeCount, minLeaf,
            triedShareBeside) {
    for (std::uint32_t n = 0; n < netCount; ++n)
        nets.push_back(trainNet(attributes, beside(standardised, provenance), importance, 37 + n));
}

Matrix ExpectedMusic::operator()(const Matrix& attributes) const {
    const Matrix byTrees = trees(beside(attributes, likelyProvenance(attributes)));
    const Eigen::MatrixXf asked = attributes.transpose().cast<float>();
    Matrix byNets = Matrix::Zero(byTrees.rows(), byTrees.cols());
    for (const auto& net : nets)
        byNets += forward(net, asked).topRows(byTrees.cols()).transpose().cast<double>() / netCount;
    return ((0.5 * (byTrees + byNets)).array().rowwise() * sd.array()).matrix().rowwise() + mean;
}

} // namespace sceneheard
