#include "Training/MoodTraining.h"
#include "Training/GenresOfSound.h"
#include "Training/MoodFolds.h"
#include "Training/MoodTargets.h"
#include <algorithm>
#include <cmath>

namespace sceneheard {

namespace {
// The mood that goes with Spotify's scales: what the model hears in the clips whose scales are known.
void fitAxesOfScales(MoodNumbers& n, const std::vector<LabelledClip>& clips, const MoodEnsemble& ensemble) {
    Matrix scales(0, scaleCount), axes(0, axisCount);
    std::vector<std::string> groups;
    for (const auto& clip : clips) {
        if (!std::ranges::all_of(clip.scales, [](float x) { return std::isfinite(x); }))
            continue;
        const auto row = scales.rows();
        scales.conservativeResize(row + 1, Eigen::NoChange);
        axes.conservativeResize(row + 1, Eigen::NoChange);
        for (std::size_t s = 0; s < scaleCount; ++s)
            scales(row, static_cast<Eigen::Index>(s)) = clip.scales[s];
        axes.row(row) = predict(ensemble, clip.whole()).head<axisCount>().transpose().cast<double>();
        groups.push_back(clip.group);
    }
    const Eigen::RowVectorXd mean = scales.colwise().mean();
    const Eigen::RowVectorXd sd = (scales.rowwise() - mean).array().square().colwise().mean().sqrt().max(1e-6);
    n.scaleScale = {mean.transpose().cast<float>(), sd.transpose().cast<float>()};
    Matrix inputs(scales.rows(), scales.cols());
    for (Eigen::Index i = 0; i < scales.rows(); ++i)
        inputs.row(i) = n.scaleScale(scales.row(i).transpose().cast<float>()).cast<double>().transpose();
    const auto fit = fitRidge(inputs, axes, Vector::Ones(scales.rows()), groups);
    const Matrix error = fit(inputs) - axes;
    for (std::size_t a = 0; a < axisCount; ++a) {
        const auto i = static_cast<Eigen::Index>(a);
        // Both steps err: the scales' telling of the mood, and the mood model itself.
        const double modelSd = n.axisSd.back()[a];
        n.axesOfScales[a] = {static_cast<float>(fit.bias[i]), fit.weights.col(i).cast<float>(),
                             static_cast<float>(std::sqrt(
                                 error.col(i).squaredNorm() / static_cast<double>(error.rows()) + modelSd * modelSd))};
    }
}
} // namespace

MoodNumbers trainMood(const std::vector<LabelledClip>& clips) {
    std::vector<const LabelledClip*> all;
    for (const auto& clip : clips)
        all.push_back(&clip);
    const auto unseen = predictUnseen(clips, ensembleLearner(ensembleMembers));
    const auto ensemble = learnEnsemble(all, ensembleMembers);
    MoodNumbers n;
    n.features = FeatureExtractor::names();
    n.featureScale = ensemble.scale;
    n.ensemble = ensemble.members;
    for (std::size_t w = 0; w < heardWindows.size(); ++w)
        for (std::size_t a = 0; a < axisCount; ++a) {
            const auto j = judged(clips, unseen, a, w);
            n.axisSd[w][a] = static_cast<float>(statedSd(j.truth - j.said));
        }
    n.scalesError = static_cast<float>(errorOfScales(clips, unseen));
    n.genresOfSound = learnGenresOfSound(all, ensemble.scale);
    fitAxesOfScales(n, clips, ensemble);

    Matrix heard(static_cast<Eigen::Index>(clips.size()), axisCount);
    for (std::size_t i = 0; i < clips.size(); ++i)
        heard.row(static_cast<Eigen::Index>(i)) =
            predict(ensemble, clips[i].whole()).head<axisCount>().transpose().cast<double>().cwiseMax(0).cwiseMin(1);
    for (std::size_t a = 0; a < axisCount; ++a) {
        const auto column = heard.col(static_cast<Eigen::Index>(a)).array();
        n.usualMean[a] = static_cast<float>(column.mean());
        n.usualSd[a] = static_cast<float>(std::sqrt(std::max(1e-6, (column - column.mean()).square().mean())));
    }
    return n;
}

void evaluateMood(const std::vector<LabelledClip>& clips, std::ostream& out) {
    printMoodFigures(clips, predictUnseen(clips, ensembleLearner(ensembleMembers)), predictUnseen(clips, learnLines),
                     out);
}

} // namespace sceneheard
