#include "Catch.h"
#include "Demo/Voices.h"
#include <algorithm>
#include <cmath>
#include <complex>
#include <juce_audio_basics/juce_audio_basics.h>
#include <numbers>
#include <sstream>

using namespace sceneheard;

namespace {

constexpr double rate = 44100;

std::vector<float> sound(const std::string& voice, double frequency, double seconds, float velocity = 0.7f) {
    juce::Random random(7);
    return findVoice(voice)({frequency, seconds, velocity, rate, random});
}

/// How much of `x` is at one frequency, under a Hann window.
double at(const std::vector<float>& x, double frequency) {
    std::complex<double> sum = 0;
    for (std::size_t i = 0; i < x.size(); ++i) {
        const double hann =
            0.5 - 0.5 * std::cos(2 * std::numbers::pi * static_cast<double>(i) / static_cast<double>(x.size()));
        sum += std::polar(hann * x[i], -2 * std::numbers::pi * frequency * static_cast<double>(i) / rate);
    }
    return std::abs(sum);
}

std::vector<std::string> allNames() {
    std::istringstream in(voiceNames());
    std::vector<std::string> names;
    for (std::string name; std::getline(in >> std::ws, name, ',');)
        names.push_back(name);
    return names;
}

} // namespace

TEST_CASE("Every voice sounds at every pitch without running away", "[demo]") {
    REQUIRE(allNames().size() == 11);
    for (const auto& name : allNames())
        for (const double frequency : {27.5, 110.0, 440.0, 1760.0, 4186.0})
            for (const double seconds : {0.02, 0.5}) {
                CAPTURE(name, frequency, seconds);
                const auto x = sound(name, frequency, seconds, 1.0f);
                REQUIRE(std::all_of(x.begin(), x.end(), [](float s) { return std::isfinite(s); }));
                const auto peak = std::abs(
                    *std::max_element(x.begin(), x.end(), [](float a, float b) { return std::abs(a) < std::abs(b); }));
                CHECK(peak > 0.02f);
                CHECK(peak < 3.0f);
                CHECK(std::abs(x.front()) < 0.01f);
                CHECK(std::abs(x.back()) < 0.01f);
            }
}

TEST_CASE("Pitched voices are in tune", "[demo]") {
    const auto name =
        GENERATE(as<std::string>(), "bass", "bowed", "brass", "celesta", "piano", "plucked", "timpani", "tremolo");
    const auto frequency = GENERATE(110.0, 261.6256);
    CAPTURE(name, frequency);
    const auto x = sound(name, frequency, 1.2);
    double best = 0, bestCents = 0;
    for (int cents = -60; cents <= 60; cents += 4)
        if (const double there = at(x, frequency * std::exp2(cents / 1200.0)); there > best) {
            best = there;
            bestCents = cents;
        }
    CHECK(std::abs(bestCents) <= 12);
}

TEST_CASE("A louder note is louder and brighter", "[demo]") {
    const auto name = GENERATE(as<std::string>(), "bowed", "brass", "piano");
    CAPTURE(name);
    const auto soft = sound(name, 220, 1, 0.3f), loud = sound(name, 220, 1, 0.95f);
    CHECK(at(loud, 220) > at(soft, 220));
    CHECK(at(loud, 220 * 6) / at(loud, 220) > 1.5 * at(soft, 220 * 6) / at(soft, 220));
}

TEST_CASE("Bow and breath sound between a note's partials, the more the louder", "[demo]") {
    const auto name = GENERATE(as<std::string>(), "bowed", "brass");
    CAPTURE(name);
    const auto soft = sound(name, 440, 1, 0.3f), loud = sound(name, 440, 1, 0.95f);
    const auto between = [](const std::vector<float>& x) { // of the second to the sixth
        double sum = 0;
        for (double hz = 440 * 2 + 180; hz < 440 * 6; hz += 440)
            for (int step = 0; step < 16; ++step)
                sum += std::pow(at(x, hz + 5 * step), 2);
        return std::sqrt(sum / 64);
    };
    CHECK(between(loud) > 1e-3 * at(loud, 440));
    CHECK(between(loud) > 3 * between(soft));
}

TEST_CASE("An unknown voice is none", "[demo]") { CHECK(findVoice("kazoo") == nullptr); }
