#pragma once
#include "Training/Learners/Regression.h"

namespace sceneheard {

/// Pairs of directions, one among each of two kinds of descriptors, along which they correlate most (Hotelling 1936),
/// regularised (Vinod 1976).
struct CanonicalCorrelation {
    Matrix first, second; ///< descriptors x correlations; projections have a variance of about one
    Eigen::RowVectorXd firstMean, secondMean;
    Vector correlations; ///< falling, below one

    Matrix firstProjected(const Matrix& rows) const { return (rows.rowwise() - firstMean) * first; }
    Matrix secondProjected(const Matrix& rows) const { return (rows.rowwise() - secondMean) * second; }
};

/// @param first, second  one row an example
/// @param importance     a weight >= 0 an example
/// @param firstPenalty   in each of its columns' own variance
/// @param secondPenalty  the same for all columns, so that what few examples have weighs little
CanonicalCorrelation fitCanonicalCorrelation(Matrix first, Matrix second, const Vector& importance, double firstPenalty,
                                             double secondPenalty, Eigen::Index count);

} // namespace sceneheard
