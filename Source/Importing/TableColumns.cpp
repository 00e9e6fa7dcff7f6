#include "Importing/TableColumns.h"
#include "Films/Film.h"
#include "Support/Decimals.h"
#include "Support/Error.h"
#include <algorithm>
#include <utf8proc.h>

namespace sceneheard {

std::optional<double> wholeNumber(std::string_view text) {
    text = trimmed(text);
    double value = 0;
    const auto [end, error] = parseDecimal(text, value);
    if (error != std::errc{} || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

double numberIn(std::string_view text, double limit) {
    text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
    double value = 0;
    const auto error = parseDecimal(text, value).ec;
    return error == std::errc{} && value > 0 ? std::min(value, limit) : 0;
}

bool isText(std::string_view text) {
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
    for (std::size_t at = 0; at < text.size();) {
        utf8proc_int32_t letter = -1;
        const auto length = utf8proc_iterate(bytes + at, static_cast<utf8proc_ssize_t>(text.size() - at), &letter);
        if (length <= 0 || (letter < 0x20 && letter != '\t' && letter != '\n' && letter != '\r'))
            return false;
        at += static_cast<std::size_t>(length);
    }
    return true;
}

std::vector<std::string> itemsOf(std::string_view list, char separator) {
    std::vector<std::string> items;
    while (!list.empty()) {
        const auto end = std::min(list.find(separator), list.size());
        const auto item = list.substr(0, end);
        if (const auto from = item.find_first_not_of(' '); from != item.npos)
            items.emplace_back(item.substr(from, item.find_last_not_of(' ') - from + 1));
        list.remove_prefix(std::min(list.size(), end + 1));
    }
    return items;
}

std::uint32_t genresIn(const std::vector<std::string>& names) {
    std::uint32_t genres = 0;
    for (const auto& name : names)
        if (const auto genre = genreIndex(name))
            genres |= 1u << *genre;
    return genres;
}

TableColumns::TableColumns(NextRow nextRow, std::string_view table, const std::vector<std::string_view>& needed)
    : rows(std::move(nextRow)) {
    if (rows(names) != CsvRows::Row::read)
        names.clear();
    for (auto& name : names)
        if (const auto items = itemsOf(name, '\0'); items.size() == 1)
            name = items.front();
    std::string missing;
    for (const auto column : needed) {
        const auto called = itemsOf(column, '/');
        auto found = names.end();
        for (std::size_t i = 0; i < called.size() && found == names.end(); ++i)
            found = std::ranges::find(names, called[i]);
        if (found == names.end())
            missing.append(missing.empty() ? "" : ", ").append(called.front());
        else
            *found = called.front();
    }
    if (!missing.empty())
        throw Error("it is no " + std::string(table) + ": its first line lacks " + missing +
                    "; name the columns there, with commas between them");
}

TableColumns::TableColumns(CsvRows& csv, std::string_view table, const std::vector<std::string_view>& needed)
    : TableColumns([&csv](std::vector<std::string>& row) { return csv.next(row); }, table, needed) {}

bool TableColumns::next(ImportCounts& counts) {
    for (CsvRows::Row row; (row = rows(fields)) != CsvRows::Row::end;) {
        ++counts.rows;
        if (row == CsvRows::Row::read && fields.size() == names.size())
            return true;
        counts.refuse(row == CsvRows::Row::tooLong ? Refusal::tooLong : Refusal::malformed);
    }
    return false;
}

bool TableColumns::has(std::string_view column) const { return std::ranges::find(names, column) != names.end(); }

std::string_view TableColumns::operator[](std::string_view column) const {
    const auto at = std::ranges::find(names, column);
    return at == names.end() ? std::string_view{} : fields[static_cast<std::size_t>(at - names.begin())];
}

} // namespace sceneheard
