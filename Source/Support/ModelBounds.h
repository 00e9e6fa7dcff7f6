#pragma once

namespace sceneheard {

/// Far beyond what training gives (hundreds): no number of a model file is larger in size, so that what is computed
/// from a few of them stays finite. What divides, standard deviations above all, is no less than the other.
inline constexpr float largestModelNumber = 1e6f, minModelDivisor = 1e-6f;

} // namespace sceneheard
