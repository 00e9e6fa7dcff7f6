#include "Training/MatchCurve.h"
#include "Training/Regression.h"
#include <algorithm>

namespace sceneheard {

MatchCurve fitMatchCurve(const std::vector<double>& trueStandings, const std::vector<double>& randomStandings) {
    const auto n = std::ssize(trueStandings);
    Matrix standings(2 * n, 1), truth(2 * n, 1);
    for (std::ptrdiff_t i = 0; i < n; ++i) {
        standings(i, 0) = trueStandings[static_cast<std::size_t>(i)];
        standings(n + i, 0) = randomStandings[static_cast<std::size_t>(i)];
        truth(i, 0) = 1;
        truth(n + i, 0) = 0;
    }
    const auto fit = fitLogistic(standings, truth, 1e-3);
    return {fit.bias[0], std::max(0.0, fit.weights(0, 0))};
}

} // namespace sceneheard
