#include "Listening/SuggestedFilms.h"
#include "Listening/SettledOrder.h"

namespace sceneheard {

namespace {
constexpr int filmsWanted = 12; // as many as a tall window shows

std::vector<SuggestedFilm> withFacts(std::vector<Suggestion> suggestions, const Matcher& matcher) {
    std::vector<SuggestedFilm> films;
    for (auto& suggestion : suggestions) {
        const auto film = suggestion.film;
        films.push_back({std::move(suggestion), matcher.catalogue().film(film), matcher.unusualness(film)});
    }
    return films;
}
} // namespace

void suggestFilms(const Matcher& matcher, const Filter& filter, float adventure, Snapshot& snapshot) {
    Query query;
    query.music = snapshot.now;
    query.filter = filter;
    query.adventure = adventure;
    query.top = 2 * filmsWanted;
    snapshot.films = withFacts(settledOrder(matcher.suggest(query), snapshot.films, filmsWanted), matcher);
}

void suggestPinned(const Matcher& matcher, const std::vector<int>& pinned, float adventure, Snapshot& snapshot) {
    snapshot.pinned.clear();
    if (pinned.empty())
        return;
    Query query;
    query.music = snapshot.now;
    query.filter.only = pinned;
    query.filter.useOnly = true;
    query.adventure = adventure;
    query.top = static_cast<int>(pinned.size());
    snapshot.pinned = withFacts(matcher.suggest(query), matcher);
}

} // namespace sceneheard
