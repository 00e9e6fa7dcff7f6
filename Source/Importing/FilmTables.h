#pragma once
#include "Tables/LineRows.h"
#include "Films/Film.h"
#include "Importing/ImportCounts.h"
#include "Importing/KeywordTable.h"
#include "Importing/ReleaseDate.h"
#include <functional>

namespace sceneheard {

/// A film as a table of others knows it.
struct ImportedFilm {
    Film facts; ///< votes and rating are TMDb's
    std::vector<std::string> keywords{};
    int imdbVotes = 0;    ///< 0 unknown
    float imdbRating = 0; ///< 0..10, 0 unknown
};

/// What is taken although most people do not want it, and what dates are read by.
struct ImportRules {
    bool adult = false, unreleased = false;
    int thisYear = presentYear(); ///< no date of release with two digits for its year is later
};
inline constexpr int maxYearsAhead = 10; ///< unless the film is not released: then so much at most

/// Takes a film; whether it is new among those of this table.
using FilmTaker = std::function<bool(ImportedFilm&&)>;
/// Called now and then.
using ImportProgress = std::function<void(const ImportCounts& counts)>;
inline constexpr std::size_t rowsBetweenReports = 5'000;

/// Reads a table of films as TMDb's exports have it, in any of the shapes that circulate: the columns id, title and
/// release_date; used where present: status, adult, vote_count, vote_average, runtime, imdb_id, original_language,
/// original_title, genres, production_countries, spoken_languages and keywords, lists as "Drama, War", "Drama|War" or
/// as lists of objects in JSON or Python. Where it has no keywords, `beside` may have them; null: nothing has. Throws
/// Error when it is no such table; rows that hold no film are counted.
void readTmdbExport(CsvRows& rows, const ImportRules& rules, const FilmTaker& take, ImportCounts& counts,
                    const ImportProgress& progress = {}, const KeywordTable* beside = nullptr);

/// Whether a table with these columns is such an export.
bool isTmdbExport(const std::vector<std::string>& columns);

/// Reads MovieLens' movies.csv (10m and later) with the ids of its links.csv, where there is one, in the same way. A
/// film without an id there has none.
void readMovieLens(CsvRows& movies, CsvRows* links, const FilmTaker& take, ImportCounts& counts,
                   const ImportProgress& progress = {});
/// Reads MovieLens' movies.dat (1m and 10m), with "::" between the fields; Latin-1 or UTF-8.
void readMovieLensDat(LineRows& movies, const FilmTaker& take, ImportCounts& counts);
/// Reads MovieLens' u.item (100k), with "|" between the fields; Latin-1 or UTF-8.
void readMovieLensItems(LineRows& items, const FilmTaker& take, ImportCounts& counts);

/// Reads IMDb's title.basics.tsv, with tabs between the fields, in the same way; votes and rating from its
/// title.ratings.tsv, where there is one. Cinema's and television's films are taken, \N is unknown.
void readImdb(LineRows& basics, LineRows* ratings, const ImportRules& rules, const FilmTaker& take,
              ImportCounts& counts, const ImportProgress& progress = {});

} // namespace sceneheard
