#include "Importing/FilmTables.h"
#include "Importing/TableColumns.h"
#include <algorithm>
#include <cmath>
#include <tuple>

namespace sceneheard {

namespace {
struct Rating {
    std::uint32_t film = 0, votes = 0;
    float rating = 0;
};

std::string_view known(std::string_view field) { return field == "\\N" ? std::string_view{} : field; }

// The number in "tt0133093", or 0.
std::uint32_t filmNumber(std::string_view id) {
    if (!id.starts_with("tt") || id.size() > 11)
        return 0;
    const auto digits = id.substr(2);
    return digits.find_first_not_of("0123456789") == digits.npos ? static_cast<std::uint32_t>(numberIn(digits, 1e9))
                                                                 : 0;
}

bool isWhole(std::string_view field) {
    const auto number = wholeNumber(field);
    return field.empty() || (number && *number >= 0 && std::trunc(*number) == *number);
}

TableColumns columnsOf(LineRows& rows, std::string_view table, const std::vector<std::string_view>& needed) {
    return TableColumns([&rows](std::vector<std::string>& fields) { return rows.next(fields); }, table, needed);
}

std::vector<Rating> readRatings(LineRows& rows) {
    std::vector<Rating> ratings;
    ImportCounts ignored; // a film without votes stands with what else is known of it
    auto row = columnsOf(rows, "title.ratings.tsv of IMDb", {"tconst", "averageRating", "numVotes"});
    while (row.next(ignored))
        if (const auto film = filmNumber(row["tconst"]); film > 0)
            ratings.push_back({film, static_cast<std::uint32_t>(numberIn(row["numVotes"], 2e9)),
                               static_cast<float>(numberIn(row["averageRating"], 10))});
    std::ranges::sort(ratings, {}, &Rating::film);
    return ratings;
}

std::optional<Refusal> readImdbFilm(const TableColumns& row, const ImportRules& rules, ImportedFilm& film) {
    const auto kind = row["titleType"], adult = row["isAdult"], id = row["tconst"];
    const bool television = kind == "tvMovie";
    if (kind != "movie" && !television)
        return Refusal::notFilm;
    const auto title = known(row["primaryTitle"]), original = known(row["originalTitle"]);
    const auto runtime = known(row["runtimeMinutes"]), year = known(row["startYear"]);
    if (!isText(title) || !isText(original))
        return Refusal::notText;
    if ((adult != "0" && adult != "1" && adult != "\\N") || !isWhole(runtime) || !isWhole(year))
        return Refusal::shifted;
    if (title.find_first_not_of(' ') == title.npos)
        return Refusal::noTitle;
    if (filmNumber(id) == 0)
        return Refusal::noId;
    if (adult == "1" && !rules.adult)
        return Refusal::adult;
    auto& facts = film.facts;
    facts.year = static_cast<int>(numberIn(year, 9999));
    if (!isFilmYear(facts.year))
        return Refusal::noYear;
    facts.title = title;
    if (original != title)
        facts.originalTitle = original;
    facts.imdbId = id;
    facts.runtime = static_cast<int>(numberIn(runtime, 65535));
    auto genres = itemsOf(known(row["genres"]), ',');
    if (television)
        genres.emplace_back("TV Movie");
    facts.genres = genresIn(genres);
    return std::nullopt;
}
} // namespace

void readImdb(LineRows& basics, LineRows* ratingRows, const ImportRules& rules, const FilmTaker& take,
              ImportCounts& counts, const ImportProgress& progress) {
    const auto ratings = ratingRows != nullptr ? readRatings(*ratingRows) : std::vector<Rating>();
    auto row = columnsOf(basics, "title.basics.tsv of IMDb",
                         {"tconst", "titleType", "primaryTitle", "isAdult", "startYear", "runtimeMinutes", "genres"});
    while (row.next(counts)) {
        if (progress && counts.rows % rowsBetweenReports == 0)
            progress(counts);
        ImportedFilm film;
        if (const auto refusal = readImdbFilm(row, rules, film)) {
            counts.refuse(*refusal);
            continue;
        }
        const auto at = std::ranges::lower_bound(ratings, filmNumber(film.facts.imdbId), {}, &Rating::film);
        if (at != ratings.end() && at->film == filmNumber(film.facts.imdbId))
            std::tie(film.imdbVotes, film.imdbRating) = std::pair(static_cast<int>(at->votes), at->rating);
        if (film.facts.genres == 0 && film.imdbVotes == 0 && film.facts.runtime == 0)
            counts.refuse(Refusal::nothingKnown);
        else
            take(std::move(film)) ? void(++counts.taken) : counts.refuse(Refusal::repeated);
    }
}

} // namespace sceneheard
