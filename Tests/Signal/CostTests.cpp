#include "Catch.h"
#include "Decoding/AudioFile.h"
#include "Mood/MoodModel.h"
#include "RealTimeGuard.h"
#include "Signal/Input/Resampler.h"
#include "Signals.h"
#include "Skip.h"

using namespace sceneheard;
using namespace sceneheard::signals;

namespace {
constexpr std::array rates{8000.0, 22050.0, 44100.0, 48000.0, 88200.0, 96000.0, 192000.0, 768000.0};
const std::vector<std::vector<int>> harmony{{48, 60, 64, 67}, {45, 57, 60, 64}, {41, 57, 60, 65}, {43, 55, 59, 62}};
} // namespace

TEST_CASE("Taking sound and asking for what was measured take no memory at any rate and block size", "[realtime]") {
    if (!RealTimeGuard::works())
        SKIP("the real-time guard needs glibc and no sanitizer");
    for (const double sampleRate : rates)
        for (const int block : {1, 31, 512, 8192}) {
            const auto signal = chords(harmony, 1.5, sampleRate);
            FeatureExtractor extractor(sampleRate, 2);
            int allocations = -1;
            {
                const RealTimeGuard guard;
                for (int at = 0; at < static_cast<int>(signal.size()); at += block) {
                    const auto count = std::min(block, static_cast<int>(signal.size()) - at);
                    const std::array channels{signal.data() + at, signal.data() + at};
                    extractor.process(channels, count);
                }
                for (const auto window : {Window::seconds3, Window::seconds10, Window::seconds30, Window::whole}) {
                    extractor.audible(window);
                    extractor.features(window);
                    extractor.music(window);
                }
                allocations = guard.allocations();
            }
            INFO(sampleRate << " Hz in blocks of " << block);
            CHECK(allocations == 0);
        }
}

TEST_CASE("Analysing one stream needs less than a megabyte, at 192 kHz a quarter more", "[realtime]") {
    if (!RealTimeGuard::works())
        SKIP("the real-time guard needs glibc and no sanitizer");
    for (const double sampleRate : {22050.0, 44100.0, 48000.0, 96000.0, 192000.0}) {
        long bytes = 0;
        {
            const RealTimeGuard guard;
            const FeatureExtractor extractor(sampleRate, 2);
            bytes = guard.bytesKept();
        }
        INFO(sampleRate << " Hz");
        CHECK(bytes > 10'000);
        CHECK(bytes < (sampleRate > 96000 ? 1'250'000 : 1'000'000));
    }
}

TEST_CASE("After a reset the same sound has the same features at any rate") {
    for (const double sampleRate : rates) {
        const auto signal = chords(harmony, 2, sampleRate);
        const float* const channel = signal.data();
        FeatureExtractor extractor(sampleRate, 1);
        extractor.process({&channel, 1}, static_cast<int>(signal.size()));
        const Eigen::VectorXf fresh = extractor.features(Window::whole);
        extractor.reset();
        CHECK(extractor.features(Window::whole).isZero());
        extractor.process({&channel, 1}, static_cast<int>(signal.size()));
        INFO(sampleRate << " Hz");
        CHECK(extractor.features(Window::whole) == fresh);
    }
}

TEST_CASE("The same music has the same mood at any rate") {
    const auto model = MoodModel::load(std::filesystem::path(SCENEHEARD_SOURCE_ASSETS) / "Models" / "mood.json");
    for (const auto* scene : {"tense.wav", "tender.wav", "triumphant.wav"}) {
        const AudioFile file(std::filesystem::path(SCENEHEARD_TEST_ASSETS) / "demo" / scene);
        const double original = file.sampleRate();
        std::vector<float> music;
        file.read([&](auto channels, int samples) {
            music.insert(music.end(), channels[0], channels[0] + samples);
            return true;
        });
        const auto moodAt = [&](double sampleRate) {
            constexpr std::size_t chunk = 4096;
            Resampler resampler(original, sampleRate, chunk);
            FeatureExtractor extractor(sampleRate, 1);
            const auto take = [&](std::span<const float> samples) {
                const auto* const channel = samples.data();
                extractor.process({&channel, 1}, static_cast<int>(samples.size()));
            };
            for (std::size_t at = 0; at < music.size(); at += chunk)
                take(resampler.convert(std::span(music).subspan(at, std::min(chunk, music.size() - at))));
            take(resampler.finish());
            extractor.finish();
            return model->estimate(extractor.features(Window::whole), extractor.seconds()).mood;
        };
        const auto expected = moodAt(original);
        for (const double sampleRate : {48000.0, 96000.0, 192000.0}) {
            const auto mood = moodAt(sampleRate);
            for (std::size_t a = 0; a < axisCount; ++a) {
                INFO(axisNames[a] << " of " << scene << " at " << sampleRate << " Hz");
                CHECK(mood.value[a] == Approx(expected.value[a]).epsilon(0).margin(0.03)); // of music at large
            }
        }
    }
}
