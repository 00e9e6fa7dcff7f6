#pragma once
#include "Training/Learners/Regression.h"
#include <cstdint>
#include <vector>

namespace sceneheard {

/// The index of the centre nearest to each point (rows).
std::vector<Eigen::Index> nearestCentres(const Matrix& points, const Matrix& centres);

/// Lloyd's k-means from randomly drawn points. The same arguments give the same centres.
/// @param count  centres, at most as many as points
Matrix kMeans(const Matrix& points, Eigen::Index count, std::uint32_t seed = 5);

} // namespace sceneheard
