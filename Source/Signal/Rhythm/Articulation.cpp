#include "Signal/Rhythm/Articulation.h"
#include <algorithm>
#include <cmath>
#include <numeric>

namespace sceneheard {

namespace {
constexpr float envelopeRangeDb = 60.0f;             // what lies further below the recent peak does not count
constexpr float envelopeFallDb = 1.0f / (43.0f * 4); // of the recent peak, a step
} // namespace

void Articulation::addHop(std::span<const float> hop) {
    float sum = 0;
    for (std::size_t at = 0; at + step <= hop.size(); at += step) {
        float power = 0;
        for (const float x : hop.subspan(at, step))
            power += x * x;
        sum += power;
        const float db = 10.0f * std::log10(power / static_cast<float>(step) + 1e-14f);
        loudest = std::max(db, loudest - envelopeFallDb);
        const float level = std::max(db, loudest - envelopeRangeDb);
        if (steps >= rise)
            attack = std::max(attack, level - recent[steps % rise]);
        if (steps > 0 && level < last) {
            fallen += last - level;
            ++falls;
        }
        recent[steps % rise] = last = level;
        // Counting on from a multiple of the ring's length keeps its phase.
        steps = steps + 1 == 1u << 20 ? rise : steps + 1;
    }
    const float rms = std::sqrt(sum / static_cast<float>(hop.size()));
    const auto known = std::min(hops, second);
    const float mean = std::accumulate(hopRms.begin(), hopRms.begin() + static_cast<std::ptrdiff_t>(known), 0.0f) /
                       static_cast<float>(std::max<std::size_t>(1, known));
    low += known > 0 && rms < mean;
    hopRms[hops % second] = rms;
    hops = hops + 1 == second << 16 ? second : hops + 1;
    ++hopsOfBlock;
}

Articulation::Block Articulation::closeBlock() {
    const Block block{std::min(attack, envelopeRangeDb), fallen / static_cast<float>(std::max<std::size_t>(1, falls)),
                      static_cast<float>(low) / static_cast<float>(std::max<std::size_t>(1, hopsOfBlock))};
    attack = fallen = 0;
    falls = low = hopsOfBlock = 0;
    return block;
}

} // namespace sceneheard
