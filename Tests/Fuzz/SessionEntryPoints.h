#pragma once
#include <cstddef>
#include <cstdint>

/// What a host's session and a person's watch list go through, each with any bytes: nothing may leave them, and what
/// they let through must keep its promises. All return 0.

/// The bytes as a plugin's state, as setStateInformation() gets it, with the window's texts and the curves in it.
int fuzzState(const std::uint8_t* bytes, std::size_t size);

/// The bytes as a cue's curve before it is packed, so that what is behind packing and base 64 is reached.
int fuzzCue(const std::uint8_t* bytes, std::size_t size);

/// The bytes as a watch list.
int fuzzWatchList(const std::uint8_t* bytes, std::size_t size);
