#pragma once
#include "Export/Markers/MarkerCollector.h"

/// The formats one by one, for readMarkers() and writeMarkers(), which check what holds for all of them. Readers take
/// text as UTF-8; is…() tells whether it is theirs by its beginning. Writers take markers in the order of time.
namespace sceneheard {

using LinesOfText = std::vector<std::string_view>;

bool isEdl(const LinesOfText& lines);
/// @return `edl` or `resolve`, by the kind of its markers
MarkerFormat readEdl(const LinesOfText& lines, MarkerCollector& found);
std::string writeEdl(std::span<const Marker> markers, FrameRate rate, const TimeCode& start);
std::string writeResolve(std::span<const Marker> markers, FrameRate rate, const TimeCode& start);

bool isPremiere(const LinesOfText& lines);
void readPremiere(const LinesOfText& lines, MarkerCollector& found);
std::string writePremiere(std::span<const Marker> markers, FrameRate rate, const TimeCode& start);

/// The format that a table's first row tells: `reaper`, `table`, or nothing.
std::optional<MarkerFormat> tableFormat(const std::string& text);
void readTable(const std::string& text, MarkerFormat format, MarkerCollector& found);
std::string writeReaper(std::span<const Marker> markers);
std::string writeTable(std::span<const Marker> markers);

/// Throws Error for JSON that is damaged or not ours.
void readJson(std::string_view text, MarkerCollector& found);
std::string writeJson(std::span<const Marker> markers);

/// A standard MIDI file of any type and division; what is damaged is read as far as it goes. @param bytes  from MThd on
void readMidi(std::string_view bytes, MarkerCollector& found);
/// Of type 1, `midiTicksPerSecond` at 120 beats a minute; second 0 is tick 0.
std::string writeMidi(std::span<const Marker> markers);
inline constexpr int midiTicksPerSecond = 1920;

/// Where a marker lies in a day of time code that begins at the timeline's 0. Throws Error for those beyond it.
TimeCode timeCodeAt(const Marker& marker, FrameRate rate, const TimeCode& start, int framesLater = 0);

} // namespace sceneheard
