#include "Matching/MusicBasis.h"

namespace sceneheard {

Eigen::VectorXf MusicBasis::of(const Eigen::VectorXf& z) const {
    Eigen::VectorXf basis(size());
    basis.head(z.size()) = z;
    basis.tail(rootMean.size()) = (genres.chances(z).cwiseSqrt() - rootMean).cwiseQuotient(rootSd);
    return basis;
}

} // namespace sceneheard
