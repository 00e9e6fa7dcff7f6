#include "Export/Markers/MarkerCollector.h"
#include "Listening/SessionLimits.h"
#include "Support/Error.h"
#include <algorithm>
#include <cmath>
#include <tuple>

namespace sceneheard {

namespace {
constexpr std::int64_t hoursBefore = 2; // that a marker may lie before the timeline's start; else it is a day later

double secondsAfter(const TimeCode& start, const TimeCode& code, FrameRate rate) {
    const auto day = framesOfDay(rate), least = -day / 24 * hoursBefore;
    const auto after = frameOf(code, rate) - frameOf(start, rate);
    return secondsOf(after < least ? after + day : after >= day + least ? after - day : after, rate);
}
} // namespace

void MarkerCollector::skip(std::size_t line, const char* why) {
    if (read.skipped++ > 0)
        return;
    read.skippedLine = line;
    read.why = why;
}

void MarkerCollector::add(double seconds, std::string_view name, std::size_t line) {
    if (!(std::abs(seconds) <= limits::cueSeconds))
        return skip(line, "its time is out of reach");
    if (read.markers.size() == limits::markers)
        return skip(line, "there are more markers than a cue holds");
    read.markers.push_back({seconds, markerName(name)});
}

void MarkerCollector::add(const WrittenTimeCode& written, std::optional<bool> drop, std::string_view name,
                          std::size_t line) {
    if (written.drop)
        drop = true;
    const auto& code = written.code;
    if (!options.frameRate) {
        const auto order = [](const TimeCode& c) { return std::tuple(c.hours, c.minutes, c.seconds, c.frames); };
        if (!earliest || order(code) < order(*earliest))
            earliest = code;
        auto& question = read.question ? *read.question : read.question.emplace();
        question.drop |= drop == true;
        question.leastFrames = std::max(question.leastFrames, code.frames + 1);
        question.start = {earliest->hours, 0, 0, 0};
        return;
    }
    const auto rate = drop ? counted(*options.frameRate, *drop) : options.frameRate;
    if (!rate)
        return skip(line, "drop-frame is counted at 29.97 and 59.94 frames a second alone");
    if (!exists(code, *rate))
        return skip(line, "there is no such frame at this frame rate");
    add(secondsAfter(options.start, code, *rate), name, line);
}

MarkersRead MarkerCollector::done(MarkerFormat format) {
    if (read.markers.empty() && !read.question)
        throw Error(read.skipped == 0 ? "There are no markers in it; export it again, with its markers."
                                      : "None of its markers can be read" +
                                            (read.skippedLine > 0 ? " (line " + std::to_string(read.skippedLine) + ")"
                                                                  : std::string()) +
                                            ": " + read.why + ".");
    read.format = format;
    if (read.question) // of a table with times of both kinds
        read.markers.clear();
    std::stable_sort(read.markers.begin(), read.markers.end(),
                     [](const Marker& a, const Marker& b) { return a.seconds < b.seconds; });
    return std::move(read);
}

} // namespace sceneheard
