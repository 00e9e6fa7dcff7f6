#include "Signal/Statistics.h"
#include <algorithm>

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

void Moments::merge(const Moments& other) {
    if (other.n == 0)
        return;
    const auto a = static_cast<double>(n), b = static_cast<double>(other.n);
    for (Eigen::Index i = 0; i < means.size(); ++i) {
        const double delta = other.means[i] - means[i];
        means[i] += delta * b / (a + b);
        squares[i] += other.squares[i] + delta * delta * a * b / (a + b);
    }
    n += other.n;
}

void Moments::clear() {
    n = 0;
    means.setZero();
    squares.setZero();
}

Eigen::ArrayXd Moments::sd() const {
    if (n < 2)
        return Eigen::ArrayXd::Zero(means.size());
    return (squares / static_cast<double>(n)).max(0.0).sqrt();
}

RollingMoments::RollingMoments(int columns, int blocks)
    : open(columns)
    , total(columns)
    , ring(static_cast<std::size_t>(blocks), Moments(columns)) {}

void RollingMoments::closeBlock() {
    total.merge(open);
    ring[closed % ring.size()] = open;
    ++closed;
    open.clear();
}

Moments RollingMoments::last(int blocks) const {
    Moments sum = open;
    const auto wanted = std::min({static_cast<std::size_t>(blocks), ring.size(), closed});
    for (std::size_t i = 0; i < wanted; ++i)
        sum.merge(ring[(closed - 1 - i) % ring.size()]);
    return sum;
}

Moments RollingMoments::all() const {
    Moments sum = total;
    sum.merge(open);
    return sum;
}

void RollingMoments::clear() {
    open.clear();
    total.clear();
    for (auto& block : ring)
        block.clear();
    closed = 0;
}

} // namespace sceneheard
