#include "Training/Moods/MoodLoss.h"
#include "Training/Moods/MoodTargets.h"

namespace sceneheard {

namespace {
constexpr float quadrantSmoothing = 0.1f; // how much of a quadrant's certainty is shared out (Szegedy et al. 2016)
} // namespace

Eigen::MatrixXf softmaxColumns(const Eigen::MatrixXf& logits) {
    Eigen::ArrayXXf p = (logits.rowwise() - logits.colwise().maxCoeff()).array().exp();
    p.rowwise() /= p.colwise().sum();
    return p.matrix();
}

MoodLoss::MoodLoss(const std::vector<const LabelledClip*>& clips) {
    const auto targets = moodTargets(clips);
    const Matrix scale = targetScale(targets);
    values =
        ((targets.values.rowwise() - scale.row(0)).array().rowwise() / scale.row(1).array()).cast<float>().transpose();
    importance = targets.importance.cast<float>().transpose();
    mean = scale.row(0).transpose().cast<float>();
    sd = scale.row(1).transpose().cast<float>();
}

Eigen::MatrixXf MoodLoss::gradient(const Eigen::MatrixXf& outputs, std::span<const int> examples) const {
    const Eigen::MatrixXf quadrants = softmaxColumns(outputs.middleRows<4>(firstQuadrantOutput));
    Eigen::MatrixXf g(outputs.rows(), outputs.cols());
    for (Eigen::Index k = 0; k < g.cols(); ++k) {
        const auto i = examples[static_cast<std::size_t>(k)];
        g.col(k) = 2.0f * importance.col(i).cwiseProduct(outputs.col(k) - values.col(i));
        g.col(k).segment<4>(firstQuadrantOutput) =
            importance.col(i).segment<4>(firstQuadrantOutput).array() *
            (quadrants.col(k).array() - quadrantSmoothing / 4 -
             (1 - quadrantSmoothing) * values.col(i).segment<4>(firstQuadrantOutput).array());
    }
    return g / static_cast<float>(g.cols());
}

void MoodLoss::bringToUnits(Perceptron::Layer& last) const {
    last.weights.conservativeResize(mean.size(), Eigen::NoChange);
    last.bias.conservativeResize(mean.size());
    last.weights = (sd.asDiagonal() * last.weights).eval();
    last.bias = last.bias.cwiseProduct(sd) + mean;
}

} // namespace sceneheard
