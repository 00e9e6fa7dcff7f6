#pragma once
#include <cstddef>
#include <cstdint>

/// What files of strangers go through, each with any bytes: nothing but Error may leave them, and what they let through
/// must keep its promises. All return 0.

/// The bytes as a table of films, TMDb's or (where the first byte is odd) MovieLens'.
int fuzzImport(const std::uint8_t* bytes, std::size_t size);

/// The bytes as a film catalogue, with the checksum put right, so that what is behind it is reached.
int fuzzOpen(const std::uint8_t* bytes, std::size_t size);

/// The bytes as a sound file, once as the command line decodes it and once as the window does.
int fuzzDecode(const std::uint8_t* bytes, std::size_t size);
