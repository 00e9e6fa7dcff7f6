#include "Demo/Master.h"
#include "Support/Error.h"
#include <algorithm>
#include <cmath>
#include <deque>
#include <ebur128.h>
#include <memory>
#include <vector>

namespace sceneheard {
namespace {

using Buffer = juce::AudioBuffer<float>;
constexpr float ceiling = 0.871f; // -1.2 dBFS
constexpr double lookAheadSeconds = 0.006;

/// The smallest of values[i .. i + width - 1] for every i.
std::vector<float> slidingMinimum(const std::vector<float>& values, std::size_t width) {
    std::vector<float> minimum(values.size());
    std::deque<std::size_t> rising;
    for (std::size_t end = 0, i = 0; i < values.size(); ++i) {
        for (; end < std::min(values.size(), i + width); ++end) {
            while (!rising.empty() && values[rising.back()] >= values[end])
                rising.pop_back();
            rising.push_back(end);
        }
        if (rising.front() < i)
            rising.pop_front();
        minimum[i] = values[rising.front()];
    }
    return minimum;
}

/// The gain is the mean, over the look-ahead before a sample, of the least gain that each stretch ahead needs: so it
/// moves smoothly and is in place when the peak comes.
void limit(Buffer& sound, double sampleRate) {
    const auto width = static_cast<std::size_t>(lookAheadSeconds * sampleRate);
    const auto length = static_cast<std::size_t>(sound.getNumSamples());
    std::vector<float> needed(length);
    for (std::size_t i = 0; i < length; ++i) {
        const int at = static_cast<int>(i);
        const float peak = std::max(std::abs(sound.getSample(0, at)), std::abs(sound.getSample(1, at)));
        needed[i] = peak > ceiling ? ceiling / peak : 1;
    }
    const auto minimum = slidingMinimum(needed, width);
    double sum = static_cast<double>(width) * minimum.front();
    for (std::size_t i = 0; i < length; ++i) {
        sum += minimum[i] - (i >= width ? minimum[i - width] : minimum.front());
        const auto gain = std::min(static_cast<float>(sum / static_cast<double>(width)), needed[i]);
        for (int c = 0; c < 2; ++c)
            sound.getWritePointer(c)[i] *= gain;
    }
}

} // namespace

double loudnessOf(const Buffer& sound, double sampleRate) {
    const auto free = [](ebur128_state* s) { ebur128_destroy(&s); };
    const std::unique_ptr<ebur128_state, decltype(free)> meter(
        ebur128_init(2, static_cast<unsigned long>(sampleRate), EBUR128_MODE_I), free);
    std::vector<float> frames(2 * static_cast<std::size_t>(sound.getNumSamples()));
    for (std::size_t i = 0; i < frames.size(); ++i)
        frames[i] = sound.getSample(static_cast<int>(i % 2), static_cast<int>(i / 2));
    double lufs = 0;
    if (meter == nullptr ||
        ebur128_add_frames_float(meter.get(), frames.data(), frames.size() / 2) != EBUR128_SUCCESS ||
        ebur128_loudness_global(meter.get(), &lufs) != EBUR128_SUCCESS)
        throw Error("the loudness cannot be measured: not enough memory");
    return lufs;
}

void bringTo(Buffer& sound, double sampleRate, double lufs) {
    constexpr int maxRounds = 8;
    for (int round = 0; round < maxRounds; ++round) {
        const double now = loudnessOf(sound, sampleRate);
        if (std::isfinite(now) && std::abs(now - lufs) < 0.05 &&
            sound.getMagnitude(0, sound.getNumSamples()) <= ceiling * 1.001f)
            return;
        if (!std::isfinite(now))
            throw Error("a silent score has no loudness: give it notes that sound");
        sound.applyGain(juce::Decibels::decibelsToGain(static_cast<float>(lufs - now)));
        limit(sound, sampleRate);
    }
    throw Error("the score cannot be as loud as " + std::to_string(lufs) + " LUFS: write a lower loudness");
}

} // namespace sceneheard
