#pragma once
#include <cmath>
#include <numbers>
#include <random>
#include <vector>

namespace sceneheard::sounds {

/// A minor chord that pulses twice a second: audible, tonal, with a beat. Mono, peak about 0.5.
inline std::vector<float> pulsingChord(double rate, double seconds) {
    std::vector<float> samples(static_cast<std::size_t>(rate * seconds));
    for (std::size_t i = 0; i < samples.size(); ++i) {
        const auto t = static_cast<double>(i) / rate;
        const auto envelope = std::exp(-6 * std::fmod(t, 0.5));
        double sum = 0;
        for (const auto hertz : {220.0, 261.63, 329.63})
            sum += std::sin(2 * std::numbers::pi * hertz * t);
        samples[i] = static_cast<float>(envelope * sum / 6);
    }
    return samples;
}

/// Bursts of noise five times a second: harsh, fast, without a tone. Mono, peak 0.8.
inline std::vector<float> noiseBursts(double rate, double seconds) {
    std::vector<float> samples(static_cast<std::size_t>(rate * seconds));
    std::mt19937 random(1);
    std::uniform_real_distribution<float> noise(-0.8f, 0.8f);
    for (std::size_t i = 0; i < samples.size(); ++i) {
        const auto t = static_cast<double>(i) / rate;
        samples[i] = static_cast<float>(std::exp(-4 * std::fmod(t, 0.2))) * noise(random);
    }
    return samples;
}

} // namespace sceneheard::sounds
