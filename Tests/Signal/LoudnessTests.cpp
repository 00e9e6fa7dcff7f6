#include "Catch.h"
#include "Signal/Error.h"
#include "Signal/Loudness.h"
#include "Signals.h"

using namespace sceneheard;
using namespace sceneheard::signals;

namespace {
std::vector<float> stereoSine(double dbfs, double seconds) {
    std::vector<float> frames;
    for (const float x : make(
             seconds, [&](double t) { return std::pow(10, dbfs / 20) * sine(1000, t); }, 48000))
        frames.insert(frames.end(), {x, x});
    return frames;
}
} // namespace

TEST_CASE("EBU Tech 3341, case 1: a stereo 1 kHz sine at -23 dBFS is -23 LUFS") {
    Loudness loudness(48000, 2);
    loudness.add(stereoSine(-23, 20));
    CHECK(loudness.integrated() == Approx(-23).margin(0.1));
    CHECK(loudness.momentary() == Approx(-23).margin(0.1));
}

TEST_CASE("EBU Tech 3342, case 1: 20 s at -20 and 20 s at -30 dBFS have a range of 10 LU") {
    Loudness loudness(48000, 2);
    loudness.add(stereoSine(-20, 20));
    loudness.add(stereoSine(-30, 20));
    CHECK(loudness.range() == Approx(10).margin(1));
    loudness.reset();
    CHECK(loudness.integrated() == Loudness::silence);
}

TEST_CASE("Silence is said as -70 LUFS") {
    Loudness loudness(44100, 1);
    loudness.add(std::vector<float>(44100, 0.0f));
    CHECK(loudness.integrated() == Loudness::silence);
    CHECK(loudness.momentary() == Loudness::silence);
    CHECK(loudness.range() == 0);
}

TEST_CASE("Channel counts that no standard knows are refused in a sentence") {
    CHECK_THROWS_AS(Loudness(48000, 0), Error);
}
