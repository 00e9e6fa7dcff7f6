#pragma once
#include <cstddef>
#include <cstdint>

/// What comes from a person's players and from other services, each with any bytes: nothing may leave them, and what
/// they let through must keep its promises. All return 0.

/// The bytes as metadata of a player: a byte that tells the kind of value, a byte of length, that much of a name or
/// value, and so on.
int fuzzMetadata(const std::uint8_t* bytes, std::size_t size);
/// The bytes as listens of ListenBrainz and as a streaming history of Spotify.
int fuzzListens(const std::uint8_t* bytes, std::size_t size);
/// The bytes as an impression out of a history.
int fuzzImpression(const std::uint8_t* bytes, std::size_t size);
