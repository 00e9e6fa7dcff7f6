#pragma once
#include "Pictures/Picture.h"

namespace sceneheard {

/// 16 x 16 luma values by rows, of mean 0 and standard deviation 1: what a picture looks like from afar, whatever its
/// light and contrast. All zero for a picture of one grey.
using GreyVector = Eigen::Matrix<float, 256, 1>;
GreyVector greyVector(const Picture& picture);

} // namespace sceneheard
