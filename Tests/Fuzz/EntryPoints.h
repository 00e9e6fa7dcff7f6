#pragma once
#include <cstddef>
#include <cstdint>

/// What files of strangers go through, each with any bytes: nothing but Error may leave them, and what they let through
/// must keep its promises. All return 0.

/// The bytes behind the first as a table of films, whose kind the first tells: MovieLens' movies.csv (m), movies.dat
/// (d) or u.item (i), IMDb's title.basics (b) or title.ratings (r), or TMDb's (any other).
int fuzzImport(const std::uint8_t* bytes, std::size_t size);

/// The bytes as a film catalogue, with the checksum put right, so that what is behind it is reached.
int fuzzOpen(const std::uint8_t* bytes, std::size_t size);

/// The bytes as a sound file, once as the command line decodes it and once as the window does.
int fuzzDecode(const std::uint8_t* bytes, std::size_t size);
