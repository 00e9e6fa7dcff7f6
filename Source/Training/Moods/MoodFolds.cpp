#include "Training/Moods/MoodFolds.h"
#include "Support/Error.h"
#include "Training/Data/ScoreExcerpts.h"
#include "Training/Learners/Folds.h"
#include "Training/Learners/Scores.h"
#include "Training/Moods/MoodScaling.h"
#include <algorithm>
#include <atomic>
#include <cmath>
#include <set>
#include <thread>

namespace sceneheard {

namespace {
constexpr int foldCount = 10;
constexpr double oneSd = 0.6827; // of a normal distribution
constexpr std::array musicalScales{AudioFeature::valence, AudioFeature::energy, AudioFeature::danceability,
                                   AudioFeature::acousticness, AudioFeature::instrumentalness};

// Share of a label's truths that lie within the sd which the errors in the other folds gave.
double shareWithin(const Judged& j) {
    const Vector errors = (linked(j.truth, j.said) - j.said).cwiseAbs();
    double within = 0;
    for (int fold = 0; fold < foldCount; ++fold) {
        std::vector<double> others;
        for (std::size_t i = 0; i < j.fold.size(); ++i)
            if (j.fold[i] != fold)
                others.push_back(errors[static_cast<Eigen::Index>(i)]);
        if (others.empty())
            continue;
        const double sd = statedSd(Eigen::Map<Vector>(others.data(), static_cast<Eigen::Index>(others.size())));
        for (std::size_t i = 0; i < j.fold.size(); ++i)
            within += j.fold[i] == fold && errors[static_cast<Eigen::Index>(i)] <= sd;
    }
    return within / static_cast<double>(std::max<std::size_t>(1, j.fold.size()));
}
// Each output must be labelled in enough groups that every fold has some to learn from and some to be judged by.
void requireLabels(const std::vector<LabelledClip>& clips) {
    const auto require = [&](std::string_view name, const auto& labelled) {
        std::set<std::string_view> groups;
        for (const auto& clip : clips)
            if (labelled(clip))
                groups.insert(clip.group);
        if (groups.size() < 2 * foldCount)
            throw Error("the labelled clips tell of " + std::string(name) + " in " + std::to_string(groups.size()) +
                        " songs or films, too few to learn from; restore the data's audio folder");
    };
    for (std::size_t a = 0; a < axisCount; ++a)
        require(axisNames[a],
                [a](const LabelledClip& c) { return std::isfinite(c.axes[a]) && (c.set != "film" || c.raters >= 2); });
    require("quadrants", [](const LabelledClip& c) { return c.quadrant >= 0; });
    for (std::size_t s = 0; s < audioFeatureCount; ++s)
        require("Spotify's " + std::string(audioFeatureNames[s]),
                [s](const LabelledClip& c) { return std::isfinite(c.audioFeatures[s]); });
}

} // namespace

double statedSd(const Vector& errors) {
    std::vector<double> sizes(static_cast<std::size_t>(errors.size()));
    std::ranges::transform(errors, sizes.begin(), [](double e) { return std::abs(e); });
    if (sizes.empty())
        return 0;
    const auto at = sizes.begin() + static_cast<std::ptrdiff_t>(oneSd * static_cast<double>(sizes.size() - 1) + 0.5);
    std::ranges::nth_element(sizes, at);
    return *at;
}

Unseen predictUnseen(const std::vector<LabelledClip>& clips, const MoodLearner& learner) {
    requireLabels(clips);
    std::vector<std::string> groups;
    for (const auto& clip : clips)
        groups.push_back(clip.group);
    Unseen unseen{{}, groupedFolds(groups, foldCount)};
    unseen.said.fill(Matrix::Zero(static_cast<Eigen::Index>(clips.size()), moodOutputs));
    std::atomic<int> next{0};
    const auto work = [&] {
        for (int fold = next++; fold < foldCount; fold = next++) {
            std::vector<const LabelledClip*> known;
            for (std::size_t i = 0; i < clips.size(); ++i)
                if (unseen.fold[i] != fold)
                    known.push_back(&clips[i]);
            const auto predictor = learner(known);
            for (std::size_t i = 0; i < clips.size(); ++i)
                for (std::size_t w = 0; unseen.fold[i] == fold && w < modelWindows.size(); ++w)
                    unseen.said[w].row(static_cast<Eigen::Index>(i)) =
                        predictor(clips[i], w).transpose().cast<double>();
        }
    };
    {
        std::vector<std::jthread> threads;
        for (unsigned t = 0; t < std::max(1u, std::thread::hardware_concurrency()); ++t)
            threads.emplace_back(work);
    }
    return unseen;
}

Judged judged(const std::vector<LabelledClip>& clips, const Unseen& unseen, std::size_t output, std::size_t window) {
    const auto truth = [&](const LabelledClip& clip) {
        if (output >= firstScaleOutput)
            return clip.audioFeatures[output - firstScaleOutput];
        return clip.set == excerptSet || (clip.set == "film" && clip.raters < 2) ? noLabel : clip.axes[output];
    };
    std::vector<double> truths, said;
    Judged result;
    for (std::size_t i = 0; i < clips.size(); ++i)
        if (const double x = truth(clips[i]); std::isfinite(x)) {
            truths.push_back(x);
            said.push_back(unseen.said[window](static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(output)));
            result.fold.push_back(unseen.fold[i]);
        }
    result.truth = Eigen::Map<Vector>(truths.data(), static_cast<Eigen::Index>(truths.size()));
    result.said = Eigen::Map<Vector>(said.data(), static_cast<Eigen::Index>(said.size()));
    return result;
}

double errorOfScales(const std::vector<LabelledClip>& clips, const Unseen& unseen) {
    double sum = 0;
    for (std::size_t s = 0; s < audioFeatureCount; ++s) {
        const auto j = judged(clips, unseen, firstScaleOutput + s, modelWindows.size() - 1);
        const double variance = (j.truth.array() - j.truth.mean()).square().mean();
        sum += std::min(1.0, (j.truth - j.said).array().square().mean() / std::max(1e-9, variance));
    }
    return std::sqrt(sum / audioFeatureCount);
}

double chanceScalesError(const std::vector<LabelledClip>& clips) {
    double sum = 0;
    for (const auto scale : musicalScales) {
        std::vector<double> known;
        for (const auto& clip : clips)
            if (const float x = clip.audioFeatures[static_cast<std::size_t>(scale)]; std::isfinite(x))
                known.push_back(x);
        const Eigen::Map<Vector> x(known.data(), static_cast<Eigen::Index>(known.size()));
        sum += (x.array() - x.mean()).square().mean();
    }
    return sum / musicalScales.size();
}

MoodFigures moodFigures(const std::vector<LabelledClip>& clips, const Unseen& unseen, std::size_t window) {
    MoodFigures figures;
    constexpr auto firstGems = static_cast<std::size_t>(Axis::tension);
    for (std::size_t a = 0; a < axisCount; ++a) {
        const auto j = judged(clips, unseen, a, window);
        figures.axisR[a] = pearson(j.truth, j.said);
        figures.within[a] = shareWithin(j);
        if (a >= firstGems)
            figures.emotifyMeanR += figures.axisR[a] / (axisCount - firstGems);
    }
    std::vector<int> truth, said;
    for (std::size_t i = 0; i < clips.size(); ++i)
        if (clips[i].quadrant >= 0) {
            Eigen::Index largest = 0;
            unseen.said[window].row(static_cast<Eigen::Index>(i)).segment<4>(firstQuadrantOutput).maxCoeff(&largest);
            truth.push_back(clips[i].quadrant);
            said.push_back(static_cast<int>(largest));
        }
    const auto count = static_cast<Eigen::Index>(truth.size());
    figures.quadrantF1 =
        macroF1(Eigen::Map<Eigen::VectorXi>(truth.data(), count), Eigen::Map<Eigen::VectorXi>(said.data(), count), 4);
    for (std::size_t s = 0; s < audioFeatureCount; ++s) {
        const auto j = judged(clips, unseen, firstScaleOutput + s, window);
        figures.scaleR[s] = pearson(j.truth, j.said);
        if (std::ranges::find(musicalScales, static_cast<AudioFeature>(s)) == musicalScales.end())
            continue;
        figures.scalesMeanR += figures.scaleR[s] / musicalScales.size();
        figures.scalesError += (j.truth - j.said).array().square().mean() / musicalScales.size();
    }
    return figures;
}

} // namespace sceneheard
