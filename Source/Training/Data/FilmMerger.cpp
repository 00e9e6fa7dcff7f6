#include "Training/Data/FilmMerger.h"
#include "Films/TitleWords.h"
#include <cmath>

namespace sceneheard {

namespace {
std::string keyOf(const std::string& title, int year) { return title + '\n' + std::to_string(year); }
} // namespace

std::string foldedTitle(std::string_view title) {
    auto key = titleKey(titleWords(title));
    std::erase(key, ' '); // tables differ in what they part: "Spider-Man", "Spiderman"
    return key.empty() ? std::string(title) : key;
}

SourceFilm& FilmMerger::add(const Film& facts) {
    const auto title = foldedTitle(facts.title);
    const auto key = keyOf(title, facts.year);
    std::size_t index = merged.size();
    if (const auto known = byId.find(facts.tmdbId); facts.tmdbId > 0 && known != byId.end())
        index = known->second;
    else
        index = sameFilm(title, facts);
    if (index == merged.size())
        merged.push_back({facts, {}});
    auto& film = merged[index].facts;
    fillUnknown(film, facts);
    fillUnknown(film.rating, facts.rating);
    film.votes = std::max(film.votes, facts.votes);
    if (facts.tmdbId > 0)
        byId[facts.tmdbId] = index;
    byTitle.emplace(key, index);
    return merged[index];
}

// One source's year is the premiere's, another's that of the release: one apart is one film, unless more tells them
// apart.
std::size_t FilmMerger::sameFilm(const std::string& title, const Film& facts) const {
    for (const int year : {facts.year, facts.year - 1, facts.year + 1}) {
        const auto named = byTitle.find(keyOf(title, year));
        if (named == byTitle.end())
            continue;
        const auto& other = merged[named->second].facts;
        const bool idsDiffer = facts.tmdbId != 0 && other.tmdbId != 0;
        const bool lengthsDiffer =
            facts.runtime != 0 && other.runtime != 0 && std::abs(facts.runtime - other.runtime) > 3;
        const bool genresDiffer = facts.genres != 0 && other.genres != 0 && (facts.genres & other.genres) == 0;
        if (!idsDiffer && (year == facts.year || (!lengthsDiffer && !genresDiffer)))
            return named->second;
    }
    return merged.size();
}

} // namespace sceneheard
