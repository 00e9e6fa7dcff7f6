#include "Training/Learners/Scores.h"
#include <algorithm>
#include <numeric>
#include <vector>

namespace sceneheard {

double pearson(const Eigen::VectorXd& a, const Eigen::VectorXd& b) {
    if (a.size() == 0)
        return 0;
    const Eigen::VectorXd x = a.array() - a.mean(), y = b.array() - b.mean();
    const double scale = x.norm() * y.norm();
    return scale > 0 ? x.dot(y) / scale : 0.0;
}

double macroF1(const Eigen::VectorXi& truth, const Eigen::VectorXi& predicted, int classes) {
    double sum = 0;
    for (int c = 0; c < classes; ++c) {
        const auto isTrue = truth.array() == c, isPredicted = predicted.array() == c;
        const auto hits = static_cast<double>((isTrue && isPredicted).count());
        const auto named = static_cast<double>(isTrue.count() + isPredicted.count());
        sum += named > 0 ? 2.0 * hits / named : 0.0;
    }
    return sum / classes;
}

double areaUnderCurve(const Eigen::VectorXd& truth, const Eigen::VectorXd& score) {
    std::vector<Eigen::Index> order(static_cast<std::size_t>(score.size()));
    std::iota(order.begin(), order.end(), 0);
    std::ranges::sort(order, {}, [&](Eigen::Index i) { return score[i]; });
    double rankSum = 0, positives = 0;
    for (std::size_t i = 0; i < order.size();) {
        std::size_t end = i;
        while (end < order.size() && score[order[end]] == score[order[i]])
            ++end;
        const double rank = 0.5 * static_cast<double>(i + 1 + end); // the mean rank of a tie
        for (; i < end; ++i)
            if (truth[order[i]] > 0.5) {
                rankSum += rank;
                ++positives;
            }
    }
    const double negatives = static_cast<double>(order.size()) - positives;
    if (positives == 0 || negatives == 0)
        return 0.5;
    return (rankSum - positives * (positives + 1) / 2) / (positives * negatives);
}

} // namespace sceneheard
