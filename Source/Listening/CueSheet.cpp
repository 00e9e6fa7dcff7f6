#include "Listening/CueExport.h"
#include "Matching/Aim.h"
#include <algorithm>
#include <cmath>
#include <cstdio>

namespace sceneheard {

namespace {
constexpr double width = 1000, left = 70, right = 90, top = 80, plotHeight = 260, markerLine = 24, around = 5;
constexpr std::size_t mostPoints = 2000; // along the curve: more than a printer resolves

struct Line {
    Axis axis;
    const char *name, *colour, *dashes;
};
// Told apart in grey print by the lines' style.
constexpr std::array lines{Line{Axis::valence, "valence", "#1c62b5", ""},
                           Line{Axis::energy, "energy", "#9a5b00", "9 5"},
                           Line{Axis::tension, "tension", "#b02e68", "1.5 4"}};

std::string format(const char* pattern, auto... values) {
    char text[256];
    std::snprintf(text, sizeof text, pattern, values...);
    return text;
}

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
    const auto whole = static_cast<long>(std::max(0.0, seconds));
    return whole >= 3600 ? format("%ld:%02ld:%02ld", whole / 3600, whole / 60 % 60, whole % 60)
                         : format("%ld:%02ld", whole / 60, whole % 60);
}

std::string words(double x, double y, const char* style, const std::string& said) {
    return format("<text x=\"%.1f\" y=\"%.1f\" %s>", x, y, style) + escaped(said) + "</text>\n";
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
} // namespace

std::string cueSheetSvg(const CueCurve& cue, std::span<const double> markers, const std::string& title) {
    const auto first = cue.empty() ? 0.0 : cue.front().seconds, last = cue.empty() ? 1.0 : cue.back().seconds;
    const auto length = std::max(1.0, last - first);
    const auto plotWidth = width - left - right, bottom = top + plotHeight;
    const auto x = [&](double seconds) { return left + (seconds - first) / length * plotWidth; };
    const auto y = [&](float value) { return bottom - std::clamp(static_cast<double>(value), 0.0, 1.0) * plotHeight; };

    const auto height = bottom + 60 + markerLine * static_cast<double>(markers.size());
    auto svg = format("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%.0f\" height=\"%.0f\" "
                      "font-family=\"Inter, Helvetica, Arial, sans-serif\" font-size=\"13\" fill=\"#1b1e26\">\n"
                      "<rect width=\"100%%\" height=\"100%%\" fill=\"white\"/>\n",
                      width, height);
    svg += words(left, 40, "font-size=\"20\" font-weight=\"600\"", title);
    svg += words(left, 62, "fill=\"#525a6b\"", clock(first) + " to " + clock(last));
    for (const auto level : {0.0f, 0.5f, 1.0f})
        svg += format("<line x1=\"%.1f\" x2=\"%.1f\" y1=\"%.1f\" y2=\"%.1f\" stroke=\"#dfe1e6\"/>\n", left,
                      width - right, y(level), y(level));
    for (int i = 0; i <= 6; ++i) {
        const auto seconds = first + length * i / 6;
        svg += words(x(seconds), bottom + 20, "fill=\"#525a6b\" text-anchor=\"middle\"", clock(seconds));
    }
    const auto stride = std::max<std::size_t>(1, cue.size() / mostPoints);
    for (const auto& [axis, name, colour, dashes] : lines) {
        std::string path;
        for (std::size_t i = 0; i < cue.size(); i += stride) {
            const auto broken =
                i == 0 || cue[i].seconds - cue[i - stride].seconds > 4 * CueCurve::step * static_cast<double>(stride);
            path += format("%c%.1f %.1f", broken ? 'M' : 'L', x(cue[i].seconds), y(cue[i].mood[axis]));
        }
        svg += format("<path fill=\"none\" stroke=\"%s\" stroke-width=\"2\" stroke-linecap=\"round\" "
                      "stroke-dasharray=\"%s\" d=\"",
                      colour, dashes) +
               path + "\"/>\n";
        if (!cue.empty())
            svg += words(width - right + 8, y(cue.back().mood[axis]) + 4,
                         (std::string("fill=\"") + colour + "\"").c_str(), name);
    }
    for (std::size_t i = 0; i < markers.size(); ++i) {
        const auto at = markers[i];
        if (at >= first && at <= last)
            svg += format(
                "<line x1=\"%.1f\" x2=\"%.1f\" y1=\"%.1f\" y2=\"%.1f\" stroke=\"#525a6b\" stroke-dasharray=\"2 4\"/>\n",
                x(at), x(at), top, bottom);
        const auto told = change(cue, at);
        svg += words(left, bottom + 52 + markerLine * static_cast<double>(i), "",
                     clock(at) + (told.empty() ? "" : "  " + told));
    }
    return svg + "</svg>\n";
}

} // namespace sceneheard
