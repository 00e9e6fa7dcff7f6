#include "Export/CueExport.h"
#include "Matching/Aim.h"
#include "Signal/Tonal/Key.h"
#include "Support/Decimals.h"
#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <string_view>
#include <utility>

namespace sceneheard {

namespace {
constexpr double width = 1000, left = 70, right = 90, top = 104, plotHeight = 260, lineHeight = 22, around = 5;
constexpr std::size_t maxPoints = 1000; // along the curve: more than a printer resolves

struct Line {
    Axis axis;
    const char *name, *colour, *dashes;
};
// Told apart in grey print by the lines' style.
constexpr std::array lines{Line{Axis::valence, "valence", "#1c62b5", ""},
                           Line{Axis::energy, "energy", "#9a5b00", "9 5"},
                           Line{Axis::tension, "tension", "#b02e68", "1.5 4"}};

std::string joined(std::initializer_list<std::string_view> parts) {
    std::string text;
    for (const auto part : parts)
        text += part;
    return text;
}

// A length or place on the sheet.
std::string place(double x) { return decimal(x, 1); }

// name="place", after a blank.
std::string attribute(const char* name, double x) { return joined({" ", name, "=\"", place(x), "\""}); }

std::string escaped(const std::string& words) {
    std::string safe;
    for (const char c : words)
        switch (c) {
        case '&':
            safe += "&amp;";
            break;
        case '<':
            safe += "&lt;";
            break;
        case '>':
            safe += "&gt;";
            break;
        default:
            if (static_cast<unsigned char>(c) >= 0x20)
                safe += c;
        }
    return safe;
}

std::string clock(double seconds) {
    const auto whole = static_cast<long>(seconds > 0 ? std::min(seconds, limits::cueSeconds) : 0.0);
    const auto two = [](long n) { return std::to_string(100 + n).substr(1); };
    return whole >= 3600 ? joined({std::to_string(whole / 3600), ":", two(whole / 60 % 60), ":", two(whole % 60)})
                         : joined({std::to_string(whole / 60), ":", two(whole % 60)});
}

std::string words(double x, double y, const char* style, const std::string& said) {
    return joined({"<text", attribute("x", x), attribute("y", y), " ", style, ">", escaped(said), "</text>\n"});
}

// The same with a name before it, where there is one.
std::string namedWords(double x, double y, const std::string& name, const std::string& said) {
    return joined({"<text", attribute("x", x), attribute("y", y), "><tspan font-weight=\"600\">", escaped(name),
                   "</tspan>", name.empty() || said.empty() ? "" : "  \u00b7  ", escaped(said), "</text>\n"});
}

std::string ruled(double x1, double x2, double y1, double y2, const char* style) {
    return joined({"<line", attribute("x1", x1), attribute("x2", x2), attribute("y1", y1), attribute("y2", y2), " ",
                   style, "/>\n"});
}

std::string grey(const char* more) { return std::string("fill=\"#525a6b\" ") + more; }

// The first of the round steps that leaves room for a time beside each tick.
double tickStep(double length) {
    constexpr std::array steps{1.0, 2.0, 5.0, 10.0, 15.0, 30.0, 60.0, 120.0, 300.0, 600.0, 900.0, 1800.0};
    const auto found = std::find_if(steps.begin(), steps.end(), [&](double step) { return length / step <= 10; });
    auto longer = 3600.0;
    while (longer < length / 10)
        longer *= 2;
    return found == steps.end() ? longer : *found;
}

std::string musicAt(const CuePoint& point) {
    auto said = point.tempo > 0 ? decimal(static_cast<double>(point.tempo), 0) + " bpm" : std::string();
    if (point.key >= 0)
        said += (said.empty() ? "" : ", ") + Key{point.key % 12, point.key >= 12, 1, 1}.name();
    return said;
}

bool mean(const CueCurve& cue, double from, double to, Mood& mood) {
    const auto [first, last] = cue.range(from, to);
    mood = {};
    for (auto i = first; i < last; ++i)
        for (std::size_t axis = 0; axis < axisCount; ++axis) {
            mood.value[axis] += cue[i].mood.value[axis] / static_cast<float>(last - first);
            mood.sd[axis] += cue[i].mood.sd[axis] / static_cast<float>(last - first);
        }
    return first < last;
}

std::string change(const CueCurve& cue, double seconds) {
    Mood before, after;
    if (!mean(cue, seconds - around, seconds, before) || !mean(cue, seconds, seconds + around, after))
        return {};
    const auto push = aim(before, {"", after[Axis::valence], after[Axis::energy], after[Axis::tension]});
    return push.there ? "the same mood" : push.words;
}
/// Where things lie on the sheet.
struct Sheet {
    const CueCurve& cue;
    double first = cue.empty() ? 0.0 : cue.front().seconds, last = cue.empty() ? 1.0 : cue.back().seconds;
    double length = std::max(1.0, last - first), bottom = top + plotHeight;

