#include "Mood/MoodScale.h"
#include <algorithm>
#include <cmath>

namespace sceneheard {

float MoodScale::value(std::size_t axis, float saying) const {
    const auto& shares = said[axis];
    if (!(saying > shares.front()))
        return 0;
    if (saying >= shares.back())
        return 1;
    const auto above = std::ranges::upper_bound(shares, saying);
    const float from = *(above - 1), part = (saying - from) / (*above - from);
    return (static_cast<float>(above - shares.begin() - 1) + part) / steps;
}

float MoodScale::saying(std::size_t axis, float value) const {
    const float at = std::clamp(value, 0.0f, 1.0f) * steps;
    const auto below = std::min(static_cast<std::size_t>(at), steps - 1);
    return std::lerp(said[axis][below], said[axis][below + 1], at - static_cast<float>(below));
}

bool MoodScale::sound() const {
    return std::ranges::all_of(said, [](const auto& shares) {
        return std::ranges::all_of(shares, [](float x) { return std::isfinite(x); }) &&
               std::ranges::is_sorted(shares) && shares.front() < shares.back();
    });
}

} // namespace sceneheard
