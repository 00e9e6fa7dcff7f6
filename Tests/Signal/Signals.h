#pragma once
#include "Signal/Features/FeatureExtractor.h"
#include <cmath>
#include <cstdint>
#include <functional>
#include <numbers>
#include <vector>

// Signals whose answers are known.
namespace sceneheard::signals {

inline constexpr double rate = 22050;

/// One sample for each moment in seconds.
inline std::vector<float> make(double seconds, const std::function<double(double)>& f, double sampleRate = rate) {
    std::vector<float> out(static_cast<std::size_t>(seconds * sampleRate));
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i] = static_cast<float>(f(static_cast<double>(i) / sampleRate));
    return out;
}

inline double sine(double hz, double t) { return std::sin(2.0 * std::numbers::pi * hz * t); }

/// White noise in -1..1, the same every time.
inline double noise() {
    thread_local std::uint32_t state = 1;
    state = state * 1664525u + 1013904223u;
    return static_cast<double>(state) / 2147483648.0 - 1.0;
}

/// Equal-tempered pitch, 69 is A4.
inline double pitch(double midi) { return 440.0 * std::exp2((midi - 69.0) / 12.0); }

/// Short clicks of noise at a tempo.
inline std::vector<float> clicks(double bpm, double seconds) {
    const double beat = 60.0 / bpm;
    return make(seconds, [beat](double t) {
        const double since = std::fmod(t, beat);
        return since < 0.03 ? 0.8 * noise() * std::exp(-since * 100.0) : 0.0;
    });
}

/// Chords held for half a second each, notes with four harmonics.
inline std::vector<float> chords(const std::vector<std::vector<int>>& sequence, double seconds,
                                 double sampleRate = rate) {
    return make(
        seconds,
        [&](double t) {
            double sum = 0;
            for (const int note : sequence[static_cast<std::size_t>(t / 0.5) % sequence.size()])
                for (int h = 1; h <= 4; ++h)
                    sum += sine(pitch(note) * h, t) * 0.08 / h;
            const double since = std::fmod(t, 0.5);
            return sum * std::min(1.0, since * 100.0) * std::exp(-2.0 * since);
        },
        sampleRate);
}

/// Feeds a mono signal in blocks of one size and ends the stream.
inline FeatureExtractor extracted(const std::vector<float>& signal, int blockSize = 4096, double sampleRate = rate) {
    FeatureExtractor extractor(sampleRate, 1);
    for (std::size_t at = 0; at < signal.size(); at += static_cast<std::size_t>(blockSize)) {
        const float* channel = signal.data() + at;
        const auto count = std::min(static_cast<std::size_t>(blockSize), signal.size() - at);
        extractor.process(std::span(&channel, 1), static_cast<int>(count));
    }
    extractor.finish();
    return extractor;
}

} // namespace sceneheard::signals
