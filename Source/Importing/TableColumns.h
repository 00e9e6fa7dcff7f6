#pragma once
#include "Tables/CsvRows.h"
#include "Importing/ImportCounts.h"
#include <optional>

namespace sceneheard {

/// The places of columns in a table, by the names in its first row.
class TableColumns {
public:
    /// Gives a table's next row, as CsvRows::next() does.
    using NextRow = std::function<CsvRows::Row(std::vector<std::string>&)>;

    /// Throws Error naming the `needed` columns that the table lacks. Of one that tables call differently all names are
    /// given, "id/tmdb_id"; it then goes by the first.
    TableColumns(NextRow rows, std::string_view table, const std::vector<std::string_view>& needed);
    /// The rows must outlive it.
    TableColumns(CsvRows& rows, std::string_view table, const std::vector<std::string_view>& needed);

    /// The next row of as many fields as there are columns; counts and passes over others. False at the end.
    bool next(ImportCounts& counts);
    bool has(std::string_view column) const;
    /// The present row's field, "" where there is no such column.
    std::string_view operator[](std::string_view column) const;

private:
    NextRow rows;
    std::vector<std::string> names, fields;
};

/// The whole text as a number, which may be infinite or none (NaN); nothing for other texts.
std::optional<double> wholeNumber(std::string_view text);
/// A number at the start of a text, else 0; `limit` for larger ones and 0 for those below.
double numberIn(std::string_view text, double limit);
/// Whether a text is UTF-8 without control characters but white space.
bool isText(std::string_view text);
/// The items of a list, without the blanks around them.
std::vector<std::string> itemsOf(std::string_view list, char separator);
/// The bits of those that are genres.
std::uint32_t genresIn(const std::vector<std::string>& names);

} // namespace sceneheard
