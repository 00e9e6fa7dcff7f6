#include "Listening/SettledOrder.h"
#include <algorithm>

namespace sceneheard {

namespace {
constexpr float worthMoving = 0.25f; // of the range of the scores
}

std::vector<RankedFilm> settledOrder(std::vector<RankedFilm> ranked, const std::vector<Suggestion>& before,
                                     std::size_t count) {
    if (!ranked.empty() && !before.empty()) {
        const auto lead = worthMoving * (ranked.front().score - ranked.back().score);
        const auto placeBefore = [&](const RankedFilm& film) {
            return std::find_if(before.begin(), before.end(),
                                [&](const auto& shown) { return shown.film == film.film; }) -
                   before.begin();
        };
        // Newcomers start behind all that were shown, in their own order.
        std::stable_sort(ranked.begin(), ranked.end(),
                         [&](const auto& a, const auto& b) { return placeBefore(a) < placeBefore(b); });
        for (auto next = ranked.begin(); next != ranked.end(); ++next)
            for (auto at = next; at != ranked.begin() && at->score > (at - 1)->score + lead; --at)
                std::iter_swap(at, at - 1);
    }
    ranked.resize(std::min(ranked.size(), count));
    return ranked;
}

} // namespace sceneheard
