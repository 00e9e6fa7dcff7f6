#include "Export/Markers/MarkerText.h"
#include "Tables/TableText.h"
#include "Export/Markers/Marker.h"
#include "Listening/SessionLimits.h"
#include "Support/Decimals.h"
#include <algorithm>
#include <charconv>
#include <cmath>
#include <utf8proc.h>

namespace sceneheard {

namespace {
struct Letter {
    utf8proc_int32_t code = -1; // of what is no UTF-8
    std::size_t bytes = 1;
};

Letter firstLetter(std::string_view text) {
    Letter letter;
    const auto size = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                       static_cast<utf8proc_ssize_t>(text.size()), &letter.code);
    return size > 0 ? Letter{letter.code, static_cast<std::size_t>(size)} : Letter();
}

bool isUtf8(std::string_view text) {
    while (!text.empty()) {
        const auto letter = firstLetter(text);
        if (letter.code < 0)
            return false;
        text.remove_prefix(letter.bytes);
    }
    return true;
}

// Controls of both halves, ends of lines and paragraphs, and what embeds, overrides or isolates a direction of writing
// (Unicode 15, 23.1 to 23.3).
bool commands(utf8proc_int32_t code) {
    return code < 0x20 || (code >= 0x7F && code < 0xA0) || (code >= 0x2028 && code <= 0x202E) ||
           (code >= 0x2066 && code <= 0x2069);
}
} // namespace

std::string markerName(std::string_view text) {
    std::string name;
    while (!text.empty()) {
        const auto letter = firstLetter(text);
        const auto written = letter.code < 0         ? std::string_view("\xEF\xBF\xBD")
                             : commands(letter.code) ? std::string_view(" ")
                                                     : text.substr(0, letter.bytes);
        text.remove_prefix(letter.bytes);
        if (name.empty() && written == " ")
            continue;
        if (name.size() + written.size() > limits::markerNameBytes)
            break;
        name += written;
    }
    return std::string(trimmed(name));
}

std::string markerFileText(std::string_view bytes) {
    auto text = utf8Text(bytes);
    if (isUtf8(text))
        return text;
    std::string translated;
    for (const char c : text) {
        utf8proc_uint8_t letter[4];
        const auto size = utf8proc_encode_char(static_cast<unsigned char>(c), letter);
        translated.append(reinterpret_cast<const char*>(letter), static_cast<std::size_t>(size));
    }
    return translated;
}

std::vector<std::string_view> linesOfText(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const auto end = std::min(text.find_first_of("\r\n"), text.size());
        lines.push_back(text.substr(0, end));
        text.remove_prefix(std::min(text.size(), text.substr(end).starts_with("\r\n") ? end + 2 : end + 1));
    }
    return lines;
}

std::optional<double> readClock(std::string_view text) {
    text = trimmed(text);
    const bool before = text.starts_with('-');
    if (before || text.starts_with('+'))
        text.remove_prefix(1);
    double seconds = 0;
    int colons = 0;
    for (auto colon = text.find(':'); colon != text.npos; colon = text.find(':')) {
        int number = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + colon, number);
        const bool first = colons == 0;
        if (error != std::errc() || end != text.data() + colon || number < 0 || (!first && number > 59) || ++colons > 2)
            return std::nullopt;
        seconds = 60 * seconds + number;
        text.remove_prefix(colon + 1);
    }
    double rest = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), rest, std::chars_format::fixed);
    const bool digit = !text.empty() && text.front() >= '0' && text.front() <= '9'; // neither a sign nor "inf"
    if (error != std::errc() || end != text.data() + text.size() || !digit || (colons > 0 && rest >= 60) ||
        (colons == 0 && text.find('.') == text.npos))
        return std::nullopt;
    seconds = 60 * seconds + rest;
    return before ? -seconds : seconds;
}

std::string clockText(double seconds) {
    const auto thousandths = std::llround(std::abs(seconds) * 1000);
    const auto padded = [](long long n, std::size_t digits) {
        auto number = std::to_string(n);
        number.insert(0, digits - std::min(digits, number.size()), '0');
        return number;
    };
    const auto whole = thousandths / 1000;
    const auto hours = whole / 3600, minutes = whole / 60 % 60;
    std::string text(seconds < 0 && thousandths > 0 ? "-" : "");
    text += hours > 0 ? std::to_string(hours) + ":" + padded(minutes, 2) : std::to_string(minutes);
    return text + ":" + padded(whole % 60, 2) + "." + padded(thousandths % 1000, 3);
}

std::string csvField(std::string_view text) {
    if (text.find_first_of(",\"\r\n") == text.npos)
        return std::string(text);
    std::string field = "\"";
    for (const char c : text)
        field += c == '"' ? "\"\"" : std::string(1, c);
    return field + "\"";
}

} // namespace sceneheard
