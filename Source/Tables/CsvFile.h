#pragma once
#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace sceneheard {

/// A comma-separated table with a header line (RFC 4180; quotes, newlines in fields, a byte-order mark, and gzip for
/// names that end in .gz), read whole. Meant for tables of up to some hundred thousand rows.
class CsvFile {
public:
    /// Throws Error, naming the file and the remedy, when it is missing, empty, or malformed.
    explicit CsvFile(const std::filesystem::path& file);

    std::size_t rows() const;
    bool has(std::string_view column) const;
    /// The text of a field; "" where the row is short. Throws Error when the table has no such column.
    std::string_view text(std::size_t row, std::string_view column) const;
    /// The field as a finite number, or nothing when it is empty or not a number.
    std::optional<double> number(std::size_t row, std::string_view column) const;

private:
    std::filesystem::path file;
    std::unordered_map<std::string, std::size_t> columns;
    std::vector<std::vector<std::string>> records;
};

/// The text of a table of another form, decompressed where its name ends in .gz. Throws Error, naming the file and the
/// remedy, when it is missing, cut, or larger than 1 GiB.
std::string tableText(const std::filesystem::path& file);

} // namespace sceneheard
