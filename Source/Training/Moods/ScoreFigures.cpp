#include "Training/Moods/ScoreFigures.h"
#include "Training/Data/ScoreExcerpts.h"
#include "Training/Learners/Scores.h"
#include <cmath>

namespace sceneheard {

namespace {
double spread(const Vector& x) { return x.size() == 0 ? 0.0 : std::sqrt((x.array() - x.mean()).square().mean()); }

// Truth and estimate of an axis, of the clips that have this truth.
template <typename Truth>
std::pair<Vector, Vector> pairs(const std::vector<LabelledClip>& clips, const Matrix& said, Axis axis, Truth truth) {
    std::vector<double> truths, estimated;
    for (std::size_t i = 0; i < clips.size(); ++i)
        if (const double x = truth(clips[i]); std::isfinite(x)) {
            truths.push_back(x);
            estimated.push_back(said(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(axis)));
        }
    const auto count = std::ssize(truths);
    return {Eigen::Map<Vector>(truths.data(), count), Eigen::Map<Vector>(estimated.data(), count)};
}

double contradictedShare(const std::vector<LabelledClip>& clips, const Matrix& said) {
    double contradicted = 0, count = 0;
    for (std::size_t i = 0; i < clips.size(); ++i) {
        if (clips[i].set == excerptSet)
            continue;
        const auto row = said.row(static_cast<Eigen::Index>(i));
        Eigen::Index likeliest = 0;
        row.segment<4>(firstQuadrantOutput).maxCoeff(&likeliest);
        const bool bright = row[static_cast<Eigen::Index>(Axis::valence)] >= 0.5,
                   lively = row[static_cast<Eigen::Index>(Axis::energy)] >= 0.5;
        contradicted += likeliest != (lively ? (bright ? 0 : 1) : (bright ? 3 : 2));
        ++count;
    }
    return contradicted / std::max(1.0, count);
}
} // namespace

ScoreFigures scoreFigures(const std::vector<LabelledClip>& clips, const Unseen& estimated, std::size_t window) {
    const auto& said = estimated.said[window];
    ScoreFigures figures;
    constexpr std::array rated{Axis::valence, Axis::energy, Axis::tension};
    for (std::size_t a = 0; a < rated.size(); ++a) {
        const auto ofExcerpts = [&](const LabelledClip& clip) {
            return clip.set != excerptSet ? noLabel : rated[a] == Axis::tension ? clip.ratedTension : clip.axes[a];
        };
        const auto [people, model] = pairs(clips, said, rated[a], ofExcerpts);
        figures.excerptR[a] = pearson(people, model);
        figures.excerptSpread[a] = spread(model) / std::max(1e-9, spread(people));
        if (a == figures.clipSpread.size())
            break;
        const auto clip = judged(clips, estimated, a, window);
        figures.clipSpread[a] = spread(clip.said) / std::max(1e-9, spread(clip.truth));
    }
    const auto worded = [](const LabelledClip& clip) { return clip.wordedTension; };
    const auto [tense, tension] = pairs(clips, said, Axis::tension, worded);
    const auto [dark, valence] = pairs(clips, said, Axis::valence, worded);
    figures.tensionR = pearson(tense, tension);
    figures.darkR = pearson(dark, -valence);
    figures.contradicted = contradictedShare(clips, said);
    return figures;
}

} // namespace sceneheard
