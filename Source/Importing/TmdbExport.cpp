#include "Importing/FilmTables.h"
#include "Importing/NameList.h"
#include "Importing/PlaceNames.h"
#include "Importing/ReleaseDate.h"
#include "Importing/TableColumns.h"
#include "Support/Decimals.h"
#include "Support/Error.h"
#include <algorithm>
#include <cmath>

namespace sceneheard {

namespace {
constexpr double largestNumber = 2e9;
const std::vector<std::string_view> neededColumns{"id/tmdb_id", "title/original_title",
                                                  "release_date/release_year/year"};

bool isTrue(std::string_view text) { return text == "True" || text == "true" || text == "TRUE" || text == "1"; }
bool isTruth(std::string_view text) {
    return text.empty() || isTrue(text) || text == "False" || text == "false" || text == "FALSE" || text == "0";
}

bool isNumber(std::string_view text, bool whole, double limit) {
    if (trimmed(text).empty())
        return true;
    const auto number = wholeNumber(text);
    return number && !(*number > limit) && (!whole || !std::isfinite(*number) || std::trunc(*number) == *number);
}

// Whether a field holds what its column never does, as where a quote that was not closed has moved a row's fields.
bool isShifted(const TableColumns& row) {
    const auto language = row["original_language"], status = row["status"], id = row["id"];
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    return !isTruth(row["adult"]) || !isTruth(row["video"]) || language.size() > 8 ||
           std::ranges::any_of(language, isDigit) || std::ranges::any_of(status, isDigit) ||
           !isNumber(row["runtime"], false, HUGE_VAL) || !isNumber(row["vote_count"], true, HUGE_VAL) ||
           !isNumber(row["vote_average"], false, 10) || (!wholeNumber(id) && yearOfRelease(id, presentYear()) > 0);
}

int idIn(std::string_view text) {
    const auto number = wholeNumber(text);
    return number && *number > 0 && *number <= largestNumber && std::trunc(*number) == *number
               ? static_cast<int>(*number)
               : 0;
}

// Some programs write a date with two digits for the year, and the year beside it.
int yearIn(const TableColumns& row, int latest) {
    const auto date = row["release_date"];
    const int beside = yearOfRelease(row["release_year"], latest), year = yearOfRelease(date, latest);
    return beside > 0 && year > 0 && (beside - year) % 100 == 0 ? beside : year;
}

// In whichever way the table writes it; false where it begins as a list in brackets and is none.
bool readList(std::string_view field, std::vector<std::string>& items) {
    field = trimmed(field);
    if (!field.starts_with('[')) {
        items = itemsOf(field, field.find('|') != field.npos ? '|' : ',');
        return true;
    }
    auto values = valuesInList(field, "name");
    if (values)
        items = std::move(*values);
    return values && std::ranges::all_of(items, isText);
}

std::string languageIn(const TableColumns& row) {
    auto language = languageOfTmdb(row["original_language"]);
    const auto spoken = row["spoken_languages"];
    if (language.empty() && spoken.starts_with('['))
        if (const auto codes = valuesInList(spoken, "iso_639_1"); codes && codes->size() == 1)
            language = languageOfTmdb(codes->front());
    return language;
}

std::optional<Refusal> readTmdbFilm(const TableColumns& row, const ImportRules& rules, ImportedFilm& film) {
    const auto title = row["title"], status = row["status"], original = row["original_title"];
    if (!isText(title) || !isText(original) || !isText(row["keywords"]))
        return Refusal::notText;
    if (isShifted(row))
        return Refusal::shifted;
    if (title.find_first_not_of(' ') == title.npos)
        return Refusal::noTitle;
    auto& facts = film.facts;
    facts.tmdbId = idIn(row["id"]);
    if (facts.tmdbId == 0)
        return Refusal::noId;
    if (!rules.adult && isTrue(row["adult"]))
        return Refusal::adult;
    const bool released = status.empty() || status == "Released";
    if (!rules.unreleased && !released)
        return Refusal::unreleased;
    if (rules.overview && trimmed(row["overview"]).empty())
        return Refusal::noOverview;
    facts.year = yearIn(row, released ? rules.thisYear : rules.thisYear + maxYearsAhead);
    if (!isFilmYear(facts.year))
        return Refusal::noYear;
    std::vector<std::string> genres, countries;
    if (!readList(row["genres"], genres) || !readList(row["production_countries"], countries) ||
        !readList(row["keywords"], film.keywords))
        return Refusal::badList;
    facts.title = title;
    if (original != title)
        facts.originalTitle = original;
    facts.genres = genresIn(genres);
    facts.runtime = static_cast<int>(numberIn(row["runtime"], 65535));
    facts.votes = static_cast<int>(numberIn(row["vote_count"], largestNumber));
    facts.rating = static_cast<float>(numberIn(row["vote_average"], 10));
    facts.language = languageIn(row);
    facts.countries = countryCodes(countries);
    const auto imdb = row["imdb_id"];
    if (imdb.size() > 2 && imdb.size() <= 16 && imdb.starts_with("tt") &&
        imdb.find_first_not_of("0123456789", 2) == imdb.npos)
        facts.imdbId = imdb;
    if (facts.genres == 0 && facts.votes == 0 && facts.runtime == 0)
        return Refusal::nothingKnown;
    return std::nullopt;
}
} // namespace

bool isTmdbExport(const std::vector<std::string>& columns) {
    return std::ranges::all_of(neededColumns, [&](auto names) {
        return std::ranges::any_of(itemsOf(names, '/'),
                                   [&](const auto& name) { return std::ranges::find(columns, name) != columns.end(); });
    });
}

void readTmdbExport(CsvRows& rows, const ImportRules& rules, const FilmTaker& take, ImportCounts& counts,
                    const ImportProgress& progress, const KeywordTable* beside) {
    TableColumns row(rows, "TMDb export", neededColumns);
    for (const std::string_view column : {"status", "adult", "vote_count", "vote_average", "runtime", "imdb_id",
                                          "original_language", "genres", "production_countries", "keywords"})
        if (!row.has(column) && (column != "keywords" || beside == nullptr))
            counts.unknown.emplace_back(column);
    if (rules.overview && !row.has("overview"))
        throw Error("this table has no overviews; leave out --clean");
    while (row.next(counts)) {
        ImportedFilm film;
        const auto refusal = readTmdbFilm(row, rules, film);
        if (beside != nullptr && film.keywords.empty())
            std::ranges::copy(beside->of(film.facts.tmdbId), std::back_inserter(film.keywords));
        if (refusal)
            counts.refuse(*refusal);
        else if (take(std::move(film)))
            ++counts.taken;
        else
            counts.refuse(Refusal::repeated);
        if (progress && counts.rows % rowsBetweenReports == 0)
            progress(counts);
    }
}

} // namespace sceneheard
