#include "Interface/Films/SteadyFilms.h"
#include <algorithm>

namespace sceneheard {

namespace {
using Wanted = SteadyFilms::Wanted;

const Wanted* find(const std::vector<Wanted>& wanted, FilmId film) {
    const auto found = std::find_if(wanted.begin(), wanted.end(), [&](auto& w) { return w.film == film; });
    return found == wanted.end() ? nullptr : &*found;
}

// The first of them, those with more fit before those with less; pinned ones keep their order before all.
std::vector<FilmId> arranged(std::vector<Wanted> wanted, std::size_t places) {
    wanted.resize(std::min(wanted.size(), places));
    std::stable_sort(wanted.begin(), wanted.end(),
                     [](auto& a, auto& b) { return a.pinned != b.pinned ? a.pinned : !a.pinned && a.fit > b.fit; });
    std::vector<FilmId> films;
    for (const auto& film : wanted)
        films.push_back(film.film);
    return films;
}

bool contains(const std::vector<FilmId>& films, FilmId film) {
    return std::find(films.begin(), films.end(), film) != films.end();
}
} // namespace

const std::vector<FilmId>& SteadyFilms::update(const std::vector<Wanted>& wanted, std::size_t places, double now,
                                               bool held, std::optional<FilmId> chosen) {
    if (now < changed) // the clock began again
        changed = followsUntil = -1e9;
    const auto pinsMoved = [&] { // what a person pins or unpins moves at once
        std::vector<FilmId> pins;
        for (const auto& film : wanted)
            if (film.pinned && pins.size() < places)
                pins.push_back(film.film);
        return !std::equal(pins.begin(), pins.end(), shown.begin(),
                           shown.begin() + static_cast<std::ptrdiff_t>(std::min(pins.size(), shown.size())));
    };
    if (shown.empty() || wanted.empty() || now < followsUntil || pinsMoved()) {
        const auto next = arranged(wanted, places);
        if (next != shown)
            changed = now;
        shown = next;
        return shown;
    }
    if (shown.size() > places)
        shown.resize(places);
    for (const auto& film : arranged(wanted, wanted.size())) // empty places are filled at once
        if (shown.size() < places && !contains(shown, film))
            shown.push_back(film);
    if (!held && now - changed >= pause && (replaceOne(wanted, chosen) || swapTwo(wanted)))
        changed = now;
    return shown;
}

bool SteadyFilms::replaceOne(const std::vector<Wanted>& wanted, std::optional<FilmId> chosen) {
    const auto best = std::min(wanted.size(), shown.size());
    const auto among = [&](FilmId film) {
        return std::any_of(wanted.begin(), wanted.begin() + static_cast<std::ptrdiff_t>(best),
                           [&](auto& w) { return w.film == film; });
    };
    // The first is read first: there a film that no longer suits would be the worst.
    const auto leaves =
        std::find_if(shown.begin(), shown.end(), [&](auto film) { return film != chosen && !among(film); });
    const auto comes = std::find_if(wanted.begin(), wanted.begin() + static_cast<std::ptrdiff_t>(best),
                                    [&](auto& w) { return !contains(shown, w.film); });
    if (leaves == shown.end() || comes == wanted.begin() + static_cast<std::ptrdiff_t>(best))
        return false;
    *leaves = comes->film;
    return true;
}

bool SteadyFilms::swapTwo(const std::vector<Wanted>& wanted) {
    for (std::size_t i = 0; i + 1 < shown.size(); ++i) {
        const auto* const first = find(wanted, shown[i]);
        const auto* const second = find(wanted, shown[i + 1]);
        if (second == nullptr || second->pinned || (first != nullptr && first->pinned))
            continue;
        if (second->fit >= (first != nullptr ? first->fit : 0) + clearlyMore) {
            std::swap(shown[i], shown[i + 1]);
            return true;
        }
    }
    return false;
}

void SteadyFilms::remove(FilmId film) { std::erase(shown, film); }

} // namespace sceneheard
