#include "Signal/Input/MonoMix.h"
#include <algorithm>
#include <cmath>
#include <numeric>

namespace sceneheard {

namespace {
constexpr std::size_t every = 7;    // of how many samples one tells the power; no divisor of anything periodic
constexpr double powerMemory = 0.3; // seconds
constexpr double silence = 1e-7;    // -70 dBFS, below which all counts as silence anyway
constexpr double patience = 0.05;   // seconds
// The mix's power, where channels that know nothing of each other would give 1 and equal ones their number.
constexpr double cancelled = 0.03, restored = 0.15;
} // namespace

MonoMix::MonoMix(double sampleRate, int channelCount)
    : rate(sampleRate)
    , channels(static_cast<std::size_t>(channelCount))
    , power(channels, 0.0) {}

bool MonoMix::cancels(std::span<const float> frames, std::span<const float> mono) {
    const auto count = static_cast<double>(mono.size());
    const double keep = std::exp(-count / (powerMemory * rate));
    const auto taken = static_cast<double>((mono.size() + every - 1) / every), take = (1 - keep) / taken;
    const auto n = static_cast<double>(channels);
    float sum = 0;
    for (std::size_t i = 0; i < mono.size(); i += every)
        sum += mono[i] * mono[i];
    mixPower = keep * mixPower + take * static_cast<double>(sum) / (n * n);
    for (std::size_t c = 0; c < channels; ++c) {
        float own = 0;
        for (std::size_t i = c; i < frames.size(); i += every * channels)
            own += frames[i] * frames[i];
        power[c] = keep * power[c] + take * static_cast<double>(own);
    }
    const double all = std::accumulate(power.begin(), power.end(), 0.0);
    const double share = mixPower / std::max(all / (n * n), 1e-30);
    const bool now = all / n > silence && share < (alone ? restored : cancelled);
    since = now ? since + count / rate : 0;
    return now && (alone || since >= patience);
}

void MonoMix::mix(std::span<const float> frames, std::span<float> mono) {
    const bool before = alone, quiet = mono.empty();
    if (channels > 1 && !quiet) {
        alone = cancels(frames, mono);
        if (alone && !before)
            loudest = static_cast<std::size_t>(std::ranges::max_element(power) - power.begin());
    }
    for (auto& x : mono)
        x /= static_cast<float>(channels);
    if (!alone && !before)
        return;
    const auto step = 1 / static_cast<float>(mono.size());
    float share = before ? 1.0f : 0.0f; // of the channel: a fade over one chunk makes no click
    for (std::size_t i = 0; i < mono.size(); ++i) {
        if (alone != before)
            share += alone ? step : -step;
        mono[i] += share * (frames[i * channels + loudest] - mono[i]);
    }
}

void MonoMix::reset() {
    std::ranges::fill(power, 0.0);
    mixPower = since = 0;
    alone = false;
}

} // namespace sceneheard
