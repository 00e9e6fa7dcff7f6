#include "Tables/CsvFile.h"
#include "Tables/CsvRows.h"
#include "Support/Decimals.h"
#include "Support/Error.h"
#include <cmath>

namespace sceneheard {
namespace {

constexpr std::size_t largestTable = 1u << 30;

} // namespace

CsvFile::CsvFile(const std::filesystem::path& path)
    : file(path) {
    auto rows = CsvRows::open(file);
    std::vector<std::string> fields;
    std::size_t width = 0;
    bool named = false;
    for (CsvRows::Row row; (row = rows.next(fields)) != CsvRows::Row::end;) {
        if (row == CsvRows::Row::tooLong)
            throw Error("The table " + file.string() + " has a line longer than 1 MiB, the " +
                        std::to_string(rows.line()) + "th; check that it is such a table.");
        if (row != CsvRows::Row::read)
            throw Error("The table " + file.string() + " is malformed from line " + std::to_string(rows.line()) +
                        "; quote fields as RFC 4180 says.");
        if (rows.bytes() > largestTable)
            throw Error("The table " + file.string() + " is larger than 1 GiB; split it.");
        if (!named)
            for (std::size_t i = 0; i < fields.size(); ++i)
                columns.emplace(std::string(trimmed(fields[i])), i);
        else if (records.emplace_back(std::move(fields)).size() > width)
            throw Error("The table " + file.string() + " has more fields in row " + std::to_string(records.size() - 1) +
                        " than column names; quote fields that hold commas.");
        if (!named)
            width = fields.size();
        named = true;
    }
    if (!named)
        throw Error("The table " + file.string() + " is empty; it needs a line of column names.");
}

std::size_t CsvFile::rows() const { return records.size(); }

bool CsvFile::has(std::string_view column) const { return columns.contains(std::string(column)); }

std::string_view CsvFile::text(std::size_t row, std::string_view column) const {
    const auto at = columns.find(std::string(column));
    if (at == columns.end())
        throw Error("The table " + file.string() + " has no column \"" + std::string(column) + "\"; add it.");
    const auto& record = records.at(row);
    return at->second < record.size() ? std::string_view(record[at->second]) : std::string_view{};
}

std::optional<double> CsvFile::number(std::size_t row, std::string_view column) const {
    const auto field = trimmed(text(row, column));
    const auto digits = std::string_view(field).substr(field.starts_with('+') ? 1 : 0);
    double value = 0;
    const auto [end, error] = parseDecimal(digits, value);
    if (error != std::errc{} || end != digits.data() + digits.size() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

std::string tableText(const std::filesystem::path& file) {
    const auto read = openTable(file);
    std::string text;
    std::vector<char> block(1 << 16);
    for (std::size_t n; (n = read(block.data(), block.size())) > 0;) {
        text.append(block.data(), n);
        if (text.size() > largestTable)
            throw Error("The table " + file.string() + " is larger than 1 GiB; split it.");
    }
    return text;
}

} // namespace sceneheard
