#include "Training/Moods/MoodTargets.h"
#include "Training/Data/ScoreExcerpts.h"
#include <algorithm>
#include <cmath>
#include <iterator>

namespace sceneheard {

namespace {
constexpr auto gemsCount = axisCount - static_cast<std::size_t>(Axis::tension);
constexpr double ratersImportance = 0.5; // of a film clip's valence and of its energy, with one rater
// Of a score excerpt's valence, of which its published features tell nearly nothing, and of its energy.
constexpr double excerptValence = 0.25, excerptEnergy = 2;
constexpr double scaleImportance = 0.4; // of each of audio features
} // namespace

MoodTargets moodTargets(const std::vector<const LabelledClip*>& clips) {
    const auto n = static_cast<Eigen::Index>(clips.size());
    MoodTargets t{Matrix::Zero(n, moodOutputs), Matrix::Zero(n, moodOutputs), {}};
    for (Eigen::Index i = 0; i < n; ++i) {
        const auto& clip = *clips[static_cast<std::size_t>(i)];
        const auto set = [&](std::size_t output, double value, double importance) {
            if (!std::isfinite(value) || importance <= 0)
                return;
            t.values(i, static_cast<Eigen::Index>(output)) = value;
            t.importance(i, static_cast<Eigen::Index>(output)) = importance;
        };
        const auto importance = [&](std::size_t axis) {
            if (clip.set == "film")
                return ratersImportance * std::sqrt(static_cast<double>(clip.raters));
            if (clip.set == excerptSet)
                return axis == static_cast<std::size_t>(Axis::energy) ? excerptEnergy : excerptValence;
            return 1.0 / gemsCount;
        };
        for (std::size_t a = 0; a < axisCount; ++a)
            set(a, clip.axes[a], importance(a));
        if (clip.quadrant >= 0)
            for (std::size_t q = 0; q < 4; ++q)
                set(firstQuadrantOutput + q, static_cast<int>(q) == clip.quadrant ? 1.0 : 0.0, 1.0);
        for (std::size_t s = 0; s < audioFeatureCount; ++s)
            set(firstScaleOutput + s, clip.audioFeatures[s], scaleImportance);
        t.groups.push_back(clip.group);
    }
    return t;
}

MoodExamples examplesOf(const Matrix& inputs, const MoodTargets& targets, std::size_t first, std::size_t count) {
    const auto importance = targets.importance.col(static_cast<Eigen::Index>(first));
    const Eigen::Array<bool, Eigen::Dynamic, 1> labelled = importance.array() > 0;
    MoodExamples e{rowsWhere(inputs, labelled),
                   rowsWhere(targets.values, labelled)
                       .middleCols(static_cast<Eigen::Index>(first), static_cast<Eigen::Index>(count)),
                   rowsWhere(importance, labelled),
                   {}};
    for (Eigen::Index i = 0; i < labelled.size(); ++i)
        if (labelled[i])
            e.groups.push_back(targets.groups[static_cast<std::size_t>(i)]);
    return e;
}

Matrix targetScale(const MoodTargets& t) {
    Matrix scale(2, t.values.cols());
    scale.row(0).setZero();
    scale.row(1).setOnes();
    for (Eigen::Index o = 0; o < t.values.cols(); ++o) {
        const auto output = static_cast<std::size_t>(o);
        const double total = t.importance.col(o).sum();
        if (total <= 0 || (output >= firstQuadrantOutput && output < firstScaleOutput))
            continue;
        const double mean = t.importance.col(o).dot(t.values.col(o)) / total;
        const double variance = t.importance.col(o).dot((t.values.col(o).array() - mean).square().matrix()) / total;
        scale(0, o) = mean;
        scale(1, o) = variance > 1e-12 ? std::sqrt(variance) : 1.0;
    }
    return scale;
}

Matrix standardised(const std::vector<const LabelledClip*>& clips, const Standardiser& scale, std::size_t window) {
    Matrix inputs(static_cast<Eigen::Index>(clips.size()), scale.mean.size());
    for (std::size_t i = 0; i < clips.size(); ++i)
        inputs.row(static_cast<Eigen::Index>(i)) = scale(clips[i]->features[window]).cast<double>().transpose();
    return inputs;
}

Standardiser featureScale(const std::vector<const LabelledClip*>& clips) {
    std::vector<const LabelledClip*> measured; // what is told from published features varies too little
    std::ranges::copy_if(clips, std::back_inserter(measured), [](const auto* clip) { return clip->set != excerptSet; });
    Matrix x(std::ssize(measured), clips.front()->whole().size());
    for (std::size_t i = 0; i < measured.size(); ++i)
        x.row(static_cast<Eigen::Index>(i)) = measured[i]->whole().cast<double>().transpose();
    const Eigen::RowVectorXd mean = x.colwise().mean();
    const Eigen::RowVectorXd sd = (x.rowwise() - mean).array().square().colwise().mean().sqrt();
    return {mean.transpose().cast<float>(), sd.transpose().cast<float>().array().max(1e-6f)};
}

} // namespace sceneheard
