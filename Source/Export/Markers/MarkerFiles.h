#pragma once
#include "Export/Markers/Marker.h"
#include "Export/Markers/TimeCode.h"
#include <array>
#include <span>
#include <vector>

namespace sceneheard {

/// How other programs write markers:
/// - `reaper`: REAPER's regions and markers, `#,Name,Start,End,Length,Color`
/// - `edl`: CMX 3600 with a line `* LOC: 01:00:10:00 RED  name` for each, as Avid's locators
/// - `resolve`: DaVinci Resolve's timeline markers, an EDL with ` |C:ResolveColorBlue |M:name |D:1`
/// - `premiere`: Premiere Pro's markers, `Marker Name`, `Description`, `In`, `Out` … parted by tabs, UTF-16
/// - `midi`: a standard MIDI file with marker meta events (FF 06)
/// - `table`, `json`: our own, `seconds,name`, and what cueJson() gives
enum class MarkerFormat { reaper, edl, resolve, premiere, midi, table, json };

struct MarkerFormatFacts {
    const char* suffix; ///< of a file's name
    bool timeCode;      ///< writing it needs a frame rate
};
/// In the order of MarkerFormat.
inline constexpr std::array<MarkerFormatFacts, 7> markerFormats{{{".csv", false},
                                                                 {".edl", true},
                                                                 {".edl", true},
                                                                 {".txt", true},
                                                                 {".mid", false},
                                                                 {".csv", false},
                                                                 {".json", false}}};
constexpr const MarkerFormatFacts& factsOf(MarkerFormat format) {
    return markerFormats[static_cast<std::size_t>(format)];
}

/// What time code means on the cue's timeline.
struct MarkerOptions {
    std::optional<FrameRate> frameRate;
    TimeCode start; ///< at second 0 of the timeline
};

/// What to ask a person before time code can be read, with what the file itself tells.
struct MarkerQuestion {
    bool drop = false;   ///< it is counted in drop-frame
    int leastFrames = 0; ///< that a second must hold for its highest frame number
    TimeCode start;      ///< the full hour at or before its first marker: a likely MarkerOptions::start
};

struct MarkersRead {
    std::vector<Marker> markers; ///< in the order of time, at most limits::markers
    MarkerFormat format{};
    std::size_t skipped = 0;     ///< lines or events that were to be markers and could not be read, or were too many
    std::size_t skippedLine = 0; ///< of the first of them, from 1; 0 where there are no lines
    std::string why;             ///< the first was skipped, part of a sentence
    /// Its times are time code and no frame rate was given: there are no markers yet.
    std::optional<MarkerQuestion> question;
};

inline constexpr std::size_t mostMarkerBytes = 1 << 25; ///< of a file; a cue of four hours takes 20 MB of JSON

/// Reads a file's bytes, whose content decides what they are. Text is UTF-8, UTF-16 with a byte-order mark, or else
/// Latin-1. What the file says of drop-frame goes before what the options say. A region becomes a marker where it
/// begins. Throws Error with a remedy for what is none of the formats, damaged, too long, or without any marker.
MarkersRead readMarkers(std::string_view bytes, const MarkerOptions& options = {});

/// A file's bytes, of markers in any order. Names are written as markerName() leaves them; a bar, at which Resolve
/// would end a name, becomes a broken bar there. Throws Error where the format asks for a frame rate and none is given,
/// or a marker lies where the format cannot tell: beyond a day of time code, before a MIDI file's beginning or 38 hours
/// behind.
std::string writeMarkers(std::span<const Marker> markers, MarkerFormat format, const MarkerOptions& options = {});

} // namespace sceneheard
