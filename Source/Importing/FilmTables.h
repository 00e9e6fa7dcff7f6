#pragma once
#include "Decoding/CsvRows.h"
#include "Films/Film.h"
#include <array>
#include <functional>

namespace sceneheard {

/// A film as a table of others knows it.
struct ImportedFilm {
    Film facts;
    std::vector<std::string> keywords;
};

/// Why a row gave no film.
enum class Refusal { malformed, tooLong, notText, noTitle, noId, noYear, unreleased, adult, nothingKnown, repeated };
inline constexpr std::array<std::string_view, 10> refusalNames{"not a row of this table",
                                                               "longer than 1 MiB",
                                                               "not UTF-8 text",
                                                               "without a title",
                                                               "without an id",
                                                               "without a year of release",
                                                               "not released",
                                                               "adult",
                                                               "nothing known but a title",
                                                               "the same film again"};

struct ImportCounts {
    std::size_t rows = 0, taken = 0;
    std::array<std::size_t, refusalNames.size()> refused{};

    void refuse(Refusal why) { ++refused[static_cast<std::size_t>(why)]; }
};

/// What is taken although most people do not want it.
struct ImportRules {
    bool adult = false, unreleased = false;
};

/// Takes a film; whether it is new among those of this table.
using FilmTaker = std::function<bool(ImportedFilm&&)>;
/// Called now and then.
using ImportProgress = std::function<void(const ImportCounts& counts, std::uint64_t bytesRead)>;

/// Reads a table of films as TMDb's exports have it: the columns id, title and release_date; used where present:
/// status, adult, vote_count, vote_average, runtime, imdb_id, original_language, original_title, genres,
/// production_countries and keywords. Throws Error when it is no such table; rows that hold no film are counted.
void readTmdbExport(CsvRows& rows, const ImportRules& rules, const FilmTaker& take, ImportCounts& counts,
                    const ImportProgress& progress = {});

/// Reads MovieLens' movies.csv with the ids of its links.csv, in the same way.
void readMovieLens(CsvRows& movies, CsvRows& links, const FilmTaker& take, ImportCounts& counts);

/// The places of columns in a table, by the names in its first row.
class TableColumns {
public:
    /// Throws Error naming the `needed` columns that the table lacks.
    TableColumns(CsvRows& rows, std::string_view table, const std::vector<std::string_view>& needed);

    /// The next row of as many fields as there are columns; counts and passes over others. False at the end.
    bool next(CsvRows& rows, ImportCounts& counts);
    /// The present row's field, "" where there is no such column.
    std::string_view operator[](std::string_view column) const;

private:
    std::vector<std::string> names, fields;
};

/// A number at the start of a text, else 0; `most` for larger ones and 0 for those below.
double numberIn(std::string_view text, double most);
/// Whether a text is UTF-8 without control characters but white space.
bool isText(std::string_view text);
/// The items of a list, without the blanks around them.
std::vector<std::string> itemsOf(std::string_view list, char separator);
/// The bits of those that are genres.
std::uint32_t genresIn(std::string_view list, char separator);

} // namespace sceneheard
