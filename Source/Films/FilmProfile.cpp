#include "Films/FilmProfile.h"
#include "Mood/AudioFeatureRanges.h"
#include <algorithm>
#include <cmath>

namespace sceneheard {
std::array<std::uint8_t, audioFeatureCount> musicBytes(const AudioFeatures& music) {
    std::array<std::uint8_t, audioFeatureCount> bytes{};
    for (std::size_t i = 0; i < audioFeatureCount; ++i) {
        const auto [from, to] = usualRange(static_cast<AudioFeature>(i));
        const float share = std::isfinite(music[i]) ? (music[i] - from) / (to - from) : 0.5f;
        bytes[i] = static_cast<std::uint8_t>(std::lround(255 * std::clamp(share, 0.0f, 1.0f)));
    }
    return bytes;
}

AudioFeatures musicOf(std::span<const std::uint8_t, audioFeatureCount> bytes) {
    AudioFeatures music{};
    for (std::size_t i = 0; i < audioFeatureCount; ++i) {
        const auto [from, to] = usualRange(static_cast<AudioFeature>(i));
        music[i] = from + (to - from) * static_cast<float>(bytes[i]) / 255;
    }
    return music;
}

std::array<std::uint8_t, 4> toneBytes(const Quadrants& tone) {
    std::array<float, 4> shares{};
    std::ranges::transform(tone, shares.begin(), [](float x) { return std::isfinite(x) ? std::max(0.0f, x) : 0.0f; });
    float sum = 0;
    for (const float share : shares)
        sum += share;
    std::array<std::uint8_t, 4> bytes{64, 64, 64, 64};
    if (sum > 0 && std::isfinite(sum))
        std::ranges::transform(shares, bytes.begin(),
                               [sum](float x) { return static_cast<std::uint8_t>(std::lround(255 * x / sum)); });
    return bytes;
}

Quadrants toneOf(std::span<const std::uint8_t, 4> bytes) {
    constexpr float minimum = 0.01f;
    Quadrants tone{};
    float sum = 0;
    for (const auto byte : bytes)
        sum += static_cast<float>(byte);
    for (std::size_t q = 0; q < tone.size(); ++q)
        tone[q] = minimum + (1 - 4 * minimum) * (sum > 0 ? static_cast<float>(bytes[q]) / sum : 0.25f);
    return tone;
}

Quadrants toneEvidence(const Quadrants& tone, const Quadrants& usual) {
    constexpr float ownShare = 0.4f;
    Quadrants evidence{};
    for (std::size_t q = 0; q < evidence.size(); ++q)
        evidence[q] = std::log(1 - ownShare + ownShare * tone[q] / usual[q]);
    return evidence;
}

void quantise(std::span<const float, vectorDims> vector, FilmProfile& profile) {
    float largest = 0;
    for (const float v : vector)
        largest = std::max(largest, std::isfinite(v) ? std::abs(v) : 0);
    constexpr int steps = 127;
    profile.scale = largest / steps;
    for (std::size_t i = 0; i < vector.size(); ++i)
        profile.vector[i] = std::isnormal(profile.scale) && std::isfinite(vector[i])
                                ? static_cast<std::int8_t>(std::lround(vector[i] / profile.scale))
                                : std::int8_t{0};
}

} // namespace sceneheard
