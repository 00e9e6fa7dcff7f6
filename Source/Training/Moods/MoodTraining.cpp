#include "Training/Moods/MoodTraining.h"
#include "Training/Moods/GenresOfSound.h"
#include "Training/Moods/MoodScaling.h"
#include "Training/Moods/MoodTargets.h"
#include <algorithm>
#include <cmath>

namespace sceneheard {

namespace {
// The mood that goes with audio features: what the model estimates of the clips whose scales are known.
// A line says less than what it tells of varies, so it is stretched to vary as much.
void fitAxesOfScales(MoodNumbers& n, const std::vector<LabelledClip>& clips, const MoodEnsemble& ensemble) {
    Matrix audioFeatures(0, audioFeatureCount), axes(0, axisCount);
    std::vector<std::string> groups;
    for (const auto& clip : clips) {
        if (!std::ranges::all_of(clip.audioFeatures, [](float x) { return std::isfinite(x); }))
            continue;
        const auto row = audioFeatures.rows();
        audioFeatures.conservativeResize(row + 1, Eigen::NoChange);
        axes.conservativeResize(row + 1, Eigen::NoChange);
        for (std::size_t s = 0; s < audioFeatureCount; ++s)
            audioFeatures(row, static_cast<Eigen::Index>(s)) = clip.audioFeatures[s];
        axes.row(row) = predict(ensemble, clip.whole()).head<axisCount>().transpose().cast<double>();
        groups.push_back(clip.group);
    }
    const Eigen::RowVectorXd mean = audioFeatures.colwise().mean();
    const Eigen::RowVectorXd sd = (audioFeatures.rowwise() - mean).array().square().colwise().mean().sqrt().max(1e-6);
    n.scaleScale = {mean.transpose().cast<float>(), sd.transpose().cast<float>()};
    Matrix inputs(audioFeatures.rows(), audioFeatures.cols());
    for (Eigen::Index i = 0; i < audioFeatures.rows(); ++i)
        inputs.row(i) = n.scaleScale(audioFeatures.row(i).transpose().cast<float>()).cast<double>().transpose();
    auto fit = fitRidge(inputs, axes, Vector::Ones(audioFeatures.rows()), groups);
    const auto spread = [](const auto& column) { return std::sqrt((column.array() - column.mean()).square().mean()); };
    for (Eigen::Index a = 0; a < axes.cols(); ++a) {
        const double stretch = spread(axes.col(a)) / std::max(1e-9, spread((inputs * fit.weights.col(a)).eval()));
        fit.weights.col(a) *= stretch;
        fit.bias[a] = axes.col(a).mean() - (inputs * fit.weights.col(a)).mean();
    }
    const Matrix told = fit(inputs);
    for (std::size_t a = 0; a < axisCount; ++a) {
        const auto i = static_cast<Eigen::Index>(a);
        // Both steps err: the scales' telling of the mood, and the mood model itself.
        const double modelSd = n.axisSd.back()[a];
        double squares = 0;
        for (Eigen::Index row = 0; row < axes.rows(); ++row) {
            const double error =
                n.scale.value(a, static_cast<float>(told(row, i))) - n.scale.value(a, static_cast<float>(axes(row, i)));
            squares += error * error / static_cast<double>(axes.rows());
        }
        n.axesOfScales[a] = {static_cast<float>(fit.bias[i]), fit.weights.col(i).cast<float>(),
                             static_cast<float>(std::sqrt(squares + modelSd * modelSd))};
    }
}
} // namespace

Unseen unseenMoods(const std::vector<LabelledClip>& clips) {
    return predictUnseen(clips, ensembleLearner(ensembleMembers));
}

MoodNumbers trainMood(const std::vector<LabelledClip>& clips, const Unseen& unseen) {
    std::vector<const LabelledClip*> all;
    for (const auto& clip : clips)
        all.push_back(&clip);
    const auto ensemble = learnEnsemble(all, ensembleMembers);
    MoodNumbers n;
    n.features = FeatureExtractor::names();
    n.featureScale = ensemble.scale;
    n.ensemble = ensemble.members;
    n.scale = learnMoodScale(clips, unseen);
    const auto estimated = onScale(unseen, n.scale);
    for (std::size_t a = 0; a < axisCount; ++a) {
        const auto whole = judged(clips, estimated, a, modelWindows.size() - 1);
        const Vector truth = linked(whole.truth, whole.said);
        for (std::size_t w = 0; w < modelWindows.size(); ++w)
            n.axisSd[w][a] = static_cast<float>(statedSd(truth - judged(clips, estimated, a, w).said));
    }
    n.scalesError = static_cast<float>(errorOfScales(clips, unseen));
    n.genresOfSound = learnGenresOfSound(all, ensemble.scale);
    fitAxesOfScales(n, clips, ensemble);
    const auto usual = usualMoods(clips, estimated);
    for (std::size_t a = 0; a < axisCount; ++a) {
        n.usualMean[a] = static_cast<float>(usual(0, static_cast<Eigen::Index>(a)));
        n.usualSd[a] = static_cast<float>(usual(1, static_cast<Eigen::Index>(a)));
    }
    n.filmMusic = filmMusicOf(clips, estimated);
    return n;
}

void evaluateMood(const std::vector<LabelledClip>& clips, const Unseen& unseen, std::ostream& out) {
    printMoodFigures(clips, onScale(unseen, learnMoodScale(clips, unseen)), predictUnseen(clips, learnLines), out);
}

} // namespace sceneheard
