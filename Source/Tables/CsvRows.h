#pragma once
#include <cstdint>
#include <deque>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace sceneheard {

/// Reads a comma-separated table (RFC 4180; quotes, newlines in fields, a byte-order mark) one row at a time, however
/// long it is, or one with another separator. A row that is none costs itself alone: reading goes on at the next line.
class CsvRows {
public:
    enum class Row { read, malformed, tooLong, end };
    static constexpr std::size_t longestRow = 1u << 20; ///< bytes

    /// Puts up to so many bytes in the place given and says how many, 0 at the end. May throw Error.
    using Source = std::function<std::size_t(char*, std::size_t)>;
    /// @param name  what errors call it
    /// @param separator  of the fields, a byte of ASCII
    explicit CsvRows(Source source, std::string name = "The table", char separator = ',');
    /// A file, decompressed where its name ends in .gz. Throws Error, naming it and the remedy, when it is missing;
    /// later when gzip was cut.
    static CsvRows open(const std::filesystem::path& file);
    ~CsvRows();
    CsvRows(CsvRows&&) noexcept;
    CsvRows& operator=(CsvRows&&) noexcept;

    /// The next row that is not blank. Throws Error for UTF-16, and what the source throws.
    Row next(std::vector<std::string>& fields);
    /// The number of the line, from 1, at which the row given last began.
    std::size_t line() const { return lineOfRow; }
    /// How much of the table was read.
    std::uint64_t bytes() const { return bytesRead; }

private:
    struct Parser;
    struct Line {
        std::string text; ///< with its end
        bool tooLong = false;
    };
    bool refill();
    bool readLine();
    Row give(Row row, std::size_t linesUsed);

    Source source;
    std::string name;
    char separator;
    std::unique_ptr<Parser> parser;
    std::string buffer;
    std::size_t at = 0; ///< in the buffer
    bool ended = false;
    std::deque<Line> lines; ///< read, and not yet given
    std::size_t lineOfRow = 0, linesGiven = 0;
    std::uint64_t bytesRead = 0;
};

/// A file's bytes as a source, decompressed where its name ends in .gz; throws as CsvRows::open() does.
CsvRows::Source openTable(const std::filesystem::path& file);

} // namespace sceneheard
