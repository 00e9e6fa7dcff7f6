#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sceneheard {

/// One track of a cue sheet: a stretch of a sound file.
struct CueTrack {
    int number = 0;                ///< 1..999, as the sheet counts
    double from = 0, to = 0;       ///< seconds into the file; `to` 0: to its end
    std::string title{}, artist{}; ///< UTF-8; empty: unknown
    bool operator==(const CueTrack&) const = default;
};

/// What a cue sheet names: a file, or a track in it.
struct CueEntry {
    std::string file;
    std::optional<CueTrack> track{};
    std::string problem{}; ///< why the track cannot be cut out, in words; empty: it can
};

/// A disc has 99; sheets of long recordings more. What follows is told as one problem.
inline constexpr std::size_t mostCueTracks = 999;

/// The tracks of a cue sheet in its order. Each begins at its INDEX 01, in minutes, seconds and frames of 1/75 s, in
/// the file under which that stands, and lasts to the next in that file. A file without tracks is named itself. Tracks
/// of data are left out. (GNU ccd2cue's manual, "CUE sheet format", tells of what the format is.)
std::vector<CueEntry> cueEntries(std::string_view text);

} // namespace sceneheard
