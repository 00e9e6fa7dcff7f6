#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace sceneheard {

/// A long text that is copied often: its copies share it, and nothing changes it.
class SharedText {
public:
    SharedText() = default;
    explicit SharedText(std::string text)
        : shared(text.empty() ? nullptr : std::make_shared<const std::string>(std::move(text))) {}

    std::string_view view() const { return shared ? std::string_view(*shared) : std::string_view(); }
    bool empty() const { return shared == nullptr; }
    friend bool operator==(const SharedText& a, const SharedText& b) {
        return a.shared == b.shared || a.view() == b.view();
    }

private:
    std::shared_ptr<const std::string> shared; // null: empty
};

/// What a player says that it plays. Texts are UTF-8 of at most 1,024 bytes, empty where it does not say.
struct Track {
    std::string player; ///< "Spotify", "VLC media player"
    std::string title, artist, album;
    std::string cover;   ///< an address, a file's more often than not; nothing opens it here
    std::string address; ///< of what is played, "https://…"
    std::string id;      ///< the player's own name for it
    SharedText lyrics;   ///< of at most maxMetadataLyrics bytes
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
