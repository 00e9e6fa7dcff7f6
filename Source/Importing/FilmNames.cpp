#include "Importing/FilmNames.h"
#include "Films/TitleKeys.h"
#include "Films/TitleWords.h"
#include <algorithm>
#include <cstdlib>

namespace sceneheard {

namespace {
// Cuts differ by so many minutes; a film's year by one between its festival and its release, but then not its length.
constexpr int sameLength = 15, sameLengthInOtherYear = 3;

std::vector<std::uint64_t> keysOf(const Film& film) {
    std::vector<std::uint64_t> keys;
    for (const std::string_view title : {film.title, film.originalTitle})
        if (const auto words = titleWords(title); !words.empty())
            if (const auto key = nameHash(titleKeys(words).alike); keys.empty() || keys.front() != key)
                keys.push_back(key);
    return keys;
}
} // namespace

bool mayBeTheSame(const Film& known, const ImportedFilm& wanted) {
    const auto& film = wanted.facts;
    const int years = std::abs(known.year - film.year);
    const bool otherId = (known.tmdbId > 0 && film.tmdbId > 0 && known.tmdbId != film.tmdbId) ||
                         (!known.imdbId.empty() && !film.imdbId.empty() && known.imdbId != film.imdbId);
    const bool otherLength = known.runtime > 0 && film.runtime > 0 &&
                             std::abs(known.runtime - film.runtime) > (years == 0 ? sameLength : sameLengthInOtherYear);
    // IMDb counts many more than TMDb, so a film of fewer there is another of the same title.
    const bool tooFewVotes = wanted.imdbVotes > 0 && wanted.imdbVotes < known.votes;
    return years <= 1 && !otherId && !otherLength && !tooFewVotes;
}

void FilmNames::add(const Film& film, std::size_t place) {
    for (const auto key : keysOf(film))
        places.emplace(key, place);
}

std::optional<std::size_t> FilmNames::find(const ImportedFilm& wanted,
                                           const std::function<Film(std::size_t)>& filmAt) const {
    std::optional<std::size_t> best;
    Film bestFilm;
    const auto better = [&](const Film& a, std::size_t place) {
        const bool sameYear = a.year == wanted.facts.year;
        if (sameYear != (bestFilm.year == wanted.facts.year))
            return sameYear;
        return a.votes != bestFilm.votes ? a.votes > bestFilm.votes : place < *best;
    };
    for (const auto key : keysOf(wanted.facts)) {
        const auto [from, to] = places.equal_range(key);
        for (auto at = from; at != to; ++at) {
            auto film = filmAt(at->second);
            if (mayBeTheSame(film, wanted) && (!best || better(film, at->second))) {
                best = at->second;
                bestFilm = std::move(film);
            }
        }
    }
    return best;
}

} // namespace sceneheard
