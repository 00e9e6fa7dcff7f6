#pragma once
#include <Eigen/Core>
#include <algorithm>
#include <vector>

namespace sceneheard {

/// Mean and variance of rows of numbers, computed in one pass and mergeable (Chan, Golub & LeVeque 1983).
class Moments {
public:
    explicit Moments(int columns);

    void add(const Eigen::ArrayXf& row);
    void merge(const Moments& other);
    void clear();

    long count() const { return n; }
    const Eigen::ArrayXd& mean() const { return means; }
    /// Population standard deviation; zero for fewer than two rows. An expression, evaluated where it is read.
    auto sd() const { return (squares / static_cast<double>(std::max(n, 1L))).max(0.0).sqrt(); }

private:
    friend class RollingMoments;

    template <class Means, class Squares>
    void merge(long count, const Means& otherMeans, const Squares& otherSquares);

    long n = 0;
    Eigen::ArrayXd means, squares;
};

/// Moments over the last so many blocks of rows and over all rows, without drift: a window is merged from its blocks
/// afresh each time.
class RollingMoments {
public:
    /// @param blocks  the longest window that last() can be asked for
    RollingMoments(int columns, int blocks);

    void add(const Eigen::ArrayXf& row) { open.add(row); }
    /// Ends a block; the next row begins a new one.
    void closeBlock();
    /// Over the open block and the `blocks` before it; like all(), valid until the next call of either.
    const Moments& last(int blocks);
    const Moments& all();
    void clear();

private:
    Moments open, total, asked;
    std::vector<long> counts;                 ///< of the last blocks' rows
    Eigen::ArrayXXf blockMeans, blockSquares; ///< columns x blocks: half the memory, and precise enough for a block
    std::size_t closed = 0;                   ///< blocks since the start
};

} // namespace sceneheard
