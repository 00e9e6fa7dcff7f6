#pragma once
#include <cstddef>
#include <cstdint>

/// The bytes behind the first as a file of markers, at the frame rate that the first tells by its remainder by twelve,
/// or without one. Nothing but Error may leave it, and what it lets through must come back from every format. Returns
/// 0.
int fuzzMarkers(const std::uint8_t* bytes, std::size_t size);
