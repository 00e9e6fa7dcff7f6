#include "Pictures/GreyVector.h"

namespace sceneheard {

GreyVector greyVector(const Picture& picture) {
    constexpr int side = 16;
    constexpr float leastContrast = 1e-4f; // below, what is left is rounding
    const Eigen::Matrix<float, side, side, Eigen::RowMajor> grey = resized(picture, side, side).grey();
    GreyVector values = Eigen::Map<const GreyVector>(grey.data());
    values.array() -= values.mean();
    const float sd = std::sqrt(values.squaredNorm() / static_cast<float>(values.size()));
    return sd > leastContrast ? GreyVector(values / sd) : GreyVector::Zero();
}

} // namespace sceneheard
