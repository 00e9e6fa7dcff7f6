#include "Catch.h"
#include "Signal/MelBands.h"
#include "Signal/Modulation.h"
#include "Signal/Onsets.h"
#include "Signal/Tempo.h"
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
        const auto music = heard(clicks(bpm, 20)).music(Window::whole);
        INFO(bpm);
        CHECK(music.tempoBpm == Approx(bpm).epsilon(0.02));
        CHECK(music.pulseClarity > 0.4f);
    }
}

TEST_CASE("Without onsets there is no tempo") {
    const auto music = heard(make(10, [](double t) { return 0.3 * sine(220, t); })).music(Window::whole);
    CHECK(music.pulseClarity < 0.3f);
    Tempo tempo(hopRate);
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
