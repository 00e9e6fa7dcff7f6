#include "Training/MoodLearning.h"
#include "Training/MoodTargets.h"

namespace sceneheard {

namespace {
// The clips that have labels of the outputs first..first+count, with those labels.
struct Examples {
    Matrix inputs, outputs;
    Vector importance;
    std::vector<std::string> groups;
};

Examples examplesOf(const Matrix& inputs, const MoodTargets& targets, std::size_t first, std::size_t count) {
    const auto importance = targets.importance.col(static_cast<Eigen::Index>(first));
    const Eigen::Array<bool, Eigen::Dynamic, 1> labelled = importance.array() > 0;
    Examples e{rowsWhere(inputs, labelled),
               rowsWhere(targets.values, labelled)
                   .middleCols(static_cast<Eigen::Index>(first), static_cast<Eigen::Index>(count)),
               rowsWhere(importance, labelled),
               {}};
    for (Eigen::Index i = 0; i < labelled.size(); ++i)
        if (labelled[i])
            e.groups.push_back(targets.groups[static_cast<std::size_t>(i)]);
    return e;
}

// Ridge regression on outputs brought to unit variance, so that one penalty suits them all.
LinearFit fitScaled(const Examples& e) {
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
    const Matrix inputs = standardised(clips, scale, heardWindows.size() - 1);
    const auto quadrants = examplesOf(inputs, targets, firstQuadrantOutput, 4);
    const std::array fits{fitScaled(examplesOf(inputs, targets, 0, firstGems)),
                          fitScaled(examplesOf(inputs, targets, firstGems, axisCount - firstGems)),
                          fitSoftmax(quadrants.inputs, quadrants.outputs, quadrants.groups),
                          fitScaled(examplesOf(inputs, targets, firstScaleOutput, scaleCount))};
    return [scale, fits](const Eigen::VectorXf& features, std::size_t) {
        const Matrix input = scale(features).transpose().cast<double>();
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
