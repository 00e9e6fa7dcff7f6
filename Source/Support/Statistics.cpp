#include "Support/Statistics.h"

namespace sceneheard {

Moments::Moments(int columns)
    : means(Eigen::ArrayXd::Zero(columns))
    , squares(Eigen::ArrayXd::Zero(columns)) {}

void Moments::add(const Eigen::ArrayXf& row) {
    ++n;
    const double share = 1.0 / static_cast<double>(n);
    for (Eigen::Index i = 0; i < means.size(); ++i) {
        const double x = row[i], delta = x - means[i];
        means[i] += delta * share;
        squares[i] += delta * (x - means[i]);
    }
}

template <class Means, class Squares>
void Moments::merge(long count, const Means& otherMeans, const Squares& otherSquares) {
    if (count == 0)
        return;
    const auto a = static_cast<double>(n), b = static_cast<double>(count), share = b / (a + b);
    for (Eigen::Index i = 0; i < means.size(); ++i) {
        const double delta = otherMeans[i] - means[i];
        means[i] += delta * share;
        squares[i] += otherSquares[i] + delta * delta * a * share;
    }
    n += count;
}

void Moments::merge(const Moments& other) { merge(other.n, other.means, other.squares); }

void Moments::clear() {
    n = 0;
    means.setZero();
    squares.setZero();
}

RollingMoments::RollingMoments(int columns, int blocks)
    : open(columns)
    , total(columns)
    , asked(columns)
    , counts(static_cast<std::size_t>(blocks), 0)
    , blockMeans(Eigen::ArrayXXf::Zero(columns, blocks))
    , blockSquares(blockMeans) {}

void RollingMoments::closeBlock() {
    total.merge(open);
    const auto at = closed++ % counts.size();
    counts[at] = open.n;
    blockMeans.col(static_cast<Eigen::Index>(at)) = open.means.cast<float>();
    blockSquares.col(static_cast<Eigen::Index>(at)) = open.squares.cast<float>();
    open.clear();
}

const Moments& RollingMoments::last(int blocks) {
    asked = open;
    const auto wanted = std::min({static_cast<std::size_t>(blocks), counts.size(), closed});
    for (std::size_t i = 0; i < wanted; ++i) {
        const auto at = (closed - 1 - i) % counts.size();
        asked.merge(counts[at], blockMeans.col(static_cast<Eigen::Index>(at)),
                    blockSquares.col(static_cast<Eigen::Index>(at)));
    }
    return asked;
}

const Moments& RollingMoments::all() {
    asked = total;
    asked.merge(open);
    return asked;
}

void RollingMoments::clear() {
    open.clear();
    total.clear();
    closed = 0;
}

} // namespace sceneheard
