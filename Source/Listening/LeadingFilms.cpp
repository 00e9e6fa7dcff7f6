#include "Listening/LeadingFilms.h"
#include <algorithm>
#include <cmath>

namespace sceneheard {

LeadingFilms LeadingFilms::with(double seconds, FilmId film) const {
    if (!std::isfinite(seconds) || std::abs(seconds) > limits::cueSeconds)
        return *this;
    const auto second = static_cast<std::int64_t>(std::floor(seconds));
    LeadingFilms next;
    next.all.reserve(all.size() + 2);
    const auto add = [&](const Stretch& stretch) {
        if (stretch.first > stretch.last)
            return;
        auto* const before = next.all.empty() ? nullptr : &next.all.back();
        if (before != nullptr && before->film == stretch.film && before->last + 1 == stretch.first)
            before->last = stretch.last;
        else
            next.all.push_back(stretch);
    };
    bool placed = false;
    for (const auto& stretch : all) {
        if (!placed && stretch.last >= second) {
            add({stretch.first, std::min(stretch.last, second - 1), stretch.film});
            add({second, second, film});
            placed = true;
        }
        add(placed ? Stretch{std::max(stretch.first, second + 1), stretch.last, stretch.film} : stretch);
    }
    if (!placed)
        add({second, second, film});
    if (next.all.size() > maxStretches)
        next.all.erase(next.all.begin());
    return next;
}

std::optional<FilmId> LeadingFilms::at(double seconds) const {
    const auto stretch = std::lower_bound(all.begin(), all.end(), std::floor(seconds), [](auto& s, double second) {
        return static_cast<double>(s.last) < second;
    });
    if (!std::isfinite(seconds) || stretch == all.end() || static_cast<double>(stretch->first) > seconds)
        return {};
    return stretch->film;
}

} // namespace sceneheard
