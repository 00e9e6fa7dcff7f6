#pragma once
#include "NowPlaying/Track.h"
#include <map>
#include <variant>
#include <vector>

namespace sceneheard {

/// A value that a player gave, of the kinds that are of interest; monostate for others.
using MetadataValue = std::variant<std::monostate, bool, std::int64_t, double, std::string, std::vector<std::string>>;
/// What a player tells of a track, by the names of MPRIS: "xesam:title", "mpris:length" and others.
using Metadata = std::map<std::string, MetadataValue>;

/// Of metadata; what is beyond is left out before it comes here, and once more in trackOf().
inline constexpr std::size_t maxMetadata = 100, maxMetadataItems = 16, maxMetadataBytes = 1024;
/// Of the lyrics; longer ones are none, and are left out.
inline constexpr std::size_t maxMetadataLyrics = 256 * 1024;
inline constexpr auto metadataLyrics = "xesam:asText";

/// The track that metadata tell of. Whatever they hold, texts are cut to maxMetadataBytes, lyrics are UTF-8 of at most
/// maxMetadataLyrics, numbers are finite and not negative, and what has another type than MPRIS says is taken where it
/// makes sense (numbers in texts, one artist in place of a list) and left out otherwise.
Track trackOf(const Metadata& metadata);

} // namespace sceneheard
