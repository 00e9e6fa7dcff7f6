#include "Catch.h"
#include "Signals.h"
#include "Support/Error.h"

using namespace sceneheard;
using namespace sceneheard::signals;

namespace {
// I vi IV V in C major, with a click on every chord.
std::vector<float> song(double seconds, double sampleRate = rate) {
    return chords({{48, 60, 64, 67}, {45, 57, 60, 64}, {41, 57, 60, 65}, {43, 55, 59, 62}}, seconds, sampleRate);
}

void feed(FeatureExtractor& extractor, const std::vector<float>& signal) {
    const float* channel = signal.data();
    extractor.process(std::span(&channel, 1), static_cast<int>(signal.size()));
}
} // namespace

TEST_CASE("Features do not depend, to the last bit, on how the sound is cut into blocks") {
    for (const double sampleRate : {rate, 44100.0, 48000.0}) {
        const auto signal = song(4, sampleRate);
        const Eigen::VectorXf whole =
            extracted(signal, static_cast<int>(signal.size()), sampleRate).features(Window::whole);
        for (const int block : {1, 64, 480, 4096, 8192}) {
            const auto extractor = extracted(signal, block, sampleRate);
            CHECK(extractor.features(Window::whole) == whole);
        }
        CHECK(whole.allFinite());
        CHECK(whole.size() == static_cast<Eigen::Index>(FeatureExtractor::names().size()));
    }
}

TEST_CASE("Nor does what is said of the music") {
    const auto signal = song(9, 44100);
    const auto whole = extracted(signal, static_cast<int>(signal.size()), 44100);
    for (const int block : {1, 333, 4096}) {
        const auto extractor = extracted(signal, block, 44100);
        for (const auto window : {Window::seconds3, Window::seconds10, Window::whole}) {
            const auto one = whole.music(window), other = extractor.music(window);
            CHECK(one.tempoBpm == other.tempoBpm);
            CHECK(one.tempoConfidence == other.tempoConfidence);
            CHECK(one.alternativeBpm == other.alternativeBpm);
            CHECK(one.key.name() == other.key.name());
        }
    }
}

TEST_CASE("A song in C major at 120 beats a minute is measured as such, at any sample rate") {
    for (const double sampleRate : {rate, 44100.0, 48000.0, 96000.0, 192000.0}) {
        const auto music = extracted(song(16, sampleRate), 4096, sampleRate).music(Window::whole);
        INFO(sampleRate);
        CHECK(music.key.name() == "C major");
        CHECK(music.tempoBpm == Approx(120).epsilon(0.02));
    }
}

TEST_CASE("Turning the volume down by 12 dB changes no feature but the level") {
    auto signal = song(6);
    const Eigen::VectorXf loud = extracted(signal).features(Window::whole);
    for (auto& x : signal)
        x *= 0.25f;
    const Eigen::VectorXf quiet = extracted(signal).features(Window::whole);
    REQUIRE(FeatureExtractor::names().back() == "level");
    CHECK(loud.tail(1)[0] - quiet.tail(1)[0] == Approx(12.04).margin(0.05));
    for (Eigen::Index i = 0; i + 1 < loud.size(); ++i) {
        INFO(FeatureExtractor::names()[static_cast<std::size_t>(i)]);
        CHECK(quiet[i] == Approx(loud[i]).epsilon(0.01).margin(0.02));
    }
}

TEST_CASE("Short windows hold only the end") {
    auto signal = make(12, [](double t) { return 0.3 * sine(300, t); });
    const auto hiss = make(4, [](double) { return 0.3 * noise(); });
    signal.insert(signal.end(), hiss.begin(), hiss.end());
    const auto extractor = extracted(signal);
    const auto centroid = [&](Window w) { return extractor.features(w)[1]; };
    REQUIRE(FeatureExtractor::names()[1] == "centroid");
    CHECK(centroid(Window::seconds3) > 2);
    CHECK(centroid(Window::whole) < 0.5f);
    CHECK(centroid(Window::seconds10) < centroid(Window::seconds3));
    CHECK(extractor.seconds() == Approx(16));
}

TEST_CASE("Silence, DC, NaN, infinities and denormals leave no sound and no poison behind") {
    const auto poison = [](int kind) {
        return make(2, [kind](double t) -> double {
            switch (kind) {
            case 0:
                return 0.0;
            case 1:
                return 1.0;
            case 2:
                return std::numeric_limits<double>::quiet_NaN();
            case 3:
                return std::numeric_limits<double>::infinity();
            default:
                return 1e-40 * sine(440, t);
            }
        });
    };
    const Eigen::VectorXf expected = [] {
        FeatureExtractor extractor(rate, 1);
        feed(extractor, song(4));
        return extractor.features(Window::seconds3);
    }();
    for (int kind = 0; kind < 5; ++kind) {
        INFO(kind);
        FeatureExtractor extractor(rate, 1);
        feed(extractor, poison(kind));
        CHECK((kind == 1 || !extractor.audible(Window::whole)));
        CHECK(extractor.features(Window::whole).allFinite());
        for (int i = 0; i < 5; ++i)
            feed(extractor, song(4));
        CHECK(extractor.features(Window::seconds3).allFinite());
        extractor.reset();
        feed(extractor, song(4));
        CHECK(extractor.features(Window::seconds3) == expected);
    }
}

TEST_CASE("Before the first frame features are zero and nothing was audible") {
    FeatureExtractor extractor(48000, 2);
    CHECK(extractor.features(Window::whole).isZero());
    CHECK_FALSE(extractor.audible(Window::whole));
    CHECK(extractor.music(Window::seconds3).tempoBpm == 0);
    CHECK(extractor.seconds() == 0);
}

TEST_CASE("Two equal channels sound as one") {
    const auto signal = song(3);
    FeatureExtractor stereo(rate, 2);
    const float* channels[] = {signal.data(), signal.data()};
    stereo.process(channels, static_cast<int>(signal.size()));
    stereo.finish();
    const auto mono = extracted(signal);
    CHECK((stereo.features(Window::whole) - mono.features(Window::whole)).cwiseAbs().maxCoeff() < 1e-3f);
    CHECK(stereo.music(Window::whole).loudnessLufs ==
          Approx(mono.music(Window::whole).loudnessLufs + 3.01).margin(0.05));
}

TEST_CASE("A window's loudness is gated, as that of the whole piece") {
    const auto extractor =
        extracted(make(30, [](double t) { return (std::fmod(t, 2) < 1 ? 0.5 : 0.02) * sine(440, t); }));
    const auto whole = extractor.music(Window::whole).loudnessLufs;
    for (const auto window : {Window::seconds3, Window::seconds10, Window::seconds30})
        CHECK(extractor.music(window).loudnessLufs == Approx(whole).margin(0.5));
}

TEST_CASE("Rates and channel counts out of range are refused in a sentence") {
    for (const double badRate : {0.0, 1.0, 7999.0, 1e7, std::numeric_limits<double>::quiet_NaN()})
        CHECK_THROWS_AS(FeatureExtractor(badRate, 2), Error);
    CHECK_THROWS_AS(FeatureExtractor(48000, 0), Error);
    CHECK_THROWS_AS(FeatureExtractor(48000, 65), Error);
    CHECK_NOTHROW(FeatureExtractor(768000, 2));
}
