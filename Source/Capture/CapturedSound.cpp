#include "Capture/CapturedSound.h"
#include <algorithm>
#include <chrono>
#include <cmath>
#include <utility>

namespace sceneheard {

namespace {
std::int64_t milliseconds() {
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

// @param at  of milliseconds(), or -1
bool within(std::int64_t at, double seconds) {
    return at >= 0 && static_cast<double>(milliseconds() - at) < seconds * 1000;
}
} // namespace

void CapturedSound::begin(double r, int c) {
    const auto before = std::exchange(rate, r);
    const auto channelsBefore = std::exchange(channels, static_cast<std::size_t>(c));
    if (rate == before && channels == channelsBefore)
        return;
    block.assign(blockFrames * channels, 0.0f);
    pointers.clear();
    for (std::size_t channel = 0; channel < channels; ++channel)
        pointers.push_back(block.data() + channel * blockFrames);
    client.format(rate, c);
}

// Whether it is all zeros; measures the level.
bool CapturedSound::quiet(const float* interleaved, std::size_t samples) {
    float most = 0;
    if (interleaved != nullptr)
        for (std::size_t i = 0; i < samples; ++i)
            most = std::max(most, std::abs(interleaved[i])); // which takes no notice of what is no number
    highest = std::max(highest, most);
    peakFrames += samples / channels;
    if (static_cast<double>(peakFrames) >= rate / 10) {
        lastPeak.store(std::exchange(highest, 0.0f), std::memory_order_relaxed);
        peakFrames = 0;
    }
    return most < zero;
}

void CapturedSound::take(const float* interleaved, std::size_t frames) {
    const auto now = milliseconds();
    takenAt.store(now, std::memory_order_relaxed);
    while (frames > 0 && channels > 0) {
        const auto count = std::min(frames, blockFrames);
        if (quiet(interleaved, count * channels)) {
            zeroFrames += count;
        } else {
            zeroFrames = 0;
            soundAt.store(now, std::memory_order_relaxed);
        }
        if (!withholds())
            give(interleaved, count);
        interleaved = interleaved != nullptr ? interleaved + count * channels : nullptr;
        frames -= count;
    }
}

void CapturedSound::give(const float* interleaved, std::size_t frames) {
    for (std::size_t channel = 0; channel < channels; ++channel)
        for (std::size_t i = 0; i < frames; ++i)
            block[channel * blockFrames + i] = interleaved != nullptr ? interleaved[i * channels + channel] : 0.0f;
    client.sound(pointers.data(), static_cast<int>(channels), static_cast<int>(frames));
}

bool CapturedSound::silent() const { return !within(soundAt.load(std::memory_order_relaxed), silentAfter); }

float CapturedSound::peak() const {
    return within(takenAt.load(std::memory_order_relaxed), 0.5) ? lastPeak.load(std::memory_order_relaxed) : 0.0f;
}

} // namespace sceneheard
