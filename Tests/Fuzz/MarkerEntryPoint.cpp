#include "Fuzz/MarkerEntryPoint.h"
#include "Export/Markers/MarkerFiles.h"
#include "Listening/SessionLimits.h"
#include "Support/Error.h"
#include <algorithm>
#include <cmath>
#include <cstdlib>

using namespace sceneheard;

namespace {
void require(bool holds) {
    if (!holds)
        std::abort();
}

void checkMarkers(const MarkersRead& read) {
    require(read.markers.size() <= limits::markers && (read.markers.empty() == read.question.has_value()));
    require((read.skipped == 0) == read.why.empty());
    for (const auto& marker : read.markers)
        require(std::abs(marker.seconds) <= limits::cueSeconds && markerName(marker.name) == marker.name);
    require(std::is_sorted(read.markers.begin(), read.markers.end(),
                           [](const Marker& a, const Marker& b) { return a.seconds < b.seconds; }));
}

void checkWritten(const MarkersRead& read, MarkerFormat format, const MarkerOptions& options) {
    std::string written;
    try {
        written = writeMarkers(read.markers, format, options);
    } catch (const Error&) {
        return; // they lie where the format cannot tell
    }
    const auto again = readMarkers(written, options);
    checkMarkers(again);
    require(again.format == format && again.markers.size() == read.markers.size() && again.skipped == 0);
}
} // namespace

int fuzzMarkers(const std::uint8_t* bytes, std::size_t size) {
    if (size == 0)
        return 0;
    MarkerOptions options;
    if (const auto chosen = bytes[0] % 12u; chosen < frameRates.size())
        options = {static_cast<FrameRate>(chosen), {1, 0, 0, 0}};
    try {
        const auto read = readMarkers({reinterpret_cast<const char*>(bytes + 1), size - 1}, options);
        checkMarkers(read);
        if (read.question)
            return 0;
        if (!options.frameRate)
            options.frameRate = FrameRate::f2997Drop;
        for (std::size_t format = 0; format < markerFormats.size(); ++format)
            checkWritten(read, static_cast<MarkerFormat>(format), options);
    } catch (const Error&) {
        return 0;
    }
    return 0;
}
