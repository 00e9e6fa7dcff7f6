#pragma once
#include <cstddef>
#include <cstdint>

/// What reads covers and words, each with any bytes: nothing but Error may leave them, and what they let through must
/// keep its promises. All return 0.

/// The bytes as a picture.
int fuzzPicture(const std::uint8_t* bytes, std::size_t size);
/// The bytes as a net that reads posters (posternet.json).
int fuzzPosterNet(const std::uint8_t* bytes, std::size_t size);
/// The bytes as posters' descriptors, with the checksum put right, so that what is behind it is reached.
int fuzzPosters(const std::uint8_t* bytes, std::size_t size);
/// The bytes as a file of lyrics.
int fuzzLyrics(const std::uint8_t* bytes, std::size_t size);
