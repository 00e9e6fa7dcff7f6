#include "Interface/Tonight/TonightsFilm.h"
#include <algorithm>

namespace sceneheard {

bool TonightsFilm::update(const std::vector<Suggestion>& films, double seconds) {
    const auto another = seconds < heard || seconds <= unsure;
    heard = seconds;
    std::vector<Suggestion> offered;
    for (const auto& film : films)
        if (!refused.contains(film.film))
            offered.push_back(film);
    if (offered.empty())
        return false;
    const auto listed = [&](const Suggestion& film) {
        return std::any_of(offered.begin(), offered.end(), [&](auto& o) { return o.film == film.film; });
    };
    const auto before = tonight ? tonight->film : FilmId();
    if (!tonight || another || refused.contains(tonight->film))
        tonight = offered.front();
    const auto keepsBeside =
        !another && before == tonight->film && beside.size() == 2 && std::all_of(beside.begin(), beside.end(), listed);
    if (keepsBeside)
        return false;
    std::vector<Suggestion> next;
    for (const auto& film : offered)
        if (film.film != tonight->film && next.size() < 2)
            next.push_back(film);
    const auto same = std::equal(next.begin(), next.end(), beside.begin(), beside.end(),
                                 [](auto& a, auto& b) { return a.film == b.film; });
    beside = std::move(next);
    return !same || before != tonight->film;
}

void TonightsFilm::notTonight() {
    if (!tonight)
        return;
    refused.insert(tonight->film);
    if (beside.empty())
        return tonight.reset();
    tonight = beside.front();
    beside.erase(beside.begin());
}

} // namespace sceneheard
