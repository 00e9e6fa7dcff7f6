#include "Catch.h"
#include "Signal/Level/Loudness.h"
#include "Signals.h"
#include "Support/Error.h"
#include <ebur128.h>

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

TEST_CASE("The last seconds are gated as if nothing had been before them") {
    constexpr double loud = -20, faint = -28, hardly = -50; // the last is gated away
    Loudness whole(48000, 2), last(48000, 2);
    whole.add(stereoSine(-10, 15));
    for (const double level : {hardly, loud, faint}) {
        whole.add(stereoSine(level, 3));
        last.add(stereoSine(level, 3));
    }
    const auto power = [](double lufs) { return std::pow(10, lufs / 10); };
    const auto expected = 10 * std::log10((power(loud) + power(faint)) / 2);
    CHECK(whole.integrated(9) == Approx(expected).margin(0.3)); // blocks lie over the changes
    CHECK(whole.integrated(9) == Approx(last.integrated()).margin(0.05));
    CHECK(whole.integrated(3) == Approx(faint).margin(0.05));
    CHECK(whole.integrated(24) == Approx(whole.integrated()).margin(0.05));
    CHECK(last.integrated(30) == Approx(last.integrated()).margin(0.05));
    CHECK(last.integrated(0.3) == Loudness::silence);
    last.reset();
    CHECK(last.integrated(30) == Loudness::silence);
}

TEST_CASE("Silence is said as -70 LUFS") {
    Loudness loudness(44100, 1);
    loudness.add(std::vector<float>(44100, 0.0f));
    CHECK(loudness.integrated() == Loudness::silence);
    CHECK(loudness.integrated(10) == Loudness::silence);
    CHECK(loudness.momentary() == Loudness::silence);
    CHECK(loudness.range() == 0);
}

TEST_CASE("Channel counts that no standard knows are refused in a sentence") {
    CHECK_THROWS_AS(Loudness(48000, 0), Error);
}

TEST_CASE("Loudness is that of libebur128, at any rate and with any number of channels") {
    for (const double sampleRate : {8000.0, 22050.0, 44100.0, 48000.0, 96000.0, 192000.0})
        for (const int channels : {1, 2, 3, 4, 5, 6}) {
            std::vector<float> frames(static_cast<std::size_t>(7.3 * sampleRate) * static_cast<std::size_t>(channels));
            for (std::size_t i = 0; i < frames.size(); ++i) { // noise that swells and fades, in every channel its own
                const double t = static_cast<double>(i) / channels / sampleRate;
                frames[i] = static_cast<float>(std::pow(10, -1.5 + std::sin(t)) * noise());
            }
            constexpr int mode = EBUR128_MODE_I | EBUR128_MODE_LRA | EBUR128_MODE_HISTOGRAM;
            auto* reference =
                ebur128_init(static_cast<unsigned>(channels), static_cast<unsigned long>(sampleRate), mode);
            REQUIRE(reference != nullptr);
            Loudness loudness(sampleRate, channels);
            const auto block = std::size_t{480} * static_cast<std::size_t>(channels);
            double farthest = 0, momentary = 0, integrated = 0, range = 0;
            for (std::size_t at = 0; at < frames.size(); at += block) {
                const auto part = std::span(frames).subspan(at, std::min(block, frames.size() - at));
                loudness.add(part);
                ebur128_add_frames_float(reference, part.data(), part.size() / static_cast<std::size_t>(channels));
                ebur128_loudness_momentary(reference, &momentary);
                farthest = std::max(farthest, std::abs(momentary - static_cast<double>(loudness.momentary())));
            }
            ebur128_loudness_global(reference, &integrated);
            ebur128_loudness_range(reference, &range);
            ebur128_destroy(&reference);
            INFO(channels << " channels at " << sampleRate << " Hz");
            CHECK(farthest < 1e-4);
            CHECK(loudness.integrated() == Approx(integrated).margin(1e-4));
            CHECK(loudness.range() == Approx(range).margin(1e-4));
        }
}
