#pragma once
#include "Films/Catalogue.h"
#include <array>
#include <cstdint>
#include <span>

namespace sceneheard {

/// What the catalogue keeps of the music that a film is expected to have.
struct FilmProfile {
    std::array<std::uint8_t, audioFeatureCount> music{}; ///< audio features, see musicBytes()
    std::array<std::int8_t, vectorDims> vector{};        ///< -127..127
    float scale = 0;                                     ///< finite; the matching vector is scale * vector
    std::array<std::uint8_t, 4> tone{64, 64, 64, 64};    ///< shares of 255, see toneBytes()
    FilmBiases bias{}; ///< finite; how likely the film is before any music is known, see FilmColumns
};

/// AudioFeatures as bytes: 0..255 over usualRange(). Values outside are clamped, non-finite ones count as the range's
/// middle.
std::array<std::uint8_t, audioFeatureCount> musicBytes(const AudioFeatures& music);
AudioFeatures musicOf(std::span<const std::uint8_t, audioFeatureCount> bytes);

/// A film's tone as bytes: each quadrant's share of the whole, 0..255 over 0..1. Negative and non-finite shares count
/// as none; where nothing is left, all four are equal.
std::array<std::uint8_t, 4> toneBytes(const Quadrants& tone);
/// The same as shares, each at least .01, whose sum is 1.
Quadrants toneOf(std::span<const std::uint8_t, 4> bytes);
/// How much likelier than in music of films at large each quadrant is in music of a film of this tone, as logarithms:
/// four pieces in ten have the film's tone, the others that of films at large. So what a film's tone speaks against
/// costs it little, for light films have sad scenes too.
/// @param tone   shares of the quadrants, whose sum is 1
/// @param usual  those of films at large, each above 0
Quadrants toneEvidence(const Quadrants& tone, const Quadrants& usual);

/// A matching vector rounded to bytes, its largest entry at +-127; all zero for one without a finite non-zero entry.
void quantise(std::span<const float, vectorDims> vector, FilmProfile& profile);

} // namespace sceneheard
