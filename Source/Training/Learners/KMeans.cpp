#include "Training/Learners/KMeans.h"
#include <numeric>
#include <random>

namespace sceneheard {

std::vector<Eigen::Index> nearestCentres(const Matrix& points, const Matrix& centres) {
    // Twice the dot product less the centre's square orders centres as their distance does.
    const Matrix nearness =
        (2 * centres * points.transpose()).colwise() - Vector(centres.rowwise().squaredNorm()); // centres x points
    std::vector<Eigen::Index> nearest(static_cast<std::size_t>(points.rows()));
    for (Eigen::Index i = 0; i < points.rows(); ++i)
        nearness.col(i).maxCoeff(&nearest[static_cast<std::size_t>(i)]);
    return nearest;
}

Matrix kMeans(const Matrix& points, Eigen::Index count, std::uint32_t seed) {
    constexpr int passes = 15;
    std::vector<Eigen::Index> order(static_cast<std::size_t>(points.rows()));
    std::iota(order.begin(), order.end(), Eigen::Index{0});
    std::mt19937 random(seed);
    Matrix centres(std::min(count, points.rows()), points.cols());
    for (Eigen::Index c = 0; c < centres.rows(); ++c) {
        const auto left = order.size() - static_cast<std::size_t>(c);
        std::swap(order[static_cast<std::size_t>(c)], order[static_cast<std::size_t>(c) + random() % left]);
        centres.row(c) = points.row(order[static_cast<std::size_t>(c)]);
    }
    for (int pass = 0; pass < passes; ++pass) {
        Matrix sums = Matrix::Zero(centres.rows(), centres.cols());
        Vector members = Vector::Zero(centres.rows());
        const auto nearest = nearestCentres(points, centres);
        for (std::size_t i = 0; i < nearest.size(); ++i) {
            sums.row(nearest[i]) += points.row(static_cast<Eigen::Index>(i));
            ++members[nearest[i]];
        }
        for (Eigen::Index c = 0; c < centres.rows(); ++c)
            if (members[c] > 0)
                centres.row(c) = sums.row(c) / members[c];
    }
    return centres;
}

} // namespace sceneheard
