#include "Demo/Oscillators.h"
#include "Demo/Voices.h"
#include <algorithm>
#include <array>
#include <juce_audio_basics/juce_audio_basics.h>

namespace sceneheard {
namespace {

struct Bow {
    double attack, release;
    double trembles; ///< bow changes a second, 0 for one long bow
};

std::vector<float> section(const Tone& tone, const Bow& bow) {
    constexpr std::array<double, 7> cents{-14, -9, -4, 0.5, 4.5, 8, 13};
    constexpr double vibratoCents = 9;
    constexpr float rosin = 0.5f; // the hiss of hair on string, through bridge and body like the tone
    const double rate = tone.sampleRate;
    const Envelope envelope{bow.attack, tone.seconds, bow.release};
    std::vector<float> out(envelope.samples(rate));

    struct Player {
        Saw saw;
        double detune, vibratoRate, vibratoPhase;
    };
    std::vector<Player> players;
    for (const double c : cents)
        players.push_back({Saw(tone.random.nextDouble()), std::exp2(c / 1200), 4.7 + 1.4 * tone.random.nextDouble(),
                           tone.random.nextDouble()});

    juce::IIRFilter bridge, body;
    const double cutoff = std::min(0.4 * rate, tone.frequency * 1.5 + 600 + 4200.0 * tone.velocity * tone.velocity);
    bridge.setCoefficients(juce::IIRCoefficients::makeLowPass(rate, cutoff, 0.6));
    body.setCoefficients(juce::IIRCoefficients::makePeakFilter(rate, 480, 0.9, 1.5f));
    const double loud = 0.25 * std::pow(tone.velocity, 1.4);
    double tremble = 1, toTremble = 1;
    double untilChange = 0;
    for (std::size_t i = 0; i < out.size(); ++i) {
        const double t = static_cast<double>(i) / rate;
        // Vibrato sets in once a note lasts, as a player's hand does.
        const double depth = vibratoCents * std::clamp((t - 0.25) / 0.4, 0.0, 1.0);
        double sum = 0;
        for (auto& player : players) {
            const double wave = std::sin(2 * std::numbers::pi * (player.vibratoRate * t + player.vibratoPhase));
            // 1 + x/1731 is 2^(x/1200) for the few cents of a vibrato.
            sum += player.saw.next(tone.frequency / rate * player.detune * (1 + depth * wave / 1731));
        }
        if (bow.trembles > 0) {
            if ((untilChange -= 1 / rate) <= 0) {
                untilChange = (0.85 + 0.3 * tone.random.nextDouble()) / bow.trembles / 2;
                toTremble = toTremble > 0.6 ? 0.35 : 1;
            }
            tremble += (toTremble - tremble) * std::min(1.0, 140 / rate);
        }
        const float scrape = (tone.random.nextFloat() - 0.5f) *
                             (rosin * tone.velocity + 3 * tone.velocity * static_cast<float>(std::exp(-t / 0.03)));
        const float x = bridge.processSingleSampleRaw(static_cast<float>(sum) + scrape);
        out[i] = body.processSingleSampleRaw(x) * static_cast<float>(loud * tremble * envelope.at(t));
    }
    return out;
}

} // namespace

std::vector<float> bowedVoice(const Tone& tone) {
    const bool spiccato = tone.seconds < 0.3;
    return section(tone, spiccato ? Bow{0.012, 0.22, 0} : Bow{0.11, 0.55, 0});
}

std::vector<float> tremoloVoice(const Tone& tone) { return section(tone, {0.08, 0.4, 13}); }

std::vector<float> pluckedVoice(const Tone& tone) {
    const double rate = tone.sampleRate;
    const Envelope envelope{0.002, std::max(tone.seconds, 0.6), 0.8};
    std::vector<float> out(envelope.samples(rate));
    // The loop is the line, the averaging filter's half sample, and an all-pass for the fraction that tunes it.
    const double period = rate / tone.frequency - 0.5;
    const auto whole = static_cast<std::size_t>(period - 0.2);
    const double fraction = period - static_cast<double>(whole);
    const auto tuning = static_cast<float>((1 - fraction) / (1 + fraction));
    std::vector<float> line(whole);
    float soft = 0;
    for (auto& x : line)
        x = soft += (tone.random.nextFloat() * 2 - 1 - soft) * (0.25f + 0.6f * tone.velocity);
    const double mean = [&] {
        double sum = 0;
        for (const float x : line)
            sum += x;
        return sum / static_cast<double>(whole);
    }();
    for (auto& x : line)
        x -= static_cast<float>(mean);

    const auto loss = static_cast<float>(std::pow(10.0, -3.0 / (tone.frequency * 3.5)));
    const auto loud = static_cast<float>(std::pow(tone.velocity, 1.2));
    float last = 0, passIn = 0, passOut = 0;
    for (std::size_t i = 0, at = 0; i < out.size(); ++i, at = (at + 1) % whole) {
        const float x = line[at];
        out[i] = loud * x * static_cast<float>(envelope.at(static_cast<double>(i) / rate));
        const float average = loss * 0.5f * (x + last);
        last = x;
        passOut = tuning * (average - passOut) + passIn;
        passIn = average;
        line[at] = passOut;
    }
    return out;
}

} // namespace sceneheard
