#include "Export/Markers/MarkerFormats.h"
#include "Support/Decimals.h"
#include <algorithm>
#include <array>

namespace sceneheard {

namespace {
// Avid's colours of locators, which stand before the name.
constexpr std::array<std::string_view, 16> colours{"RED",    "GREEN",  "BLUE", "CYAN",   "MAGENTA", "YELLOW",
                                                   "BLACK",  "WHITE",  "PINK", "FOREST", "DENIM",   "VIOLET",
                                                   "PURPLE", "ORANGE", "GREY", "GOLD"};

bool startsWith(std::string_view text, std::string_view lower) {
    return text.size() >= lower.size() &&
           std::equal(lower.begin(), lower.end(), text.begin(), [](char a, char b) { return a == smallLetter(b); });
}

// Takes the first word, and the blanks behind it, off a text.
std::string_view takeWord(std::string_view& text) {
    const auto word = text.substr(0, text.find_first_of(" \t"));
    text = trimmed(text.substr(word.size()));
    return word;
}

// The record-in time code of an event: the last but one of four at the line's end.
std::optional<WrittenTimeCode> eventAt(std::string_view line) {
    if (line.empty() || line.front() < '0' || line.front() > '9')
        return std::nullopt;
    std::array<std::optional<WrittenTimeCode>, 4> last;
    while (!line.empty()) {
        std::rotate(last.begin(), last.begin() + 1, last.end());
        last.back() = readTimeCode(takeWord(line));
    }
    return std::all_of(last.begin(), last.end(), [](auto& code) { return code.has_value(); }) ? last[2] : std::nullopt;
}

// What follows "* LOC:", or nothing for other lines.
std::optional<std::string_view> locator(std::string_view line) {
    if (!line.starts_with('*'))
        return std::nullopt;
    line = trimmed(line.substr(1));
    return startsWith(line, "loc:") ? std::optional(trimmed(line.substr(4))) : std::nullopt;
}

void readLocator(std::string_view text, std::optional<bool> drop, MarkerCollector& found, std::size_t line) {
    const auto code = readTimeCode(takeWord(text));
    if (!code)
        return found.skip(line, "its time is no time code");
    auto name = text;
    if (std::find(colours.begin(), colours.end(), takeWord(name)) == colours.end())
        name = text;
    found.add(*code, drop, name, line);
}

// "note |C:ResolveColorBlue |M:name |D:1": a name may hold bars itself, and where there is none the note says what it
// is.
std::string_view resolveName(std::string_view line) {
    auto name = line.substr(line.find("|M:") + 3);
    name = trimmed(name.substr(0, name.rfind("|D:")));
    return name.empty() ? trimmed(line.substr(0, line.find('|'))) : name;
}

std::string number(std::size_t i) {
    const auto text = std::to_string(i + 1);
    return std::string(3 - std::min<std::size_t>(3, text.size()), '0') + text;
}

// An event of one frame for each marker, and what `comment` says behind it.
std::string edlOf(std::span<const Marker> markers, FrameRate rate, const TimeCode& start, const char* reel,
                  const auto& comment) {
    auto text = std::string("TITLE: SceneHeard markers\nFCM: ") +
                (factsOf(rate).dropped > 0 ? "DROP FRAME\n\n" : "NON-DROP FRAME\n\n");
    for (std::size_t i = 0; i < markers.size(); ++i) {
        const auto from = textOf(timeCodeAt(markers[i], rate, start), rate),
                   to = textOf(timeCodeAt(markers[i], rate, start, 1), rate), both = from + " " + to;
        text += number(i) + "  " + reel + "      V     C        " + both + " " + both + "  \n" +
                comment(from, markers[i].name) + "\n\n";
    }
    return text;
}
} // namespace

bool isEdl(const LinesOfText& lines) {
    return std::any_of(lines.begin(), lines.end(), [](auto line) {
        line = trimmed(line);
        return startsWith(line, "title:") || startsWith(line, "fcm:") || locator(line) || eventAt(line);
    });
}

MarkerFormat readEdl(const LinesOfText& lines, MarkerCollector& found) {
    auto format = MarkerFormat::edl;
    std::optional<bool> drop;
    std::optional<WrittenTimeCode> event;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto line = trimmed(lines[i]);
        if (startsWith(line, "fcm:")) {
            drop = !startsWith(trimmed(line.substr(4)), "non");
        } else if (const auto written = locator(line)) {
            readLocator(*written, drop, found, i + 1);
        } else if (line.find("|M:") != line.npos) {
            format = MarkerFormat::resolve;
            event ? found.add(*event, drop, resolveName(line), i + 1)
                  : found.skip(i + 1, "no event with time code stands before it");
        } else if (const auto at = eventAt(line)) {
            event = at;
        }
    }
    return format;
}

std::string writeEdl(std::span<const Marker> markers, FrameRate rate, const TimeCode& start) {
    return edlOf(markers, rate, start, "AX ",
                 [](const std::string& at, const std::string& name) { return "* LOC: " + at + " RED     " + name; });
}

std::string writeResolve(std::span<const Marker> markers, FrameRate rate, const TimeCode& start) {
    return edlOf(markers, rate, start, "001", [](const std::string&, const std::string& name) {
        std::string whole;
        for (const char c : name)
            whole += c == '|' ? "\u00a6" : std::string(1, c);
        return " |C:ResolveColorBlue |M:" + whole + " |D:1";
    });
}

} // namespace sceneheard