    double x(double seconds) const { return left + (seconds - first) / length * (width - left - right); }
    double y(float value) const { return bottom - std::clamp(static_cast<double>(value), 0.0, 1.0) * plotHeight; }
};

std::string grid(const Sheet& sheet) {
    constexpr auto gridStyle = "stroke=\"#dfe1e6\"";
    std::string svg;
    for (const auto level : {0.0f, 0.5f, 1.0f}) {
        svg += ruled(left, width - right, sheet.y(level), sheet.y(level), gridStyle);
        svg += words(left - 10, sheet.y(level) + 4, grey("text-anchor=\"end\"").c_str(),
                     decimal(static_cast<double>(level), level == 0.5f ? 1 : 0));
    }
    const auto step = tickStep(sheet.length);
    for (auto tick = std::ceil(sheet.first / step) * step; tick <= sheet.last; tick += step) {
        svg += ruled(sheet.x(tick), sheet.x(tick), sheet.bottom, sheet.bottom + 5, gridStyle);
        svg += words(sheet.x(tick), sheet.bottom + 20, grey("text-anchor=\"middle\"").c_str(), clock(tick));
    }
    return svg;
}

// A curve and its band of one standard deviation each way, broken where nothing was analysed.
std::string curve(const Sheet& sheet, const Line& line) {
    const auto& cue = sheet.cue;
    const auto stride = std::max<std::size_t>(1, cue.size() / maxPoints);
    std::string path, band, back;
    const auto axis = static_cast<std::size_t>(line.axis);
    for (std::size_t i = 0; i < cue.size(); i += stride) {
        const auto broken =
            i == 0 || cue[i].seconds - cue[i - stride].seconds > 4 * CueCurve::step * static_cast<double>(stride);
        const auto at = sheet.x(cue[i].seconds);
        const auto value = cue[i].mood.value[axis], sd = cue[i].mood.sd[axis];
        if (broken)
            band += std::exchange(back, {});
        const auto to = joined({broken ? "M" : "L", place(at), " "});
        path += to + place(sheet.y(value));
        band += to + place(sheet.y(value + sd));
        back = joined({"L", place(at), " ", place(sheet.y(value - sd)), back});
    }
    const std::string colour = line.colour;
    return "<path fill=\"" + colour + "\" fill-opacity=\"0.1\" d=\"" + band + back +
           "\"/>\n<path fill=\"none\" stroke=\"" + colour +
           "\" stroke-width=\"2\" stroke-linecap=\"round\" stroke-dasharray=\"" + line.dashes + "\" d=\"" + path +
           "\"/>\n";
}

// The curves' names at their ends, kept apart.
std::string names(const Sheet& sheet) {
    constexpr double apart = 17;
    auto order = lines;
    const auto at = [&](const Line& line) { return sheet.y(sheet.cue.back().mood[line.axis]); };
    std::sort(order.begin(), order.end(), [&](auto& a, auto& b) { return at(a) < at(b); });
    std::string svg;
    auto free = top, lowest = sheet.bottom - apart * static_cast<double>(order.size() - 1);
    for (const auto& line : order) {
        const auto y = std::max(free, std::min(at(line), lowest));
        svg += words(width - right + 8, y + 4, (std::string("fill=\"") + line.colour + "\"").c_str(), line.name);
        free = y + apart;
        lowest += apart;
    }
    return svg;
}

// Tempo and key over the plot, where they change.
std::string music(const Sheet& sheet) {
    constexpr double minPitch = 150;
    std::string svg, said;
    auto free = left;
    for (std::size_t i = 0; i < sheet.cue.size(); ++i) {
        const auto label = musicAt(sheet.cue[i]);
        const auto x = sheet.x(sheet.cue[i].seconds);
        if (label.empty() || label == said || x < free || x + minPitch > width)
            continue;
        svg += words(x, top - 14, grey("font-size=\"12\"").c_str(), label);
        said = label;
        free = x + minPitch;
    }
    return svg;
}

std::string summary(const Sheet& sheet) {
    auto said = clock(sheet.first) + " to " + clock(sheet.last);
    const auto mood = sheet.cue.mean().mood;
    for (const auto& line : lines)
        said += std::string("  ·  ") + line.name + " " + decimal(static_cast<double>(mood[line.axis]), 2);
    return said;
}
} // namespace

std::string cueSheetSvg(const CueCurve& cue, std::span<const Marker> markers, const std::string& title) {
    const Sheet sheet{cue};
    const auto height = sheet.bottom + 52 + lineHeight * static_cast<double>(markers.size());
    const auto wide = decimal(width, 0), high = decimal(height, 0);
    auto svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + wide + "\" height=\"" + high +
               "\" viewBox=\"0 0 " + wide + " " + high +
               "\" font-family=\"Inter, Helvetica, Arial, sans-serif\" font-size=\"13\" fill=\"#1b1e26\">\n"
               "<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n";
    svg += words(left, 40, "font-size=\"20\" font-weight=\"600\"", title) + grid(sheet);
    if (!cue.empty()) {
        svg += words(left, 62, grey("").c_str(), summary(sheet)) + music(sheet);
        for (const auto& line : lines)
            svg += curve(sheet, line);
        svg += names(sheet);
    }
    for (std::size_t i = 0; i < markers.size(); ++i) {
        const auto at = markers[i].seconds;
        const auto number = std::to_string(i + 1);
        if (at >= sheet.first && at <= sheet.last) {
            svg += ruled(sheet.x(at), sheet.x(at), top, sheet.bottom, "stroke=\"#525a6b\" stroke-dasharray=\"2 4\"");
            svg += words(sheet.x(at) + 4, top + 12, "font-weight=\"600\"", number);
        }
        const auto y = sheet.bottom + 52 + lineHeight * static_cast<double>(i);
        const auto told = change(cue, at);
        const auto& name = markers[i].name;
        svg += words(left, y, "font-weight=\"600\"", number) + words(left + 26, y, grey("").c_str(), clock(at)) +
               namedWords(left + 90, y, name, told);
    }
    return svg + "</svg>\n";
}

} // namespace sceneheard
