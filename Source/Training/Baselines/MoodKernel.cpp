#include "Training/Baselines/MoodKernel.h"
#include "Training/Learners/GradientDescent.h"
#include "Training/Moods/MoodTargets.h"
#include <Eigen/Cholesky>
#include <numbers>

namespace sceneheard {

namespace {
constexpr double width = 0.35; // of the kernel: exp(-width |x - y|^2 / features)
constexpr double noise = 0.3;  // of a label of usual importance, in its variances
constexpr int fourierFeatures = 1024;
constexpr auto firstGems = static_cast<std::size_t>(Axis::tension);

Matrix kernel(const Matrix& a, const Matrix& b) {
    Matrix squared = -2 * a * b.transpose();
    squared.colwise() += a.rowwise().squaredNorm();
    squared.rowwise() += b.rowwise().squaredNorm().transpose();
    return (-width / static_cast<double>(a.cols()) * squared.array()).exp();
}

// A function of one standardised input, a row, learned from one set.
using Fit = std::function<Eigen::RowVectorXd(const Matrix& input)>;

Fit fitKernelRidge(const MoodExamples& e) {
    const Eigen::RowVectorXd mean = e.importance.transpose() * e.outputs / e.importance.sum();
    Matrix gram = kernel(e.inputs, e.inputs);
    gram.diagonal().array() += noise * e.importance.mean() / e.importance.array();
    const Matrix weights = gram.llt().solve(e.outputs.rowwise() - mean);
    return [weights, mean, inputs = e.inputs](const Matrix& input) -> Eigen::RowVectorXd {
        return kernel(input, inputs) * weights + mean;
    };
}

Fit fitFourierFeatures(const MoodExamples& e) {
    Random random(1);
    Matrix directions(e.inputs.cols(), fourierFeatures);
    const double spread = std::sqrt(2 * width / static_cast<double>(e.inputs.cols()));
    for (double& x : directions.reshaped())
        x = spread * random.normal();
    Eigen::RowVectorXd phases(fourierFeatures);
    for (double& phase : phases)
        phase = 2 * std::numbers::pi * random.uniform();
    const auto lifted = [directions, phases](const Matrix& inputs) -> Matrix {
        return std::sqrt(2.0 / fourierFeatures) * ((inputs * directions).rowwise() + phases).array().cos();
    };
    return [lifted, fit = fitRidge(lifted(e.inputs), e.outputs, e.importance / e.importance.mean(), noise)](
               const Matrix& input) -> Eigen::RowVectorXd { return fit(lifted(input)); };
}

MoodPredictor learnEachSet(const std::vector<const LabelledClip*>& clips, Fit (*fit)(const MoodExamples&)) {
    const auto scale = featureScale(clips);
    const auto targets = moodTargets(clips);
    const Matrix inputs = standardised(clips, scale, modelWindows.size() - 1);
    std::vector<Fit> fits;
    for (const auto& [first, count] : {std::pair<std::size_t, std::size_t>{0, firstGems},
                                       {firstGems, axisCount - firstGems},
                                       {firstQuadrantOutput, 4},
                                       {firstScaleOutput, audioFeatureCount}})
        fits.push_back(fit(examplesOf(inputs, targets, first, count)));
    return [scale, fits](const LabelledClip& clip, std::size_t window) {
        const Matrix input = scale(clip.features[window]).transpose().cast<double>();
        Eigen::VectorXf said(moodOutputs);
        Eigen::Index at = 0;
        for (const auto& setFit : fits) {
            const Eigen::RowVectorXd outputs = setFit(input);
            said.segment(at, outputs.size()) = outputs.transpose().cast<float>();
            at += outputs.size();
        }
        return said;
    };
}
} // namespace

MoodPredictor learnKernelRidge(const std::vector<const LabelledClip*>& clips) {
    return learnEachSet(clips, fitKernelRidge);
}

MoodPredictor learnFourierFeatures(const std::vector<const LabelledClip*>& clips) {
    return learnEachSet(clips, fitFourierFeatures);
}

} // namespace sceneheard
