#include "Export/Markers/MarkerFormats.h"
#include "Support/Decimals.h"
#include <algorithm>
#include <utf8proc.h>

namespace sceneheard {

namespace {
// The columns, which Premiere names in the language of its person.
constexpr std::size_t nameColumn = 0, descriptionColumn = 1, inColumn = 2, durationColumn = 4;

std::vector<std::string_view> fieldsOf(std::string_view line) {
    constexpr std::size_t most = 8; // more than there are
    std::vector<std::string_view> fields;
    while (fields.size() < most) {
        const auto end = line.find('\t');
        fields.push_back(trimmed(line.substr(0, end)));
        if (end == line.npos)
            break;
        line.remove_prefix(end + 1);
    }
    return fields;
}

bool hasTimes(const std::vector<std::string_view>& fields) {
    if (fields.size() <= durationColumn)
        return false;
    return std::all_of(fields.begin() + inColumn, fields.begin() + durationColumn + 1,
                       [](auto field) { return readTimeCode(field).has_value(); });
}

std::string utf16(const std::string& text) {
    std::string units = "\xFF\xFE";
    const auto put = [&](utf8proc_int32_t unit) {
        units += static_cast<char>(unit & 0xFF);
        units += static_cast<char>(unit >> 8);
    };
    auto at = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
    for (auto left = static_cast<utf8proc_ssize_t>(text.size()); left > 0;) {
        utf8proc_int32_t letter = 0;
        const auto size = std::max<utf8proc_ssize_t>(1, utf8proc_iterate(at, left, &letter));
        if (letter > 0xFFFF) {
            put(0xD800 + ((letter - 0x10000) >> 10));
            put(0xDC00 + ((letter - 0x10000) & 0x3FF));
        } else
            put(letter);
        at += size;
        left -= size;
    }
    return units;
}
} // namespace

bool isPremiere(const LinesOfText& lines) {
    return std::any_of(lines.begin(), lines.end(), [](auto line) {
        return line.starts_with("Marker Name\tDescription\tIn\t") || hasTimes(fieldsOf(line));
    });
}

void readPremiere(const LinesOfText& lines, MarkerCollector& found) {
    bool head = true;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (trimmed(lines[i]).empty())
            continue;
        const auto fields = fieldsOf(lines[i]);
        if (hasTimes(fields))
            found.add(*readTimeCode(fields[inColumn]), std::nullopt,
                      fields[nameColumn].empty() ? fields[descriptionColumn] : fields[nameColumn], i + 1);
        else if (!head)
            found.skip(i + 1, "its times are no time code");
        head = false;
    }
}

std::string writePremiere(std::span<const Marker> markers, FrameRate rate, const TimeCode& start) {
    std::string text = "Marker Name\tDescription\tIn\tOut\tDuration\tMarker Type\r\n";
    // Premiere writes semicolons everywhere where it drops frames.
    const auto written = [&](const TimeCode& code) {
        auto told = textOf(code, rate);
        if (factsOf(rate).dropped > 0)
            std::replace(told.begin(), told.end(), ':', ';');
        return told;
    };
    for (const auto& marker : markers) {
        const auto at = written(timeCodeAt(marker, rate, start));
        text += marker.name + "\t\t" + at + "\t" + at + "\t" + written({}) + "\tComment\r\n";
    }
    return utf16(text);
}

} // namespace sceneheard
