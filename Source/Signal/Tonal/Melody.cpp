#include "Signal/Tonal/Melody.h"
#include <algorithm>
#include <cmath>
#include <numeric>

namespace sceneheard {

namespace {
constexpr float lowestHz = 55.0f, reference = 220.0f;
constexpr int binsPerOctave = 24, harmonics = 8;
constexpr float harmonicWeight = 0.8f;
constexpr float farthest = 80.0f; // cents between a partial and its successor
} // namespace

void Melody::measure(std::span<const SpectralPeak> peaks) {
    // How far partials wavered.
    float sum = 0, weights = 0;
    std::size_t j = 0;
    for (const auto& peak : peaks) {
        while (j + 1 < beforeCount && std::abs(before[j + 1].hz - peak.hz) <= std::abs(before[j].hz - peak.hz))
            ++j;
        if (j >= beforeCount)
            break;
        const float distance = 1200.0f * std::abs(std::log2(peak.hz / before[j].hz));
        const float weight = std::sqrt(peak.magnitude * before[j].magnitude);
        if (distance < farthest && peak.hz > reference) { // lower, a bin is too many cents
            sum += weight * distance;
            weights += weight;
        }
    }
    cents = weights > 0 ? sum / weights : 0.0f;
    std::ranges::copy(peaks, before.begin());
    beforeCount = peaks.size();

    salienceOf.fill(0);
    for (const auto& peak : peaks) {
        float weight = std::sqrt(peak.magnitude);
        for (int h = 1; h <= harmonics; ++h, weight *= harmonicWeight) {
            const float bin = binsPerOctave * std::log2(peak.hz / (static_cast<float>(h) * lowestHz));
            if (bin < 0)
                break;
            const auto below = static_cast<std::size_t>(bin);
            if (below + 1 >= salienceOf.size())
                continue;
            const float part = bin - static_cast<float>(below);
            salienceOf[below] += (1 - part) * weight;
            salienceOf[below + 1] += part * weight;
        }
    }
    const float all = std::accumulate(salienceOf.begin(), salienceOf.end(), 0.0f);
    if (all <= 0) {
        octaves = share = moved = 0;
        sounding = false;
        return;
    }
    const auto best = std::ranges::max_element(salienceOf);
    const float now = static_cast<float>(best - salienceOf.begin()) / binsPerOctave + std::log2(lowestHz / reference);
    const float semitones = std::fmod(12.0f * std::abs(now - octaves), 12.0f);
    moved = sounding ? std::min(semitones, 12.0f - semitones) : 0.0f;
    octaves = now;
    share = *best / all;
    sounding = true;
}

} // namespace sceneheard
