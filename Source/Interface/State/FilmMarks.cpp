#include "Interface/State/FilmMarks.h"
#include <algorithm>

namespace sceneheard {

namespace {
void toggle(std::set<std::string>& keys, const std::string& key) {
    if (keys.erase(key) == 0 && keys.size() < FilmMarks::maxOpinions)
        keys.insert(key);
}
} // namespace

bool FilmMarks::isPinned(const std::string& key) const {
    return std::find(pinned.begin(), pinned.end(), key) != pinned.end();
}

void FilmMarks::togglePin(const std::string& key) {
    if (key.empty() || std::erase(pinned, key) > 0)
        return;
    rejected.erase(key);
    pinned.push_back(key);
    if (pinned.size() > maxPins)
        pinned.erase(pinned.begin());
}

void FilmMarks::toggleLike(const std::string& key) {
    if (key.empty())
        return;
    rejected.erase(key);
    watch.erase(key);
    toggle(liked, key);
}

void FilmMarks::toggleWatch(const std::string& key) {
    if (key.empty())
        return;
    rejected.erase(key);
    liked.erase(key);
    toggle(watch, key);
}

void FilmMarks::toggleReject(const std::string& key) {
    if (key.empty())
        return;
    liked.erase(key);
    watch.erase(key);
    std::erase(pinned, key);
    toggle(rejected, key);
}

std::vector<Suggestion> markedOrder(const std::vector<Suggestion>& suggested, const std::vector<Suggestion>& pinned,
                                    const FilmMarks& marks) {
    std::vector<Suggestion> order = pinned;
    for (const auto& film : suggested) {
        const auto same = std::find_if(order.begin(), order.end(), [&](auto& p) { return p.film == film.film; });
        if (same != order.end())
            *same = film;
        else if (!marks.rejected.contains(FilmId::of(film.facts).text()))
            order.push_back(film);
    }
    return order;
}

} // namespace sceneheard
