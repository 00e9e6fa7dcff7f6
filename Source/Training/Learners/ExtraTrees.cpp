#include "Training/Learners/ExtraTrees.h"
#include "Training/Learners/GradientDescent.h"
#include <algorithm>
#include <cmath>
#include <numeric>

namespace sceneheard {

struct ExtraTrees::Grower {
    const Matrix& inputs;
    const Matrix& outputs;
    const Vector& importance;
    int minLeaf, tried;
    Random random;
    ExtraTrees& forest;
    std::vector<Vector> leaves{};

    // The sum over outputs of weight times squared mean: what a split has to raise.
    double explained(const Vector& sum, double weight) const { return sum.squaredNorm() / weight; }

    struct Split {
        int input = -1;
        double threshold = 0, gain = 0;
    };

    Split draw(std::span<const int> rows) {
        const auto input = random.below(static_cast<int>(inputs.cols()));
        double minimum = inputs(rows[0], input), maximum = minimum;
        for (const int row : rows) {
            minimum = std::min(minimum, inputs(row, input));
            maximum = std::max(maximum, inputs(row, input));
        }
        const double threshold = minimum + (maximum - minimum) * static_cast<double>(random.uniform());
        Vector below = Vector::Zero(outputs.cols()), above = below;
        double weightBelow = 0, weightAbove = 0;
        int countBelow = 0;
        for (const int row : rows) {
            const bool isBelow = inputs(row, input) <= threshold;
            (isBelow ? below : above) += importance[row] * outputs.row(row).transpose();
            (isBelow ? weightBelow : weightAbove) += importance[row];
            countBelow += isBelow;
        }
        if (countBelow < minLeaf || static_cast<int>(rows.size()) - countBelow < minLeaf)
            return {};
        return {input, threshold, explained(below, weightBelow) + explained(above, weightAbove)};
    }

    int grow(std::span<int> rows) {
        const auto place = static_cast<int>(forest.nodes.size());
        forest.nodes.emplace_back();
        Split best;
        if (static_cast<int>(rows.size()) >= 2 * minLeaf)
            for (int i = 0; i < tried; ++i)
                if (const auto split = draw(rows); split.input >= 0 && (best.input < 0 || split.gain > best.gain))
                    best = split;
        if (best.input < 0) {
            Vector sum = Vector::Zero(outputs.cols());
            double weight = 0;
            for (const int row : rows) {
                sum += importance[row] * outputs.row(row).transpose();
                weight += importance[row];
            }
            forest.nodes[static_cast<std::size_t>(place)].below = static_cast<int>(leaves.size());
            leaves.push_back(sum / weight);
            return place;
        }
        const auto middle = std::partition(rows.begin(), rows.end(),
                                           [&](int row) { return inputs(row, best.input) <= best.threshold; });
        const auto count = static_cast<std::size_t>(middle - rows.begin());
        const int below = grow(rows.first(count)), above = grow(rows.subspan(count));
        forest.nodes[static_cast<std::size_t>(place)] = {best.input, best.threshold, below, above};
        return place;
    }
};

ExtraTrees::ExtraTrees(const Matrix& inputs, const Matrix& outputs, const Vector& importance, int trees, int minLeaf,
                       double triedShare, std::uint32_t seed) {
    const int tried = std::max(1, static_cast<int>(triedShare * static_cast<double>(inputs.cols())));
    Grower grower{inputs, outputs, importance, std::max(1, minLeaf), tried, Random(seed), *this};
    std::vector<int> rows(static_cast<std::size_t>(inputs.rows()));
    for (int t = 0; t < trees; ++t) {
        std::iota(rows.begin(), rows.end(), 0);
        roots.push_back(grower.grow(rows));
    }
    values.resize(std::ssize(grower.leaves), outputs.cols());
    for (std::size_t i = 0; i < grower.leaves.size(); ++i)
        values.row(static_cast<Eigen::Index>(i)) = grower.leaves[i].transpose();
}

Matrix ExtraTrees::operator()(const Matrix& inputs) const {
    Matrix result = Matrix::Zero(inputs.rows(), values.cols());
    for (Eigen::Index row = 0; row < inputs.rows(); ++row) {
        for (const int root : roots) {
            const auto* node = &nodes[static_cast<std::size_t>(root)];
            while (node->input >= 0)
                node = &nodes[static_cast<std::size_t>(inputs(row, node->input) <= node->threshold ? node->below
                                                                                                   : node->above)];
            result.row(row) += values.row(node->below);
        }
    }
    return result / static_cast<double>(roots.size());
}

} // namespace sceneheard
