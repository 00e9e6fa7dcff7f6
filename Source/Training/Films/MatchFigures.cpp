#include "Training/Films/MatchFigures.h"
#include "Training/Learners/FigureTable.h"
#include <algorithm>
#include <array>
#include <tuple>

namespace sceneheard {

namespace {
struct Reliability {
    double held = 0, claimed = 0, count = 0;
};

Reliability reliabilityOf(const MatchScores& scores, double from, double to, std::size_t together) {
    std::array<MatchScores, 2> halves;
    for (std::size_t i = 0; i < scores.trueFilm.size(); ++i) {
        auto& half = halves[i / together % 2];
        half.trueFilm.push_back(scores.trueFilm[i]);
        half.other.push_back(scores.other[i]);
    }
    const auto match = fitMatchCurve(halves[0]);
    Reliability sum;
    for (const auto* asked : {&halves[1].trueFilm, &halves[1].other})
        for (const double score : *asked)
            if (const double m = match(score); m >= from && m < to) {
                ++sum.count;
                sum.claimed += m;
                sum.held += asked == &halves[1].trueFilm;
            }
    sum.held /= std::max(1.0, sum.count);
    sum.claimed /= std::max(1.0, sum.count);
    return sum;
}

} // namespace

void printMatches(std::string_view title, const MatchScores& scores, std::size_t together, std::ostream& out) {
    FigureTable match(out, title, {"held", "claimed", "films"});
    for (const auto& [from, to, name] : {std::tuple(0.0, 0.2, "  below .2"),
                                         {0.2, 0.4, "  .2 to .4"},
                                         {0.4, 0.6, "  .4 to .6"},
                                         {0.6, 0.8, "  .6 to .8"},
                                         {0.8, 1.01, "  .8 and more"}}) {
        const auto [held, claimed, count] = reliabilityOf(scores, from, to, together);
        match.row(name, {held, claimed, count});
    }
}

} // namespace sceneheard
