#include "Matching/FilmGroup.h"
#include "Films/TitleWords.h"
#include "Matching/VectorScan.h"
#include <algorithm>
#include <cmath>

namespace sceneheard {

namespace {
constexpr std::size_t maxLooked = 2000; // films tell a group's mean as well as more would
constexpr float knownWeight = 0.02f;    // of log votes, beside a cosine

bool isDigit(char c) { return c >= '0' && c <= '9'; }

// The first year of a decade: "1980s" or "80s", 0 for other words.
int decadeOf(std::string_view words) {
    if (words.size() < 3 || words.back() != 's')
        return 0;
    words.remove_suffix(1);
    if (!std::ranges::all_of(words, isDigit) || words.back() != '0')
        return 0;
    if (words.size() == 2)
        return 1900 + 10 * (words[0] - '0');
    return words.size() == 4 && (words.starts_with("19") || words.starts_with("20"))
               ? 1000 * (words[0] - '0') + 100 * (words[1] - '0') + 10 * (words[2] - '0')
               : 0;
}

std::optional<FilmGroup> named(std::string_view words) {
    FilmGroup group;
    const auto lower = titleWords(words);
    if (const auto genre = genreIndex(words)) {
        group.name = std::string(genreNames[static_cast<std::size_t>(*genre)]);
        group.filter.genres = 1u << *genre;
    } else if (lower.size() == 1 && decadeOf(lower[0]) > 0) {
        group.filter.yearFrom = decadeOf(lower[0]);
        group.filter.yearTo = group.filter.yearFrom + 9;
        group.name = "the " + std::to_string(group.filter.yearFrom) + "s";
    } else if (lower.size() == 2 && lower[0] == "in" && lower[1].size() == 2) {
        group.filter.languages = {twoLetters(lower[1])};
        group.name = "films in " + lower[1];
    } else {
        return std::nullopt;
    }
    return group;
}
} // namespace

std::optional<FilmGroup> filmGroup(std::string_view words, const Matcher& matcher) {
    auto group = named(words);
    if (!group)
        return std::nullopt;
    const auto& columns = matcher.catalogue().columns();
    std::vector<int> films;
    FilmVector all = FilmVector::Zero();
    for (std::size_t i = 0; i < columns.year.size(); ++i) {
        const auto vector = filmVector(columns, i);
        all += vector;
        if (passes(group->filter, columns, i)) {
            films.push_back(static_cast<int>(i));
            group->lean += vector;
        }
    }
    if (films.empty())
        return std::nullopt;
    group->films = static_cast<int>(films.size());
    group->lean = group->lean / static_cast<float>(films.size()) - all / static_cast<float>(columns.year.size());
    const auto step = std::max<std::size_t>(1, films.size() / maxLooked);
    float looked = 0;
    for (std::size_t i = 0; i < films.size(); i += step, ++looked) {
        const auto music = matcher.catalogue().expectedMusic(films[i]);
        const auto mood = matcher.filmMood(films[i]).value;
        const auto zScores = matcher.zScores(films[i]);
        for (std::size_t s = 0; s < audioFeatureCount; ++s)
            group->music[s] += music[s];
        for (std::size_t a = 0; a < axisCount; ++a) {
            group->mood[a] += mood[a];
            group->zScores[a] += zScores[a];
        }
    }
    for (auto& s : group->music)
        s /= looked;
    for (auto* values : {&group->mood, &group->zScores})
        for (auto& a : *values)
            a /= looked;
    return group;
}

std::vector<Film> typicalFilms(const FilmGroup& group, const FilmVector& direction, const Matcher& matcher, int limit) {
    const ScanQuery query{direction / std::max(direction.norm(), 1e-6f), 0};
    std::vector<Film> films;
    for (const auto& [score, row] : scan(query, matcher.catalogue().columns(), group.filter, limit))
        films.push_back(matcher.catalogue().film(row));
    return films;
}

std::vector<Film> filmsLike(FilmId like, const Matcher& matcher, int limit) {
    const int film = matcher.catalogue().rowOf(like);
    if (film < 0)
        return {};
    const auto& columns = matcher.catalogue().columns();
    const auto count = columns.year.size();
    FilmVector mean = FilmVector::Zero();
    for (std::size_t i = 0; i < count; ++i)
        mean += filmVector(columns, i) / static_cast<float>(count);
    const FilmVector own = (filmVector(columns, static_cast<std::size_t>(film)) - mean).normalized();
    std::vector<ScoredFilm> all;
    for (std::size_t i = 0; i < count; ++i)
        if (static_cast<int>(i) != film)
            all.push_back({own.dot((filmVector(columns, i) - mean).normalized()) +
                               knownWeight * std::log1p(static_cast<float>(columns.votes[i])),
                           static_cast<int>(i)});
    const auto wanted = std::min(all.size(), static_cast<std::size_t>(std::max(limit, 0)));
    std::ranges::partial_sort(all, all.begin() + static_cast<std::ptrdiff_t>(wanted), std::greater<>(),
                              &ScoredFilm::score);
    std::vector<Film> films;
    for (std::size_t i = 0; i < wanted; ++i)
        films.push_back(matcher.catalogue().film(all[i].film));
    return films;
}

} // namespace sceneheard
