#pragma once
#include "Matching/MusicBasis.h"
#include <filesystem>

namespace sceneheard {

/// Tracks of all kinds of music, each with its genre.
struct GenreTracks {
    std::vector<std::string> names; ///< of the genres, sorted
    std::vector<AudioFeatures> audioFeatures;
    std::vector<int> genre; ///< index into names, one a track
};

/// Reads `data`/music, without the tracks that `data`/pairs names (by artist and title, or by the same numbers), so
/// that nothing about films can come in this way. Rows with a missing number are passed over. Throws Error naming a
/// table that is missing or has none of the columns.
GenreTracks readGenreTracks(const std::filesystem::path& data);

/// Learns the genres of music. The same tracks give the same model.
MusicGenres trainMusicGenres(const GenreTracks& tracks);

} // namespace sceneheard
