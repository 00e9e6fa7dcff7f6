#include "Training/Films/ByPopularity.h"
#include <algorithm>
#include <numeric>

namespace sceneheard {

namespace {
constexpr int similarlyKnown = 50; // films to either side, in the order of their votes
}

ByPopularity::ByPopularity(const std::vector<SourceFilm>& films)
    : order(films.size())
    , rank(films.size()) {
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return films[i].facts.votes; });
    for (std::size_t i = 0; i < order.size(); ++i)
        rank[order[i]] = static_cast<int>(i);
}

std::size_t ByPopularity::drawLike(std::size_t film, std::mt19937& random) const {
    const int own = rank[film], last = static_cast<int>(order.size()) - 1;
    const int from = std::clamp(own - similarlyKnown, 0, std::max(0, last - 2 * similarlyKnown));
    const int others = std::min(2 * similarlyKnown, last);
    int drawn = from + static_cast<int>(random() % static_cast<unsigned>(std::max(1, others)));
    drawn += drawn >= own && last > 0; // never itself
    return order[static_cast<std::size_t>(std::min(drawn, last))];
}

} // namespace sceneheard
