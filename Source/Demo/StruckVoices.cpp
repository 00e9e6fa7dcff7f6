#include "Demo/Oscillators.h"
#include "Demo/Voices.h"
#include <algorithm>
#include <juce_audio_basics/juce_audio_basics.h>

namespace sceneheard {
namespace {

/// Filtered noise that falls by 60 dB in `t60` seconds, added to `out`.
void addNoise(std::vector<float>& out, const Tone& tone, const juce::IIRCoefficients& colour, double amplitude,
              double t60) {
    juce::IIRFilter filter;
    filter.setCoefficients(colour);
    const double fall = std::pow(10.0, -3.0 / (t60 * tone.sampleRate));
    for (auto& x : out) {
        x += static_cast<float>(amplitude) * filter.processSingleSampleRaw(tone.random.nextFloat() * 2 - 1);
        amplitude *= fall;
    }
}

std::vector<float> silence(const Tone& tone, double seconds) {
    return std::vector<float>(static_cast<std::size_t>(seconds * tone.sampleRate) + 1);
}

void damp(std::vector<float>& out, const Tone& tone, const Envelope& envelope) {
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i] *= static_cast<float>(envelope.at(static_cast<double>(i) / tone.sampleRate));
}

} // namespace

std::vector<float> pianoVoice(const Tone& tone) {
    const double f = tone.frequency, v = tone.velocity;
    const Envelope hand{0.0015, tone.seconds, 0.35};
    std::vector<float> out(hand.samples(tone.sampleRate));
    const double stiffness = 2.5e-4 * std::pow(f / 261.6, 1.3);
    const double ring = std::clamp(9 * std::pow(261.6 / f, 0.6), 1.5, 16.0);
    for (int n = 1; n <= 30; ++n) {
        const double partial = n * f * std::sqrt(1 + stiffness * n * n);
        // A hammer an eighth along the string leaves its eighth partials silent; a soft one hardly wakes high ones.
        const double struck = std::abs(std::sin(std::numbers::pi * n / 8.0)) + 0.05;
        const double amplitude = 0.55 * struck * std::exp(-(n - 1) * (0.62 - 0.3 * v)) * std::pow(v, 1.5);
        const double t60 = ring / (1 + 0.22 * (n - 1));
        addRinging(out, tone.sampleRate, partial * 0.99985, amplitude * 0.6, t60 * 0.45);
        addRinging(out, tone.sampleRate, partial * 1.0002, amplitude * 0.4, t60);
    }
    addNoise(out, tone, juce::IIRCoefficients::makeLowPass(tone.sampleRate, 900), 0.06 * v * v, 0.06);
    damp(out, tone, hand);
    return out;
}

std::vector<float> celestaVoice(const Tone& tone) {
    const Envelope hand{0.001, std::max(tone.seconds, 0.5), 0.9};
    std::vector<float> out(hand.samples(tone.sampleRate));
    const double loud = 0.6 * std::pow(tone.velocity, 1.4);
    addRinging(out, tone.sampleRate, tone.frequency, loud, 2.6);
    addRinging(out, tone.sampleRate, tone.frequency * 2.756, loud * 0.18, 0.7);
    addRinging(out, tone.sampleRate, tone.frequency * 4.02, loud * 0.22, 0.5);
    damp(out, tone, hand);
    return out;
}

std::vector<float> timpaniVoice(const Tone& tone) {
    const Envelope hand{0.002, std::max(tone.seconds, 0.7), 1.0};
    std::vector<float> out(hand.samples(tone.sampleRate));
    const double loud = 0.7 * std::pow(tone.velocity, 1.3);
    // A kettle brings the modes 11, 21, 31, 41 near 2:3:4:5; the note is the lowest of them.
    constexpr double ratio[]{1, 1.504, 1.742, 2.0, 2.494, 2.979}, level[]{1, 0.6, 0.15, 0.35, 0.16, 0.08};
    for (int mode = 0; mode < 6; ++mode)
        addRinging(out, tone.sampleRate, tone.frequency * ratio[mode], loud * level[mode] * 0.6,
                   2.2 / (1 + 0.35 * mode));
    addNoise(out, tone, juce::IIRCoefficients::makeLowPass(tone.sampleRate, 300 + 900 * tone.velocity), 0.5 * loud,
             0.09);
    damp(out, tone, hand);
    return out;
}

std::vector<float> bassdrumVoice(const Tone& tone) {
    auto out = silence(tone, 1.1);
    const double loud = std::pow(tone.velocity, 1.3);
    double phase = 0;
    for (std::size_t i = 0; i < out.size(); ++i) {
        const double t = static_cast<double>(i) / tone.sampleRate;
        phase += 2 * std::numbers::pi * (46 + 60 * std::exp(-t / 0.035)) / tone.sampleRate;
        out[i] = static_cast<float>(0.9 * loud * std::sin(phase) * std::exp(-t / 0.16));
    }
    addNoise(out, tone, juce::IIRCoefficients::makeLowPass(tone.sampleRate, 700), 0.5 * loud, 0.07);
    damp(out, tone, {0.001, 0.9, 0.4});
    return out;
}

std::vector<float> snareVoice(const Tone& tone) {
    auto out = silence(tone, 0.4);
    const double loud = 0.7 * std::pow(tone.velocity, 1.4);
    addRinging(out, tone.sampleRate, 187, loud * 0.5, 0.16);
    addRinging(out, tone.sampleRate, 331, loud * 0.3, 0.12);
    addNoise(out, tone, juce::IIRCoefficients::makeBandPass(tone.sampleRate, 3200, 0.5), loud * 1.1, 0.26);
    damp(out, tone, {0.0008, 0.3, 0.1});
    return out;
}

std::vector<float> cymbalVoice(const Tone& tone) {
    auto out = silence(tone, 3.2);
    const double loud = 0.5 * std::pow(tone.velocity, 1.3);
    addNoise(out, tone, juce::IIRCoefficients::makeHighPass(tone.sampleRate, 5200), loud, 2.4);
    addNoise(out, tone, juce::IIRCoefficients::makeBandPass(tone.sampleRate, 3400, 1.2), loud, 0.9);
    // A plate's modes lie so dense that any wide scatter of them will do.
    for (int mode = 0; mode < 24; ++mode)
        addRinging(out, tone.sampleRate, 420 + 7600 * tone.random.nextDouble(), loud * 0.05, 1.2);
    damp(out, tone, {0.003, 2.6, 0.6});
    return out;
}

} // namespace sceneheard
