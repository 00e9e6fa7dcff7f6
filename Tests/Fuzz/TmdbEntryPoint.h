#pragma once
#include <cstddef>
#include <cstdint>

/// The bytes as what TMDb answers, and as what the cache of its answers holds: what is let through must keep its
/// promises. Returns 0.
int fuzzTmdb(const std::uint8_t* bytes, std::size_t size);
