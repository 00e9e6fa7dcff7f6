#include "Training/Learners/CanonicalCorrelation.h"
#include <Eigen/Cholesky>
#include <Eigen/SVD>

namespace sceneheard {

namespace {
// The inverse square root's transpose of a covariance: columns that whiten.
Matrix whitener(const Matrix& covariance) {
    const Eigen::LLT<Matrix> llt(covariance);
    return llt.matrixU().solve(Matrix::Identity(covariance.rows(), covariance.cols()));
}
} // namespace

CanonicalCorrelation fitCanonicalCorrelation(Matrix b, Matrix a, const Vector& w, double firstPenalty,
                                             double secondPenalty, Eigen::Index count) {
    const double total = w.sum();
    CanonicalCorrelation fit;
    fit.firstMean = w.transpose() * b / total;
    fit.secondMean = w.transpose() * a / total;
    b.rowwise() -= fit.firstMean;
    a.rowwise() -= fit.secondMean;
    const Matrix weighted = b.array().colwise() * w.array();
    Matrix bb = weighted.transpose() * b / total, ba = weighted.transpose() * a / total;
    Matrix aa = (a.array().colwise() * w.array()).matrix().transpose() * a / total;
    bb.diagonal() += firstPenalty * bb.diagonal().eval() + Vector::Constant(bb.rows(), 1e-9);
    aa.diagonal().array() += secondPenalty;
    const Matrix wb = whitener(bb), wa = whitener(aa);
    const Eigen::BDCSVD<Matrix> svd(wb.transpose() * ba * wa, Eigen::ComputeThinU | Eigen::ComputeThinV);
    const auto k = std::min(count, svd.singularValues().size());
    fit.correlations = svd.singularValues().head(k).cwiseMin(0.99);
    fit.first = wb * svd.matrixU().leftCols(k);
    fit.second = wa * svd.matrixV().leftCols(k);
    return fit;
}

} // namespace sceneheard
