#include "Signal/Statistics.h"

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
    const auto a = static_cast<double>(n), b = static_cast<double>(other.n), share = b / (a + b);
    for (Eigen::Index i = 0; i < means.size(); ++i) {
        const double delta = other.means[i] - means[i];
        means[i] += delta * share;
        squares[i] += other.squares[i] + delta * delta * a * share;
    }
    n += other.n;
}

void Moments::clear() {
    n = 0;
    means.setZero();
    squares.setZero();
}

RollingMoments::RollingMoments(int columns, int blocks)
    : open(columns)
    , total(columns)
    , asked(columns)
    , ring(static_cast<std::size_t>(blocks), Moments(columns)) {}

void RollingMoments::closeBlock() {
    total.merge(open);
    ring[closed % ring.size()] = open;
    ++closed;
    open.clear();
}

const Moments& RollingMoments::last(int blocks) {
    asked = open;
    const auto wanted = std::min({static_cast<std::size_t>(blocks), ring.size(), closed});
    for (std::size_t i = 0; i < wanted; ++i)
        asked.merge(ring[(closed - 1 - i) % ring.size()]);
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
    for (auto& block : ring)
        block.clear();
    closed = 0;
}

} // namespace sceneheard
