#include "Interface/Films/FilmFit.h"
#include <algorithm>
#include <cmath>

namespace sceneheard {

float moodDistance(const Mood& a, const Mood& b) {
    const auto apart = [&](Axis axis) { return a[axis] - b[axis]; };
    return std::hypot(apart(Axis::valence), apart(Axis::energy), apart(Axis::tension)) / std::sqrt(3.0f);
}

int fit(const Mood& music, const Mood& film) {
    const auto distance = moodDistance(music, film);
    if (!std::isfinite(distance))
        return 0;
    return static_cast<int>(std::lround(100 * std::exp2(-distance / filmsOfOneGenreApart)));
}

} // namespace sceneheard
