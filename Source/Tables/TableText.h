#pragma once
#include "Tables/CsvRows.h"
#include <string>
#include <string_view>

namespace sceneheard {

/// The bytes of a text file as UTF-8 without a byte-order mark: UTF-16 of either order is told by its mark and
/// translated, everything else passes as it is.
CsvRows::Source utf8Source(CsvRows::Source source);

/// The same of a text that is in memory.
std::string utf8Text(std::string_view bytes);

/// Bytes in memory as a source.
CsvRows::Source textSource(std::string text);

/// What parts the fields of a table, and where the table begins.
struct TableForm {
    char separator = ',';
    std::size_t begin = 0; ///< bytes before the first row: Excel's line "sep=;"
};
/// Told from the first lines: Excel's "sep=" line, else whichever of comma, semicolon, tab and bar the first line holds
/// most of outside quotes; a comma where it holds none.
TableForm tableForm(std::string_view text);

/// The first 256 KiB, taken off the source, and both as one source again.
std::string takeHead(CsvRows::Source& source);
CsvRows::Source joined(std::string head, CsvRows::Source rest);

/// The rows of a table of either encoding (utf8Source()) and whatever its form. Throws what the source throws.
/// @param name  what errors call it
CsvRows rowsOfAnyForm(CsvRows::Source source, std::string name);

} // namespace sceneheard
