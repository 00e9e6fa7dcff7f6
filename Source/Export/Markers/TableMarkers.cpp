#include "Tables/TableText.h"
#include "Export/Markers/MarkerFormats.h"
#include "Export/Markers/MarkerText.h"
#include "Support/Decimals.h"
#include <algorithm>
#include <charconv>

namespace sceneheard {

namespace {
using Fields = std::vector<std::string>;

CsvRows rowsOf(const std::string& text) { return rowsOfAnyForm(textSource(text), "The table of markers"); }

// Where a column of that name stands, by any of its letters' cases; the number of fields where there is none.
std::size_t column(const Fields& head, std::string_view lower) {
    const auto named = [&](const std::string& field) {
        const auto name = trimmed(field);
        return std::equal(name.begin(), name.end(), lower.begin(), lower.end(),
                          [](char a, char b) { return smallLetter(a) == b; });
    };
    return static_cast<std::size_t>(std::find_if(head.begin(), head.end(), named) - head.begin());
}

std::optional<MarkerFormat> formatOf(const Fields& head) {
    const auto has = [&](std::string_view name) { return column(head, name) < head.size(); };
    if (has("#") && has("name") && has("start"))
        return MarkerFormat::reaper;
    if (has("seconds") && (has("name") || has("marker")))
        return MarkerFormat::table;
    return std::nullopt;
}

std::string_view fieldIn(const Fields& row, std::size_t at) { return at < row.size() ? row[at] : std::string_view(); }

void readReaper(const std::string& start, std::string_view name, MarkerCollector& found, std::size_t line) {
    if (const auto seconds = readClock(start))
        found.add(*seconds, name, line);
    else if (const auto code = readTimeCode(trimmed(start)))
        found.add(*code, std::nullopt, name, line);
    else
        found.skip(line, "its time counts beats, samples or frames; let REAPER's ruler show minutes and seconds, and "
                         "export it again");
}

void readOurs(std::string_view seconds, std::string_view name, MarkerCollector& found, std::size_t line) {
    seconds = trimmed(seconds);
    double number = 0;
    const auto [end, error] = std::from_chars(seconds.data(), seconds.data() + seconds.size(), number);
    if (error != std::errc() || end != seconds.data() + seconds.size())
        return found.skip(line, "its time is no number of seconds");
    found.add(number, name, line);
}
} // namespace

std::optional<MarkerFormat> tableFormat(const std::string& text) {
    Fields head;
    auto rows = rowsOf(text.substr(0, 1 << 16));
    return rows.next(head) == CsvRows::Row::read ? formatOf(head) : std::nullopt;
}

void readTable(const std::string& text, MarkerFormat format, MarkerCollector& found) {
    auto rows = rowsOf(text);
    Fields head, row;
    rows.next(head);
    const bool reaper = format == MarkerFormat::reaper;
    // A cue's table has a row for each half second, and a marker in few of them.
    const bool cue = !reaper && column(head, "name") == head.size();
    const auto at = column(head, reaper ? "start" : "seconds"), name = column(head, cue ? "marker" : "name");
    for (auto read = rows.next(row); read != CsvRows::Row::end; read = rows.next(row)) {
        if (read != CsvRows::Row::read)
            found.skip(rows.line(), "it is no row of a table");
        else if (reaper)
            readReaper(std::string(fieldIn(row, at)), fieldIn(row, name), found, rows.line());
        else if (!cue || !fieldIn(row, name).empty())
            readOurs(fieldIn(row, at), fieldIn(row, name), found, rows.line());
    }
}

std::string writeReaper(std::span<const Marker> markers) {
    std::string text = "#,Name,Start,End,Length,Color\n";
    for (std::size_t i = 0; i < markers.size(); ++i)
        text += std::string("M") + std::to_string(i + 1) + "," + csvField(markers[i].name) + "," +
                clockText(markers[i].seconds) + ",,,\n";
    return text;
}

std::string writeTable(std::span<const Marker> markers) {
    std::string text = "seconds,name\n";
    for (const auto& marker : markers)
        text += decimal(marker.seconds, 4) + "," + csvField(marker.name) + "\n";
    return text;
}

} // namespace sceneheard
