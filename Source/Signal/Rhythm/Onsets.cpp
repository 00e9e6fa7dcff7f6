#include "Signal/Rhythm/Onsets.h"
#include "Signal/Spectrum/MelBands.h"

namespace sceneheard {

namespace {
constexpr float meanMemory = 0.95f; // of the recent mean, a hop: a time constant of 20 hops
constexpr float aboveMean = 1.4f;   // how clearly a peak must stand out
constexpr float minRise = 0.6f;     // dB, mean over the bands
constexpr int bassBands = 6;        // of the mel bands
constexpr int middleBand = 14, middleBands = 14;
constexpr int minGap = 3; // hops (70 ms) between onsets
} // namespace

Onsets::Onsets()
    : previous(Eigen::ArrayXf::Zero(MelBands::count))
    , beforePrevious(previous)
    , rises(previous) {}

void Onsets::measure(const Eigen::ArrayXf& levels) {
    twoBefore = before;
    before = now;
    // At the very start there is nothing that the sound could have risen from.
    if (hops >= 2) {
        rises = (levels - beforePrevious).max(0.0f);
        now = rises.mean();
        bass = rises.head(bassBands).mean();
        middle = rises.segment(middleBand, middleBands).mean();
    }
    beforePrevious = previous;
    previous = levels;
    ++hops;
    ++sinceOnset;
    found =
        before > twoBefore && before >= now && before > minRise && before > aboveMean * recent && sinceOnset >= minGap;
    if (found)
        sinceOnset = 0;
    recent = meanMemory * recent + (1.0f - meanMemory) * before;
}

} // namespace sceneheard
