#include "Matching/MusicBasis.h"

namespace sceneheard {

Eigen::VectorXf MusicBasis::operator()(const Scales& music) const {
    const auto z = genres.standardised(music);
    Eigen::VectorXf basis(size());
    basis.head(z.size()) = z;
    basis.tail(rootMean.size()) = (genres.chances(z).cwiseSqrt() - rootMean).cwiseQuotient(rootSd);
    return basis;
}

} // namespace sceneheard
