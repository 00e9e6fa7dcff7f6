#include "Demo/Oscillators.h"
#include "Demo/Voices.h"
#include <algorithm>
#include <array>
#include <juce_audio_basics/juce_audio_basics.h>

namespace sceneheard {

std::vector<float> brassVoice(const Tone& tone) {
    constexpr std::array<double, 4> cents{-11, -4, 3, 9};
    const double rate = tone.sampleRate, f = tone.frequency;
    const Envelope breath{0.035 + 0.03 * (1 - tone.velocity), tone.seconds, 0.22};
    // The index opens a little later than the loudness: a brass tone brightens as it swells.
    const Envelope opening{0.075, tone.seconds, 0.15};
    std::vector<float> out(breath.samples(rate));
    const double brightest = std::min(1.2 + 4.6 * tone.velocity * tone.velocity, 0.4 * rate / f - 1);
    const double loud = 0.3 * std::pow(tone.velocity, 1.3);
    for (const double c : cents) {
        const double detune = std::exp2(c / 1200);
        const double late = 0.012 * tone.random.nextDouble(), wavePhase = tone.random.nextDouble();
        double phase = tone.random.nextDouble();
        for (std::size_t i = 0; i < out.size(); ++i) {
            const double t = std::max(0.0, static_cast<double>(i) / rate - late);
            const double scoop = 1 - 0.012 * std::exp(-t / 0.025);
            const double vibrato = 1 + 0.0022 * std::clamp((t - 0.35) / 0.4, 0.0, 1.0) *
                                           std::sin(2 * std::numbers::pi * (5 * t + wavePhase));
            phase += f * detune * scoop * vibrato / rate;
            const double angle = 2 * std::numbers::pi * phase;
            const double index = brightest * opening.at(t) * (0.75 + 0.25 * std::exp(-t / 0.18));
            out[i] += static_cast<float>(loud * breath.at(t) * std::sin(angle + index * std::sin(angle)));
        }
    }
    // Air at the lips, and the blare of a tube blown hard: the wave steepens as it runs (Hirschberg et al. 1996).
    juce::IIRFilter lips;
    lips.setCoefficients(juce::IIRCoefficients::makeBandPass(rate, std::min(0.4 * rate, 3 * f + 900), 0.5));
    const auto air = static_cast<float>(0.5 * loud * tone.velocity);
    const auto drive = static_cast<float>(0.6 + 2.2 * tone.velocity * tone.velocity);
    for (std::size_t i = 0; i < out.size(); ++i) {
        const auto t = static_cast<double>(i) / rate;
        const float noise = lips.processSingleSampleRaw(2 * tone.random.nextFloat() - 1);
        const float pressure = out[i] + air * static_cast<float>(breath.at(t)) * noise;
        out[i] = std::tanh(drive * pressure) / drive;
    }
    return out;
}

std::vector<float> bassVoice(const Tone& tone) {
    const double rate = tone.sampleRate, step = tone.frequency / rate;
    const Envelope envelope{0.004, tone.seconds, 0.12};
    std::vector<float> out(envelope.samples(rate));
    Saw low(tone.random.nextDouble()), high(tone.random.nextDouble());
    juce::IIRFilter filter;
    const double loud = 0.5 * std::pow(tone.velocity, 1.3);
    for (std::size_t i = 0; i < out.size(); ++i) {
        const double t = static_cast<double>(i) / rate;
        constexpr std::size_t everySamples = 32;
        if (i % everySamples == 0) {
            const double cutoff = 140 + (500 + 1400 * tone.velocity) * std::exp(-t / 0.07);
            filter.setCoefficients(juce::IIRCoefficients::makeLowPass(rate, cutoff, 1.1));
        }
        const double wave = low.next(step * 0.9985) + high.next(step * 1.0015);
        out[i] = filter.processSingleSampleRaw(static_cast<float>(wave)) * static_cast<float>(loud * envelope.at(t));
    }
    return out;
}

} // namespace sceneheard
