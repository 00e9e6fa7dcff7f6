#include "Training/MoodTraining.h"
#include "Signal/FeatureExtractor.h"
#include "Training/Folds.h"
#include "Training/Regression.h"
#include "Training/Scores.h"
#include <algorithm>
#include <cmath>
#include <iomanip>
#include <numeric>
#include <ostream>

namespace sceneheard {

namespace {
constexpr int foldCount = 10;
constexpr double quadrantTarget = 0.175; // how far from neutral a quadrant is taken to lie on valence and energy
constexpr double quadrantImportance = 0.3;
constexpr auto firstGems = static_cast<std::size_t>(Axis::tension);

using Clips = std::vector<const LabelledClip*>;

Standardiser standardiserOf(const Matrix& x) {
    const Eigen::RowVectorXd mean = x.colwise().mean();
    const Eigen::RowVectorXd sd = ((x.rowwise() - mean).array().square().colwise().mean()).sqrt();
    return {mean.transpose().cast<float>(), sd.transpose().cast<float>().array().max(1e-6f)};
}

/// The clips for which some labels are known, as matrices.
struct Examples {
    Matrix inputs, outputs;
    Vector importance;
    std::vector<std::string> groups;
};

// `labels` gives a clip's outputs, or an empty list where it has none, and its importance.
template <class Labels>
Examples examplesOf(const Clips& clips, const Standardiser& scale, int outputs, Labels labels) {
    Examples e;
    std::vector<std::pair<const LabelledClip*, std::pair<std::vector<double>, double>>> chosen;
    for (const auto* clip : clips)
        if (auto found = labels(*clip); !found.first.empty())
            chosen.emplace_back(clip, std::move(found));
    const auto n = static_cast<Eigen::Index>(chosen.size());
    e.inputs.resize(n, scale.mean.size());
    e.outputs.resize(n, outputs);
    e.importance.resize(n);
    for (Eigen::Index i = 0; i < n; ++i) {
        const auto& [clip, found] = chosen[static_cast<std::size_t>(i)];
        e.inputs.row(i) = scale(clip->features).cast<double>().transpose();
        e.outputs.row(i) = Eigen::Map<const Eigen::RowVectorXd>(found.first.data(), outputs);
        e.importance[i] = found.second;
        e.groups.push_back(clip->group);
    }
    return e;
}

using Labels = std::pair<std::vector<double>, double>;

Labels gemsOf(const LabelledClip& clip) {
    if (clip.set != "emotify")
        return {};
    return {{clip.axes.begin() + firstGems, clip.axes.end()}, 1.0};
}

// Valence and energy (-1..1 seen from neutral) that a quadrant stands for.
std::array<double, 2> signsOf(int quadrant) {
    return {quadrant == 0 || quadrant == 3 ? 1.0 : -1.0, quadrant < 2 ? 1.0 : -1.0};
}

Labels valenceEnergyOf(const LabelledClip& clip) {
    if (clip.quadrant >= 0) {
        const auto [v, e] = signsOf(clip.quadrant);
        return {{0.5 + quadrantTarget * v, 0.5 + quadrantTarget * e}, quadrantImportance};
    }
    if (clip.set == "film" && clip.raters > 0)
        return {{clip.axes[0], clip.axes[1]}, std::sqrt(static_cast<double>(clip.raters))};
    return {};
}

Labels quadrantOf(const LabelledClip& clip) {
    if (clip.quadrant < 0)
        return {};
    std::vector<double> oneHot(4, 0.0);
    oneHot[static_cast<std::size_t>(clip.quadrant)] = 1.0;
    return {oneHot, 1.0};
}

Labels scalesOf(const LabelledClip& clip) {
    if (!std::ranges::all_of(clip.scales, [](float x) { return std::isfinite(x); }))
        return {};
    return {{clip.scales.begin(), clip.scales.end()}, 1.0};
}

LinearHead headOf(const LinearFit& fit, Eigen::Index output) {
    return {static_cast<float>(fit.bias[output]), fit.weights.col(output).cast<float>(), 0.0f};
}

// Ridge regression on outputs brought to unit variance, so that one penalty suits them all.
LinearFit fitRidgeScaled(const Examples& e) {
    const auto scale = standardiserOf(e.outputs);
    const Eigen::RowVectorXd mean = scale.mean.cast<double>().transpose(), sd = scale.sd.cast<double>().transpose();
    const Matrix y = (e.outputs.rowwise() - mean).array().rowwise() / sd.array();
    auto fit = fitRidge(e.inputs, y, e.importance, e.groups);
    fit.weights = fit.weights.array().rowwise() * sd.array();
    fit.bias = (fit.bias.array() * sd.array()).matrix() + mean;
    return fit;
}

// All that is predicted from features; standard deviations and what follows from predictions come later.
MoodNumbers fitHeads(const Clips& clips) {
    MoodNumbers n;
    n.features = FeatureExtractor::names();
    Matrix all(static_cast<Eigen::Index>(clips.size()), clips.front()->features.size());
    for (std::size_t i = 0; i < clips.size(); ++i)
        all.row(static_cast<Eigen::Index>(i)) = clips[i]->features.cast<double>().transpose();
    n.featureScale = standardiserOf(all);

    const auto gems = fitRidgeScaled(examplesOf(clips, n.featureScale, axisCount - firstGems, gemsOf));
    for (std::size_t a = firstGems; a < axisCount; ++a)
        n.axes[a] = headOf(gems, static_cast<Eigen::Index>(a - firstGems));
    const auto compass = fitRidgeScaled(examplesOf(clips, n.featureScale, 2, valenceEnergyOf));
    n.axes[0] = headOf(compass, 0);
    n.axes[1] = headOf(compass, 1);
    const auto quadrants = examplesOf(clips, n.featureScale, 4, quadrantOf);
    const auto logits = fitSoftmax(quadrants.inputs, quadrants.outputs, quadrants.groups);
    for (std::size_t q = 0; q < 4; ++q)
        n.quadrants[q] = headOf(logits, static_cast<Eigen::Index>(q));
    const auto scales = fitRidgeScaled(examplesOf(clips, n.featureScale, scaleCount, scalesOf));
    for (std::size_t s = 0; s < scaleCount; ++s)
        n.scales[s] = headOf(scales, static_cast<Eigen::Index>(s));
    return n;
}

// The mood that goes with Spotify's scales: what the model hears in the clips whose scales are known.
void fitAxesOfScales(MoodNumbers& n, const std::vector<LabelledClip>& clips) {
    Matrix scales(0, scaleCount), axes(0, axisCount);
    std::vector<std::string> groups;
    for (const auto& clip : clips) {
        if (scalesOf(clip).first.empty())
            continue;
        const Eigen::VectorXf input = n.featureScale(clip.features);
        scales.conservativeResize(scales.rows() + 1, Eigen::NoChange);
        axes.conservativeResize(axes.rows() + 1, Eigen::NoChange);
        for (std::size_t s = 0; s < scaleCount; ++s)
            scales(scales.rows() - 1, static_cast<Eigen::Index>(s)) = clip.scales[s];
        for (std::size_t a = 0; a < axisCount; ++a)
            axes(axes.rows() - 1, static_cast<Eigen::Index>(a)) = n.axes[a](input);
        groups.push_back(clip.group);
    }
    n.scaleScale = standardiserOf(scales);
    Matrix inputs(scales.rows(), scales.cols());
    for (Eigen::Index i = 0; i < scales.rows(); ++i)
        inputs.row(i) = n.scaleScale(scales.row(i).transpose().cast<float>()).cast<double>().transpose();
    const auto fit = fitRidge(inputs, axes, Vector::Ones(scales.rows()), groups);
    const Matrix error = fit(inputs) - axes;
    for (std::size_t a = 0; a < axisCount; ++a) {
        const auto i = static_cast<Eigen::Index>(a);
        n.axesOfScales[a] = headOf(fit, i);
        // Both steps err: the scales' telling of the mood, and the mood model itself.
        n.axesOfScales[a].sd = static_cast<float>(
            std::sqrt(error.col(i).squaredNorm() / static_cast<double>(error.rows()) + n.axes[a].sd * n.axes[a].sd));
    }
}

/// What is predicted of each clip by a model that learned from the other folds.
struct Unseen {
    std::vector<std::array<float, axisCount>> axes;
    std::vector<std::array<float, 4>> quadrants;
    std::vector<Scales> scales;
};

Unseen predictUnseen(const std::vector<LabelledClip>& clips) {
    std::vector<std::string> groups;
    for (const auto& clip : clips)
        groups.push_back(clip.group);
    const auto folds = groupedFolds(groups, foldCount);
    Unseen result{std::vector<std::array<float, axisCount>>(clips.size()),
                  std::vector<std::array<float, 4>>(clips.size()), std::vector<Scales>(clips.size())};
    for (int fold = 0; fold < foldCount; ++fold) {
        Clips known;
        for (std::size_t i = 0; i < clips.size(); ++i)
            if (folds[i] != fold)
                known.push_back(&clips[i]);
        const auto n = fitHeads(known);
        for (std::size_t i = 0; i < clips.size(); ++i) {
            if (folds[i] != fold)
                continue;
            const Eigen::VectorXf input = n.featureScale(clips[i].features);
            const auto predict = [&](const auto& heads, auto& out) {
                std::ranges::transform(heads, out.begin(), [&](const LinearHead& head) { return head(input); });
            };
            predict(n.axes, result.axes[i]);
            predict(n.quadrants, result.quadrants[i]);
            predict(n.scales, result.scales[i]);
        }
    }
    return result;
}

/// Truths and predictions of one label over the clips that have it.
struct Pairs {
    Vector truth, predicted;
};

template <class Truth, class Predicted>
Pairs pairsOf(const std::vector<LabelledClip>& clips, Truth truth, Predicted predicted) {
    std::vector<double> t, p;
    for (std::size_t i = 0; i < clips.size(); ++i)
        if (const double x = truth(clips[i]); std::isfinite(x)) {
            t.push_back(x);
            p.push_back(predicted(i));
        }
    return {Eigen::Map<Vector>(t.data(), static_cast<Eigen::Index>(t.size())),
            Eigen::Map<Vector>(p.data(), static_cast<Eigen::Index>(p.size()))};
}

Pairs axisPairs(const std::vector<LabelledClip>& clips, const Unseen& unseen, std::size_t axis) {
    return pairsOf(
        clips,
        // A film clip's mean of a single rater is mostly that rater.
        [&](const LabelledClip& c) { return c.set == "film" && c.raters < 2 ? noLabel : c.axes[axis]; },
        [&](std::size_t i) { return unseen.axes[i][axis]; });
}
} // namespace

MoodNumbers trainMood(const std::vector<LabelledClip>& clips) {
    Clips all;
    for (const auto& clip : clips)
        all.push_back(&clip);
    auto n = fitHeads(all);
    const auto unseen = predictUnseen(clips);
    const auto rms = [](const Pairs& p) {
        return static_cast<float>(
            std::sqrt((p.truth - p.predicted).squaredNorm() / static_cast<double>(p.truth.size())));
    };
    for (std::size_t a = 0; a < axisCount; ++a)
        n.axes[a].sd = rms(axisPairs(clips, unseen, a));
    for (std::size_t s = 0; s < scaleCount; ++s)
        n.scales[s].sd = rms(pairsOf(
            clips, [&](const LabelledClip& c) { return c.scales[s]; },
            [&](std::size_t i) { return unseen.scales[i][s]; }));
    fitAxesOfScales(n, clips);

    const auto count = static_cast<float>(clips.size());
    for (std::size_t a = 0; a < axisCount; ++a) {
        float sum = 0, squares = 0;
        for (const auto& clip : clips) {
            const float x = std::clamp(n.axes[a](n.featureScale(clip.features)), 0.0f, 1.0f);
            sum += x;
            squares += x * x;
        }
        n.usualMean[a] = sum / count;
        n.usualSd[a] = std::sqrt(std::max(1e-6f, squares / count - n.usualMean[a] * n.usualMean[a]));
    }
    return n;
}

MoodFigures evaluateMood(const std::vector<LabelledClip>& clips) {
    const auto unseen = predictUnseen(clips);
    MoodFigures figures;
    for (std::size_t a = 0; a < axisCount; ++a) {
        const auto pairs = axisPairs(clips, unseen, a);
        figures.axisR[a] = pearson(pairs.truth, pairs.predicted);
        if (a >= firstGems)
            figures.emotifyMeanR += figures.axisR[a] / (axisCount - firstGems);
    }
    const auto quadrants = pairsOf(
        clips, [](const LabelledClip& c) { return c.quadrant < 0 ? noLabel : static_cast<float>(c.quadrant); },
        [&](std::size_t i) {
            const auto& logits = unseen.quadrants[i];
            return static_cast<double>(std::ranges::max_element(logits) - logits.begin());
        });
    figures.quadrantF1 = macroF1(quadrants.truth.cast<int>(), quadrants.predicted.cast<int>(), 4);
    for (std::size_t s = 0; s < scaleCount; ++s) {
        const auto pairs = pairsOf(
            clips, [&](const LabelledClip& c) { return c.scales[s]; },
            [&](std::size_t i) { return unseen.scales[i][s]; });
        figures.scaleR[s] = pearson(pairs.truth, pairs.predicted);
    }
    for (const auto s :
         {Scale::valence, Scale::energy, Scale::danceability, Scale::acousticness, Scale::instrumentalness})
        figures.scalesMeanR += figures.scaleR[static_cast<std::size_t>(s)] / 5.0;
    return figures;
}

void printMoodFigures(const MoodFigures& f, std::ostream& out) {
    const auto row = [&](std::string_view name, double value, double chance) {
        out << std::left << std::setw(64) << name << std::right << std::fixed << std::setprecision(3) << std::setw(8)
            << value << std::setw(10) << chance << '\n';
    };
    out << std::left << std::setw(64) << "MOOD FROM SOUND (10 folds, grouped by song or film)" << std::right
        << std::setw(8) << "ours" << std::setw(10) << "chance" << '\n';
    row("Emotify, mean Pearson r over the nine GEMS scales", f.emotifyMeanR, 0);
    for (std::size_t a = firstGems; a < axisCount; ++a)
        row("  " + std::string(axisNames[a]), f.axisR[a], 0);
    row("Panda, macro F1 over four quadrants", f.quadrantF1, 0.25);
    row("film clips with two raters or more, r of valence", f.axisR[0], 0);
    row("film clips with two raters or more, r of energy", f.axisR[1], 0);
    row("Spotify's scales, mean r of the five musical ones", f.scalesMeanR, 0);
    for (std::size_t s = 0; s < scaleCount; ++s)
        row("  " + std::string(scaleNames[s]), f.scaleR[s], 0);
}

} // namespace sceneheard
