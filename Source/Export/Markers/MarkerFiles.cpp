#include "Export/Markers/MarkerFiles.h"
#include "Export/Markers/MarkerFormats.h"
#include "Export/Markers/MarkerText.h"
#include "Listening/SessionLimits.h"
#include "Support/Decimals.h"
#include "Support/Error.h"
#include <algorithm>
#include <cmath>

namespace sceneheard {

namespace {
constexpr std::size_t mostListBytes = 1 << 22; // of lists whose lines are kept: an EDL of 30,000 events

void checkSize(std::size_t bytes, std::size_t most) {
    if (bytes > most)
        throw Error("This is longer than any list of markers (" + std::to_string(most >> 20) +
                    " MB); give the list alone.");
}
} // namespace

MarkersRead readMarkers(std::string_view bytes, const MarkerOptions& options) {
    checkSize(bytes.size(), mostMarkerBytes);
    MarkerCollector found(options);
    if (bytes.starts_with("MThd")) {
        readMidi(bytes, found);
        return found.done(MarkerFormat::midi);
    }
    const auto text = markerFileText(bytes);
    if (trimmed(text).starts_with('{')) {
        readJson(text, found);
        return found.done(MarkerFormat::json);
    }
    if (const auto table = tableFormat(text)) {
        readTable(text, *table, found);
        return found.done(*table);
    }
    checkSize(text.size(), mostListBytes);
    const auto lines = linesOfText(text);
    if (isPremiere(lines)) {
        readPremiere(lines, found);
        return found.done(MarkerFormat::premiere);
    }
    if (isEdl(lines))
        return found.done(readEdl(lines, found));
    throw Error(
        "No markers are known in it; give REAPER's region and marker CSV, an EDL of Avid or Resolve, Premiere's "
        "markers, a MIDI file or a cue of SceneHeard.");
}

std::string writeMarkers(std::span<const Marker> markers, MarkerFormat format, const MarkerOptions& options) {
    if (factsOf(format).timeCode && !options.frameRate)
        throw Error("Time code needs a frame rate; choose that of the picture.");
    std::vector<Marker> ordered;
    for (const auto& marker : markers)
        ordered.push_back({std::isfinite(marker.seconds) ? marker.seconds : 0, markerName(marker.name)});
    std::stable_sort(ordered.begin(), ordered.end(),
                     [](const Marker& a, const Marker& b) { return a.seconds < b.seconds; });
    switch (format) {
    case MarkerFormat::reaper:
        return writeReaper(ordered);
    case MarkerFormat::edl:
        return writeEdl(ordered, *options.frameRate, options.start);
    case MarkerFormat::resolve:
        return writeResolve(ordered, *options.frameRate, options.start);
    case MarkerFormat::premiere:
        return writePremiere(ordered, *options.frameRate, options.start);
    case MarkerFormat::midi:
        return writeMidi(ordered);
    case MarkerFormat::table:
        return writeTable(ordered);
    case MarkerFormat::json:
        return writeJson(ordered);
    }
    throw Error("There is no such format of markers; choose another.");
}

TimeCode timeCodeAt(const Marker& marker, FrameRate rate, const TimeCode& start, int framesLater) {
    // As far each way as reading takes back.
    constexpr double earliest = -2 * 3600, latest = 22 * 3600;
    if (marker.seconds < earliest || marker.seconds >= latest)
        throw Error("Time code tells 22 hours, and a marker lies at " + clockText(marker.seconds) +
                    "; move it, or choose another format.");
    return timeCodeOf(frameOf(start, rate) + framesIn(marker.seconds, rate) + framesLater, rate);
}

} // namespace sceneheard
