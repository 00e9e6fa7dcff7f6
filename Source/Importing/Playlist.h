#pragma once
#include "Importing/CueTracks.h"
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sceneheard {

enum class PlaylistForm { m3u, pls, xspf, cue };

/// A longer file is no playlist.
inline constexpr std::size_t maxPlaylistBytes = 1 << 23;

/// The form of a playlist by the ending of its name: m3u, m3u8, pls, xspf or cue, in any case.
std::optional<PlaylistForm> playlistForm(const std::filesystem::path& file);

/// A path or address as it stands in a playlist; empty where an entry names no place. Of a cue sheet, a track of it.
using PlaylistEntry = CueEntry;

/// What a playlist names, in its order. A text that begins as another form does is read as that. Throws Error, a
/// sentence without the file's name, when it is none, or pieces of one stream (HLS).
/// @param bytes  UTF-8, UTF-16 with its mark, or of an older encoding, which is kept as it is
std::vector<PlaylistEntry> playlistEntries(PlaylistForm form, std::string_view bytes);

/// The paths that an entry may mean, seen from the playlist's folder, the likeliest first: as it stands, its address of
/// a file decoded, backslashes turned, Latin-1 as UTF-8. None for an address in the network and other text that is no
/// path.
std::vector<std::filesystem::path> entryPaths(PlaylistForm form, const std::string& entry,
                                              const std::filesystem::path& folder);

} // namespace sceneheard
