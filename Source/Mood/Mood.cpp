#include "Mood/Mood.h"
#include <algorithm>
#include <cmath>

namespace sceneheard {

Quadrants quadrantsOf(const Mood& mood) {
    const auto above = [&](Axis axis) {
        const auto a = static_cast<std::size_t>(axis);
        const float sd = std::max(mood.sd[a], 0.05f);
        return 0.5f * std::erfc(-(mood.value[a] - 0.5f) / (sd * std::sqrt(2.0f)));
    };
    const float bright = above(Axis::valence), lively = above(Axis::energy);
    return {bright * lively, (1 - bright) * lively, (1 - bright) * (1 - lively), bright * (1 - lively)};
}

} // namespace sceneheard
