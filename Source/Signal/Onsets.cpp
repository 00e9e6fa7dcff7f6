#include "Signal/Onsets.h"
#include "Signal/MelBands.h"

namespace sceneheard {

namespace {
constexpr float memory = 0.95f;   // of the recent mean, a hop: a time constant of 20 hops
constexpr float aboveMean = 1.4f; // how clearly a peak must stand out
constexpr float leastRise = 0.6f; // dB, mean over the bands
constexpr int leastGap = 3;       // hops (70 ms) between onsets
} // namespace

Onsets::Onsets()
    : previous(Eigen::ArrayXf::Zero(MelBands::count))
    , beforePrevious(previous) {}

void Onsets::measure(const Eigen::ArrayXf& levels) {
    twoBefore = before;
    before = now;
    // At the very start there is nothing that the sound could have risen from.
    now = hops < 2 ? 0.0f : (levels - beforePrevious).max(0.0f).mean();
    beforePrevious = previous;
    previous = levels;
    ++hops;
    ++sinceOnset;
    found = before > twoBefore && before >= now && before > leastRise && before > aboveMean * recent &&
            sinceOnset >= leastGap;
    if (found)
        sinceOnset = 0;
    recent = memory * recent + (1.0f - memory) * before;
}

} // namespace sceneheard
