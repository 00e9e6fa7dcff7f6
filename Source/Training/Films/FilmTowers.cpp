#include "Training/Films/FilmTowers.h"
#include "Training/Learners/GradientDescent.h"
#include <algorithm>

namespace sceneheard {

namespace {
constexpr int musicHidden = 64, filmHidden = 128, batchSize = 256, randomNegatives = 256, epochs = 14;
constexpr float musicNoise = 0.2f, musicInputDropout = 0.1f, musicDropout = 0.3f;
constexpr float filmInputDropout = 0.2f, filmDropout = 0.5f;
constexpr float peakRate = 3e-3f, weightDecay = 0.3f;

Perceptron newTower(Eigen::Index inputs, int hidden, int dims, Random& random) {
    return {{initialLayer(inputs, hidden, random), initialLayer(hidden, dims, random)}};
}

Eigen::MatrixXf columnsAt(const Eigen::MatrixXf& matrix, const std::vector<int>& columns) {
    Eigen::MatrixXf result(matrix.rows(), std::ssize(columns));
    for (std::size_t i = 0; i < columns.size(); ++i)
        result.col(static_cast<Eigen::Index>(i)) = matrix.col(columns[i]);
    return result;
}

Eigen::MatrixXf dropout(Eigen::MatrixXf inputs, float share, Random& random) {
    return inputs.cwiseProduct(dropoutMask(inputs.rows(), inputs.cols(), share, random));
}

// The batch's films and random ones, each once, in order.
std::vector<int> drawNegatives(const std::vector<int>& own, std::span<const int> examples, int films, Random& random) {
    std::vector<int> negatives;
    for (const int example : examples)
        negatives.push_back(own[static_cast<std::size_t>(example)]);
    for (int i = 0; i < randomNegatives; ++i)
        negatives.push_back(random.below(films));
    std::ranges::sort(negatives);
    negatives.erase(std::unique(negatives.begin(), negatives.end()), negatives.end());
    return negatives;
}
} // namespace

FilmTowers fitFilmTowers(const Eigen::MatrixXf& music, const Eigen::MatrixXf& films, const std::vector<int>& own,
                         const Eigen::VectorXf& importance, int dims, std::uint32_t seed) {
    Random random(seed);
    FilmTowers towers{newTower(music.rows(), musicHidden, dims, random),
                      newTower(films.rows(), filmHidden, dims, random)};
    Adam adam({&towers.music.layers[0], &towers.music.layers[1], &towers.films.layers[0], &towers.films.layers[1]});
    const float sharpness = 1 / std::sqrt(static_cast<float>(dims));
    forEachBatch(static_cast<int>(music.cols()), batchSize, epochs, random,
                 [&](std::span<const int> examples, float progress) {
                     const auto negatives = drawNegatives(own, examples, static_cast<int>(films.cols()), random);
                     Eigen::MatrixXf inputs = columnsAt(music, {examples.begin(), examples.end()});
                     for (float& x : inputs.reshaped())
                         x += musicNoise * random.normal();
                     const DensePass up(towers.music, dropout(std::move(inputs), musicInputDropout, random),
                                        musicDropout, random);
                     const DensePass down(towers.films, dropout(columnsAt(films, negatives), filmInputDropout, random),
                                          filmDropout, random);
                     // The softmax's error, negatives x examples.
                     const Eigen::MatrixXf scores = sharpness * down.outputs().transpose() * up.outputs();
                     Eigen::MatrixXf error = (scores.rowwise() - scores.colwise().maxCoeff()).array().exp();
                     error.array().rowwise() /= error.colwise().sum().eval().array();
                     for (Eigen::Index i = 0; i < error.cols(); ++i) {
                         const auto example = static_cast<std::size_t>(examples[static_cast<std::size_t>(i)]);
                         error(std::ranges::lower_bound(negatives, own[example]) - negatives.begin(), i) -= 1;
                         error.col(i) *= importance[static_cast<Eigen::Index>(example)] * sharpness /
                                         static_cast<float>(examples.size());
                     }
                     auto gradients = up.gradients(down.outputs() * error);
                     std::ranges::move(down.gradients(up.outputs() * error.transpose()), std::back_inserter(gradients));
                     adam.step(gradients, oneCycle(progress, peakRate), weightDecay);
                 });
    for (auto* tower : {&towers.music, &towers.films}) { // so that the plain dot product is the score
        tower->layers.back().weights *= std::sqrt(sharpness);
        tower->layers.back().bias *= std::sqrt(sharpness);
    }
    return towers;
}

Eigen::MatrixXf forward(const Perceptron& tower, const Eigen::MatrixXf& inputs) {
    Eigen::MatrixXf outputs(tower.outputs(), inputs.cols());
    for (Eigen::Index i = 0; i < inputs.cols(); ++i)
        outputs.col(i) = tower(inputs.col(i));
    return outputs;
}

} // namespace sceneheard
