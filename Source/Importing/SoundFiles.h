#pragma once
#include "Importing/CueTracks.h"
#include <string>
#include <vector>

namespace sceneheard {

/// Something to analyse, or why it is not analysed.
struct SoundFile {
    std::string file;                ///< a path, "-", or what a playlist calls it
    std::string problem;             ///< in words; empty: it may be opened
    std::optional<CueTrack> track{}; ///< of that file, which is to be heard alone
};

/// More than so many are not listed, and a playlist within others to more than so many levels is not read.
inline constexpr std::size_t maxSoundFiles = 1'000'000;
inline constexpr int maxPlaylistLevels = 8;

/// The sound files that names stand for, in their order: of a folder all below it whose names end as sound files' do,
/// sorted, links followed, hidden ones left out, and in place of a file that a cue sheet beside it cuts up its tracks;
/// of a playlist (see playlistForm()) what it names; anything else itself. A folder or playlist that was entered is not
/// entered again within one name. Playlists name ordinary files and folders alone: what lies in the network, or could
/// keep whoever opens it waiting, is told and not touched.
std::vector<SoundFile> soundFiles(const std::vector<std::string>& names);

/// Whether a name ends as a sound file's or a film's, in any case.
bool isSoundName(const std::string& name);

} // namespace sceneheard
