#include "Training/Moods/MoodLearning.h"
#include "Training/Moods/MoodTargets.h"

namespace sceneheard {

namespace {
// Ridge regression on outputs brought to unit variance, so that one penalty suits them all.
LinearFit fitScaled(const MoodExamples& e) {
    const Eigen::RowVectorXd mean = e.outputs.colwise().mean();
    const Eigen::RowVectorXd sd = (e.outputs.rowwise() - mean).array().square().colwise().mean().sqrt().max(1e-6);
    auto fit = fitRidge(e.inputs, (e.outputs.rowwise() - mean).array().rowwise() / sd.array(),
                        e.importance / e.importance.mean(), e.groups);
    fit.weights = fit.weights.array().rowwise() * sd.array();
    fit.bias = (fit.bias.array() * sd.array()).matrix() + mean;
    return fit;
}
} // namespace

MoodPredictor learnLines(const std::vector<const LabelledClip*>& clips) {
    constexpr auto firstGems = static_cast<std::size_t>(Axis::tension);
    const auto scale = featureScale(clips);
    const auto targets = moodTargets(clips);
    const Matrix inputs = standardised(clips, scale, modelWindows.size() - 1);
    const auto quadrants = examplesOf(inputs, targets, firstQuadrantOutput, 4);
    const std::array fits{fitScaled(examplesOf(inputs, targets, 0, firstGems)),
                          fitScaled(examplesOf(inputs, targets, firstGems, axisCount - firstGems)),
                          fitSoftmax(quadrants.inputs, quadrants.outputs, quadrants.groups),
                          fitScaled(examplesOf(inputs, targets, firstScaleOutput, audioFeatureCount))};
    return [scale, fits](const LabelledClip& clip, std::size_t window) {
        const Matrix input = scale(clip.features[window]).transpose().cast<double>();
        Eigen::VectorXf said(moodOutputs);
        Eigen::Index at = 0;
        for (const auto& fit : fits) {
            said.segment(at, fit.bias.size()) = fit(input).transpose().cast<float>();
            at += fit.bias.size();
        }
        return said;
    };
}

} // namespace sceneheard
