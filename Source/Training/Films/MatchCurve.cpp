#include "Training/Films/MatchCurve.h"
#include "Training/Learners/Regression.h"
#include <algorithm>

namespace sceneheard {

MatchCurve fitMatchCurve(const MatchScores& scores) {
    const auto n = std::ssize(scores.trueFilm);
    Matrix inputs(2 * n, 1), truth(2 * n, 1);
    for (std::ptrdiff_t i = 0; i < n; ++i) {
        inputs(i, 0) = scores.trueFilm[static_cast<std::size_t>(i)];
        inputs(n + i, 0) = scores.other[static_cast<std::size_t>(i)];
        truth(i, 0) = 1;
        truth(n + i, 0) = 0;
    }
    const auto fit = fitLogistic(inputs, truth, 1e-3);
    return {fit.bias[0], std::max(0.0, fit.weights(0, 0))};
}

} // namespace sceneheard
