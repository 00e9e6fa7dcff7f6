#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sceneheard {

/// A piece that somebody heard elsewhere, as a service remembers it.
struct Listen {
    std::int64_t began = 0; ///< seconds since 1970
    double seconds = 0;     ///< that were heard; where the service does not tell, usualListen
    std::string title, artist, album;
    bool speech = false; ///< an episode of a podcast
};

/// What a service's file tells.
struct Listens {
    std::vector<Listen> found;
    std::size_t refused = 0; ///< entries without a time or a title
};

inline constexpr double usualListen = 210;                  ///< seconds, a song's length
inline constexpr std::size_t maxListens = 2'000'000;        ///< of one file; what comes after is refused
inline constexpr std::uintmax_t maxListensBytes = 1u << 28; ///< of a file

/// ListenBrainz's listens: an export's array, one object a line, or the answer of its API ("payload": {"listens": …}).
/// @param text  UTF-8. @return nothing where it is no such file
std::optional<Listens> listenBrainzListens(std::string_view text);
/// Spotify's streaming history: the extended one (endsong_0.json, Streaming_History_Audio_….json), whose times are of
/// the end, or the one of the last year (StreamingHistory0.json). @return nothing where it is no such file
std::optional<Listens> spotifyListens(std::string_view text);

} // namespace sceneheard
