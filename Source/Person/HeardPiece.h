#pragma once
#include "Films/FilmId.h"
#include "Mood/Mood.h"
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace sceneheard {

/// How a piece came into the history. The numbers stand in the file.
enum class Origin { heard = 0, listenBrainz = 1, spotify = 2 };

/// A piece of music that somebody heard.
struct HeardPiece {
    std::int64_t id = 0;    ///< its number in the history; 0: not there yet
    std::int64_t began = 0; ///< seconds since 1970
    double seconds = 0;     ///< how much of it was heard
    Origin origin = Origin::heard;
    bool speech = false;               ///< a podcast, a message, an audiobook: no part of a taste
    std::string player;                ///< or the source, where no player told of it
    std::string title, artist, album;  ///< UTF-8; empty: not told
    std::optional<Impression> music{}; ///< nothing: its title is all that is known
    std::vector<FilmId> films{};       ///< suggested with it, best first
};

/// An impression to tell of: its quadrants, which music that is known by its audio features alone has none of, are
/// those of its mood.
inline Impression told(Impression music) {
    if (music.quadrants == Quadrants{})
        music.quadrants = quadrantsOf(music.mood);
    return music;
}

} // namespace sceneheard
