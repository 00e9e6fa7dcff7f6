#pragma once
#include <cstddef>
#include <cstdint>

/// The bytes as what an engine answers to any question: nothing may leave the codecs, and what they let through must
/// keep its promises. Returns 0.
int fuzzEngine(const std::uint8_t* bytes, std::size_t size);
