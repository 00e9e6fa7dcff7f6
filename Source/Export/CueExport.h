#pragma once
#include "Export/Markers/Marker.h"
#include "Listening/CueCurve.h"
#include <span>
#include <string>

namespace sceneheard {

/// The cue as a table: a header, then a line for each point with `seconds`, the axes under their axisNames, their
/// standard deviations under AXIS_sd, `tempo_bpm`, `loudness_lufs`, `key`, and `marker`: the names of the
/// markers from this point until the next, parted by " / ", "marker 2" for one without. What is unknown is empty. RFC
/// 4180 but for line ends.
std::string cueCsv(const CueCurve& cue, std::span<const Marker> markers);

/// {"format":"SceneHeard cue","version":1,"host_time":bool,"markers":[seconds ...],"marker_names":["name" ...],
///  "curve":[{"t":seconds,"mood":{axis:0..1 ...},"mood_sd":{...},"tempo_bpm":...,"loudness_lufs":...,"key":"D minor"}
///  ...]}
/// What is unknown is left out. UTF-8.
std::string cueJson(const CueCurve& cue, std::span<const Marker> markers);

/// A cue sheet to print: valence, energy and tension over time as a picture, with a line for each marker that tells its
/// name and the mood before and after it. SVG 1.1, 1000 wide, on white.
/// @param title  UTF-8; control characters are left out
std::string cueSheetSvg(const CueCurve& cue, std::span<const Marker> markers, const std::string& title);

} // namespace sceneheard
