#pragma once
#include <cmath>
#include <cstddef>
#include <numbers>
#include <vector>

namespace sceneheard {

/// A sawtooth without audible aliasing (PolyBLEP: Välimäki & Huovinen 2007), -1..1.
class Saw {
public:
    /// @param phase  0..1, where in its period it starts
    explicit Saw(double startPhase)
        : phase(startPhase) {}

    /// @param step  frequency / sample rate, 0..0.5
    double next(double step) {
        phase += step;
        phase -= std::floor(phase);
        return 2 * phase - 1 - blep(step);
    }

private:
    double blep(double step) const {
        if (phase < step) {
            const double t = phase / step;
            return 2 * t - t * t - 1;
        }
        if (phase > 1 - step) {
            const double t = (phase - 1) / step;
            return t * t + 2 * t + 1;
        }
        return 0;
    }
    double phase;
};

/// Adds a sine at `frequency` Hz that starts at zero with the given amplitude and falls by 60 dB in `t60` seconds.
/// Partials above 45% of the sample rate are left out.
inline void addRinging(std::vector<float>& out, double sampleRate, double frequency, double amplitude, double t60) {
    if (frequency > 0.45 * sampleRate)
        return;
    const double w = 2 * std::numbers::pi * frequency / sampleRate;
    const double r = std::pow(10.0, -3.0 / (t60 * sampleRate));
    const double a = 2 * r * std::cos(w), b = r * r;
    double before = 0, now = amplitude * r * std::sin(w);
    for (std::size_t i = 1; i < out.size(); ++i) {
        out[i] += static_cast<float>(now);
        const double next = a * now - b * before;
        before = now;
        now = next;
    }
}

/// 0 up to 1 within `attack` seconds, held, and from `held` seconds down by 60 dB within `release` seconds.
struct Envelope {
    double attack, held, release;

    double at(double t) const {
        const double up = t < attack ? 0.5 - 0.5 * std::cos(std::numbers::pi * t / attack) : 1;
        return t < held ? up : up * std::pow(10.0, -3 * (t - held) / release);
    }
    std::size_t samples(double sampleRate) const { return static_cast<std::size_t>((held + release) * sampleRate) + 1; }
};

} // namespace sceneheard
