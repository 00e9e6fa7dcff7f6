#pragma once
#include <cstdint>
#include <string>

namespace sceneheard {

/// What a player says that it plays. Texts are UTF-8 of at most 1,024 bytes, empty where it does not say.
struct Track {
    std::string player; ///< "Spotify", "VLC media player"
    std::string title, artist, album;
    std::string cover;   ///< an address, a file's more often than not; nothing opens it here
    std::string address; ///< of what is played, "https://…"
    std::string id;      ///< the player's own name for it
    double seconds = 0;  ///< its length; 0: not told
    double position = 0; ///< seconds from its beginning, at the time it was asked for
    bool speech = false; ///< a podcast, an audiobook or an advertisement, as far as the player tells

    /// Whether it is the same piece: its position, and what is told of it later, make no other of it.
    bool sameAs(const Track& other) const {
        return player == other.player && id == other.id && title == other.title && artist == other.artist;
    }
    bool operator==(const Track&) const = default;
};

} // namespace sceneheard
