#pragma once
#include "Tables/CsvRows.h"

namespace sceneheard {

/// Reads a table without quotes one line at a time, however long it is: the fields of a line are what lies between its
/// separators. A line that is too long costs itself alone.
class LineRows {
public:
    /// @param separator  one byte of ASCII or more
    LineRows(CsvRows::Source source, std::string separator);

    /// The next line that is not blank. Throws what the source throws.
    CsvRows::Row next(std::vector<std::string>& fields);

private:
    // False at the end; what is longer than CsvRows::longestRow is passed over and told.
    bool readLine(std::string& line, bool& tooLong);

    CsvRows::Source source;
    std::string separator, buffer;
    std::size_t at = 0; ///< in the buffer
};

} // namespace sceneheard
