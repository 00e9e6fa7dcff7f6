#include "DemoMusic.h"
#include "Listening/StreamAnalyser.h"
#include "Matching/Assets.h"

using namespace sceneheard;
using namespace sceneheard::benchmarks;

namespace {
constexpr int blockSize = 512;

std::shared_ptr<const Matcher> matcher() {
    static const auto loaded = loadMatcher(SCENEHEARD_BENCHMARK_ASSETS);
    return loaded;
}

// Calls analyse(channels, samples) for every block, and tell() whenever a quarter of a second more was analysed.
template <typename Analyse, typename Tell>
void play(double rate, Analyse analyse, Tell tell) {
    const auto& music = demoMusic(rate);
    const int interval =
        static_cast<int>(rate * std::chrono::duration<double>(StreamAnalyser::paceOf(Wanted::films).interval).count());
    int told = 0;
    for (int at = 0; at < music.getNumSamples(); at += blockSize) {
        const std::array<const float*, 2> channels{music.getReadPointer(0, at), music.getReadPointer(1, at)};
        analyse(channels, std::min(blockSize, music.getNumSamples() - at));
        if (at - told >= interval) {
            told = at;
            tell();
        }
    }
}

// All that is known of the music: features in every block; mood, tempo, key and loudness four times a second.
void analysis(benchmark::State& state) {
    const auto rate = static_cast<double>(state.range(0));
    demoMusic(rate);
    const auto& model = matcher()->moods();
    for (auto _ : state) {
        FeatureExtractor extractor(rate, 2);
        play(
            rate, [&](const auto& channels, int samples) { extractor.process(channels, samples); },
            [&] {
                benchmark::DoNotOptimize(extractor.audible(Window::seconds3));
                benchmark::DoNotOptimize(extractor.music(Window::seconds10));
                benchmark::DoNotOptimize(model.estimate(extractor.features(Window::seconds10), 10));
            });
    }
    countRealTime(state);
}
BENCHMARK(analysis)->Arg(44100)->Arg(48000)->Arg(96000)->Arg(192000)->Unit(benchmark::kMillisecond);

// The same from the ring to the published snapshots, with the films, as in the plugin.
void listeningWithFilms(benchmark::State& state) {
    constexpr double rate = 44100;
    demoMusic(rate);
    const auto known = matcher();
    for (auto _ : state) {
        Stream stream;
        stream.source = std::make_shared<SoundSource>(rate, 2, 4 * blockSize);
        stream.wanted.store(Wanted::films, std::memory_order_relaxed);
        StreamAnalyser analyser(known);
        StreamAnalyser::Clock::time_point now{};
        play(
            rate,
            [&](const auto& channels, int samples) {
                stream.source->ring.write(channels.data(), 2, static_cast<std::size_t>(samples));
                analyser.listen(stream);
            },
            [&] { analyser.publish(stream, now += StreamAnalyser::paceOf(Wanted::films).interval); });
        benchmark::DoNotOptimize(stream.newest);
    }
    countRealTime(state);
}
BENCHMARK(listeningWithFilms)->Unit(benchmark::kMillisecond);
} // namespace
