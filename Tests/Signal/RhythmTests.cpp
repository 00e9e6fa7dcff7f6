#include "Catch.h"
#include "Signal/Rhythm/Modulation.h"
#include "Signal/Rhythm/Onsets.h"
#include "Signal/Rhythm/TempoEstimator.h"
#include "Signal/Rhythm/Tempogram.h"
#include "Signal/Spectrum/MelBands.h"
#include "Signals.h"

using namespace sceneheard;
using namespace sceneheard::signals;

namespace {
constexpr double hopRate = FeatureExtractor::analysisRate / FeatureExtractor::hopSize;
}

TEST_CASE("An onset is reported once for each step up of the level, one hop late") {
    Onsets onsets;
    int found = 0;
    for (int hop = 0; hop < 200; ++hop) {
        const float level = hop % 40 < 20 ? -60.0f : -20.0f;
        onsets.measure(Eigen::ArrayXf::Constant(MelBands::count, level));
        found += onsets.onset();
    }
    CHECK(found == 5);
}

TEST_CASE("A steady level has no onsets, not even at its start") {
    Onsets onsets;
    for (int hop = 0; hop < 100; ++hop) {
        onsets.measure(Eigen::ArrayXf::Constant(MelBands::count, -20.0f));
        CHECK_FALSE(onsets.onset());
        CHECK(onsets.strength() == 0);
    }
}

TEST_CASE("Clicks at a tempo give that tempo within 2%, a clear pulse") {
    for (const double bpm : {72.0, 90.0, 120.0, 133.0, 150.0}) {
        const auto music = extracted(clicks(bpm, 20)).music(Window::whole);
        INFO(bpm);
        CHECK(music.tempoBpm == Approx(bpm).epsilon(0.02));
        CHECK(music.pulseClarity > 0.4f);
    }
}

TEST_CASE("A pulse comes again after its period and the multiples of it, and answers another half way") {
    Periodicity pulse(hopRate, 344), other(hopRate, 344), steady(hopRate, 344);
    const auto bump = [](int hop) { return std::max(0.0f, 3.0f - static_cast<float>(std::abs(hop % 24 - 12))); };
    for (int hop = 0; hop < 400; ++hop) {
        pulse.add(bump(hop));
        other.add(bump(hop + 12));
        steady.add(0.5f);
    }
    const auto lag = [](double hops) {
        return static_cast<Eigen::Index>(
            std::lround(std::log2(hops / hopRate / Periodicity::shortestLag) * Periodicity::stepsPerOctave));
    };
    const Eigen::ArrayXf own = pulse.measure(), across = pulse.measure(other);
    REQUIRE(own.size() == Periodicity::count);
    for (const int beats : {1, 2, 4}) {
        CHECK(own[lag(24.0 * beats)] > 0.5f);
        CHECK(own[lag(24.0 * beats + 12)] < 0.1f);
        CHECK(across[lag(24.0 * beats)] < 0.1f);
        CHECK(across[lag(24.0 * beats + 12)] > 0.5f);
    }
    CHECK(steady.measure().isZero());
    CHECK(pulse.measure(steady).isZero());
    pulse.reset();
    CHECK(pulse.measure().isZero());
}

TEST_CASE("Chords once a beat give that beat, sure of it, and name another level of the metre beside it") {
    for (const double bpm : {100.0, 120.0}) {
        const double beat = 60.0 / bpm;
        const auto music =
            extracted(chords({{48, 60, 64, 67}, {45, 57, 60, 64}, {41, 57, 60, 65}, {43, 55, 59, 62}}, 20,
                             rate * beat / 0.5), // read slower or faster
                      4096, rate)
                .music(Window::whole);
        INFO(bpm);
        CHECK(music.tempoBpm == Approx(bpm).epsilon(0.02));
        CHECK(music.tempoConfidence > 0.4f);
        CHECK(music.tempoConfidence <= 1.0f);
        const double ratio = music.alternativeBpm / bpm;
        CHECK((ratio == Approx(0.5).epsilon(0.03) || ratio == Approx(2).epsilon(0.03)));
    }
}

TEST_CASE("Every window has a tempo, and all of one piece the same") {
    const auto extractor = extracted(clicks(104, 40));
    for (const auto window : {Window::seconds3, Window::seconds10, Window::seconds30, Window::whole})
        CHECK(extractor.music(window).tempoBpm == Approx(104).epsilon(0.02));
    CHECK(extracted(clicks(104, 4)).music(Window::seconds3).tempoBpm == Approx(104).epsilon(0.03));
}

TEST_CASE("After a reset another tempo is estimated as if it were the first") {
    FeatureExtractor extractor(rate, 1);
    for (const double bpm : {140.0, 90.0}) {
        extractor.reset();
        const auto signal = clicks(bpm, 12);
        const float* channel = signal.data();
        extractor.process(std::span(&channel, 1), static_cast<int>(signal.size()));
        CHECK(extractor.music(Window::whole).tempoBpm == Approx(bpm).epsilon(0.02));
    }
}

TEST_CASE("Without onsets there is no tempo") {
    const auto none = TempoEstimator::estimate(Moments(TempoEstimator::columns));
    CHECK((none.bpm == 0 && none.confidence == 0 && none.alternativeBpm == 0));
    const auto music = extracted(make(10, [](double t) { return 0.3 * sine(220, t); })).music(Window::whole);
    CHECK(music.pulseClarity < 0.3f);
    Tempogram tempo(hopRate);
    CHECK(tempo.estimate(Eigen::ArrayXf::Zero(tempo.size())).bpm == 0);
    CHECK(tempo.tempogram({}).isZero());
}

TEST_CASE("A level that swings 3 Hz shows in the 2..4 Hz modulation with its depth") {
    Modulation modulation(hopRate);
    for (int hop = 0; hop < Modulation::windowHops; ++hop)
        modulation.add(
            Eigen::ArrayXf::Constant(MelBands::count, -30.0f + 6.0f * static_cast<float>(sine(3, hop / hopRate))));
    const auto depth = modulation.measure();
    for (int g = 0; g < Modulation::bandGroups; ++g) {
        CHECK(depth[g * Modulation::rates + 2] == Approx(6 / std::sqrt(2)).epsilon(0.05));
        CHECK(depth[g * Modulation::rates + 0] < 0.1f);
        CHECK(depth[g * Modulation::rates + 4] < 0.1f);
    }
}
