#include "DemoMusic.h"
#include "Matching/Assets.h"
#include "Signal/Features/FeatureExtractor.h"
#include "Signal/Features/HopFeatures.h"
#include "Signal/Input/Resampler.h"
#include "Signal/Level/Loudness.h"
#include "Signal/Rhythm/Articulation.h"
#include "Signal/Rhythm/RhythmFeatures.h"
#include "Signal/Spectrum/HarmonicPercussive.h"
#include "Signal/Spectrum/SpectralShape.h"
#include "Signal/Spectrum/ZeroCrossings.h"
#include "Signal/Tonal/ChordQuality.h"
#include "Signal/Tonal/Roughness.h"
#include "Signal/Tonal/TonalFeatures.h"

// What each part of the analysis takes for all of the demo music, fed as FeatureExtractor does.
using namespace sceneheard;
using namespace sceneheard::benchmarks;

namespace {
constexpr int hopSize = FeatureExtractor::hopSize;
constexpr int hopsPerTonalFrame = 4, hopsPerBlock = 22; // as in FeatureExtractor
constexpr float floorPower = 1e-9f;
const float binWidth = static_cast<float>(FeatureExtractor::analysisRate / FeatureExtractor::frameSize);
constexpr int bins = FeatureExtractor::frameSize / 2 + 1;

template <typename Work> // work(frame), for frames of so many samples every so many hops
void everyFrame(benchmark::State& state, int size, int hops, Work work) {
    const auto& music = analysedMusic();
    const auto frame = static_cast<std::size_t>(size), step = static_cast<std::size_t>(hops * hopSize);
    for (auto _ : state)
        for (std::size_t at = 0; at + frame <= music.size(); at += step)
            work(std::span(music.data() + at, frame));
    countRealTime(state);
}

template <typename Work>
void everyHop(benchmark::State& state, Work work) {
    everyFrame(state, FeatureExtractor::frameSize, 1, work);
}

template <typename Work>
void everyTonalFrame(benchmark::State& state, Work work) {
    everyFrame(state, TonalFeatures::frameSize, hopsPerTonalFrame, work);
}

// Spectra from all over the music, few enough to stay in the processor's cache as a live one does.
std::vector<Eigen::ArrayXf> spectra(int size, bool power) {
    constexpr std::size_t count = 32;
    const auto& music = analysedMusic();
    Spectrum spectrum(size, FeatureExtractor::analysisRate);
    std::vector<Eigen::ArrayXf> result;
    for (std::size_t i = 0; i < count; ++i) {
        spectrum.analyse(std::span(music).subspan(i * (music.size() - static_cast<std::size_t>(size)) / count));
        result.push_back(power ? spectrum.power() : spectrum.magnitude());
    }
    return result;
}

template <typename Work>
void everyPower(benchmark::State& state, Work work) {
    const auto powers = spectra(FeatureExtractor::frameSize, true);
    std::size_t i = 0;
    everyHop(state, [&](auto) { work(powers[i++ % powers.size()]); });
}

template <typename Work>
void everyPeaks(benchmark::State& state, Work work) {
    std::vector<std::vector<SpectralPeak>> all;
    for (const auto& magnitude : spectra(TonalFeatures::frameSize, false)) {
        SpectralPeaks finder;
        const auto found =
            finder.find(magnitude, static_cast<float>(FeatureExtractor::analysisRate / TonalFeatures::frameSize));
        all.emplace_back(found.begin(), found.end());
    }
    std::size_t i = 0;
    everyTonalFrame(state, [&](auto) { work(all[i++ % all.size()]); });
}

void loudness(benchmark::State& state) {
    const auto rate = static_cast<double>(state.range(0));
    const auto& music = demoMusic(rate);
    std::vector<float> frames;
    for (int i = 0; i < music.getNumSamples(); ++i)
        frames.insert(frames.end(), {music.getSample(0, i), music.getSample(1, i)});
    for (auto _ : state) {
        Loudness meter(rate, 2);
        for (std::size_t at = 0; at + 1024 <= frames.size(); at += 1024)
            meter.add(std::span(frames).subspan(at, 1024));
        benchmark::DoNotOptimize(meter.integrated());
    }
    countRealTime(state);
}

void resampler(benchmark::State& state) {
    const auto rate = static_cast<double>(state.range(0));
    const auto& music = demoMusic(rate);
    for (auto _ : state) {
        Resampler converter(rate, FeatureExtractor::analysisRate, 512);
        for (int at = 0; at + 512 <= music.getNumSamples(); at += 512)
            benchmark::DoNotOptimize(converter.convert({music.getReadPointer(0, at), 512}).data());
    }
    countRealTime(state);
}

void spectrum(benchmark::State& state) {
    Spectrum part(FeatureExtractor::frameSize, FeatureExtractor::analysisRate);
    everyHop(state, [&](auto frame) { part.analyse(frame); });
}
void zeroCrossings(benchmark::State& state) {
    everyHop(state, [&](auto frame) { benchmark::DoNotOptimize(zeroCrossingRate(frame)); });
}
void melBands(benchmark::State& state) {
    MelBands part(binWidth, bins);
    everyPower(state, [&](auto& power) { benchmark::DoNotOptimize(part.measure(power).data()); });
}
void mfcc(benchmark::State& state) {
    Mfcc part;
    const Eigen::ArrayXf levels = Eigen::ArrayXf::LinSpaced(MelBands::count, -20, -60);
    everyHop(state, [&](auto) { benchmark::DoNotOptimize(part.measure(levels).data()); });
}
void harmonicPercussive(benchmark::State& state) {
    HarmonicPercussive part;
    const Eigen::ArrayXf levels = Eigen::ArrayXf::LinSpaced(MelBands::count, -20, -60);
    everyHop(state, [&](auto) { part.measure(levels); });
}
void articulation(benchmark::State& state) {
    Articulation part;
    everyHop(state, [&](auto frame) { part.addHop(frame.last(hopSize)); });
}
void spectralShape(benchmark::State& state) {
    everyPower(state,
               [&](auto& power) { benchmark::DoNotOptimize(measureSpectralShape(power, binWidth, floorPower)); });
}
void spectralContrast(benchmark::State& state) {
    SpectralContrast part(binWidth, bins);
    everyPower(state, [&](auto& power) { benchmark::DoNotOptimize(&part.measure(power, floorPower)); });
}
void hopFeatures(benchmark::State& state) {
    HopFeatures part(FeatureExtractor::frameSize, FeatureExtractor::analysisRate);
    everyHop(state, [&](auto frame) { part.measure(frame); });
}
void hopStatistics(benchmark::State& state) {
    Moments part(static_cast<int>(2 * HopFeatures::names().size()));
    const Eigen::ArrayXf row = Eigen::ArrayXf::Random(part.mean().size());
    everyHop(state, [&](auto) { part.add(row); });
}

void tonalSpectrum(benchmark::State& state) {
    Spectrum part(TonalFeatures::frameSize, FeatureExtractor::analysisRate);
    everyTonalFrame(state, [&](auto frame) { part.analyse(frame); });
}
void spectralPeaks(benchmark::State& state) {
    const auto magnitudes = spectra(TonalFeatures::frameSize, false);
    SpectralPeaks part;
    std::size_t i = 0;
    everyTonalFrame(state, [&](auto) {
        benchmark::DoNotOptimize(part.find(magnitudes[i++ % magnitudes.size()], binWidth / 4).data());
    });
}
void chroma(benchmark::State& state) {
    Chroma part;
    everyPeaks(state, [&](auto& peaks) { benchmark::DoNotOptimize(part.measure(peaks)); });
}
void chordQuality(benchmark::State& state) {
    const ChromaVector chroma = ChromaVector::LinSpaced(0.01f, 0.15f);
    everyTonalFrame(state, [&](auto) { benchmark::DoNotOptimize(sceneheard::chordQuality(chroma)); });
}
void melody(benchmark::State& state) {
    Melody part;
    everyPeaks(state, [&](auto& peaks) { part.measure(peaks); });
}
void roughness(benchmark::State& state) {
    everyPeaks(state, [&](auto& peaks) { benchmark::DoNotOptimize(sceneheard::roughness(peaks)); });
}
void tonalFeatures(benchmark::State& state) {
    TonalFeatures part(FeatureExtractor::analysisRate);
    everyTonalFrame(state, [&](auto frame) { part.measure(frame); });
}

void rhythm(benchmark::State& state) {
    HopFeatures hop(FeatureExtractor::frameSize, FeatureExtractor::analysisRate);
    hop.measure(std::span(analysedMusic()).first(FeatureExtractor::frameSize));
    RhythmFeatures part(FeatureExtractor::analysisRate / hopSize);
    int hops = 0;
    everyHop(state, [&](auto frame) {
        part.addHop(hop.onsets(), hop.melLevels(), frame.last(hopSize));
        if (++hops % hopsPerBlock == 0)
            benchmark::DoNotOptimize(part.closeBlock(-20).data());
    });
}

// Four times a second of the music: what a snapshot needs.
template <typename Work>
void everySnapshot(benchmark::State& state, Work work) {
    const auto& music = analysedMusic();
    FeatureExtractor extractor(FeatureExtractor::analysisRate, 1);
    const float* const channel = music.data();
    extractor.process({&channel, 1}, static_cast<int>(music.size()));
    for (auto _ : state)
        for (int i = 0; i < static_cast<int>(4 * demoSeconds()); ++i)
            work(extractor);
    countRealTime(state);
}
void windowFeatures(benchmark::State& state) {
    everySnapshot(state, [](auto& extractor) { benchmark::DoNotOptimize(extractor.features(Window::seconds10)); });
}
void windowMusic(benchmark::State& state) {
    everySnapshot(state, [](auto& extractor) { benchmark::DoNotOptimize(extractor.music(Window::seconds10)); });
}
void moodModel(benchmark::State& state) {
    const auto model = MoodModel::load(std::filesystem::path(SCENEHEARD_BENCHMARK_ASSETS) / moodModelFile);
    everySnapshot(state, [features = Eigen::VectorXf(), &model](auto& extractor) mutable {
        if (features.size() == 0)
            features = extractor.features(Window::seconds10);
        benchmark::DoNotOptimize(model->estimate(features, 10));
    });
}

BENCHMARK(loudness)->Arg(44100)->Arg(192000)->Unit(benchmark::kMillisecond);
BENCHMARK(resampler)->Arg(44100)->Arg(48000)->Arg(96000)->Arg(192000)->Unit(benchmark::kMillisecond);
BENCHMARK(hopFeatures)->Unit(benchmark::kMillisecond);
BENCHMARK(spectrum)->Unit(benchmark::kMillisecond);
BENCHMARK(zeroCrossings)->Unit(benchmark::kMillisecond);
BENCHMARK(melBands)->Unit(benchmark::kMillisecond);
BENCHMARK(mfcc)->Unit(benchmark::kMillisecond);
BENCHMARK(harmonicPercussive)->Unit(benchmark::kMillisecond);
BENCHMARK(articulation)->Unit(benchmark::kMillisecond);
BENCHMARK(spectralShape)->Unit(benchmark::kMillisecond);
BENCHMARK(spectralContrast)->Unit(benchmark::kMillisecond);
BENCHMARK(hopStatistics)->Unit(benchmark::kMillisecond);
BENCHMARK(tonalFeatures)->Unit(benchmark::kMillisecond);
BENCHMARK(tonalSpectrum)->Unit(benchmark::kMillisecond);
BENCHMARK(spectralPeaks)->Unit(benchmark::kMillisecond);
BENCHMARK(chroma)->Unit(benchmark::kMillisecond);
BENCHMARK(chordQuality)->Unit(benchmark::kMillisecond);
BENCHMARK(melody)->Unit(benchmark::kMillisecond);
BENCHMARK(roughness)->Unit(benchmark::kMillisecond);
BENCHMARK(rhythm)->Unit(benchmark::kMillisecond);
BENCHMARK(windowFeatures)->Unit(benchmark::kMillisecond);
BENCHMARK(windowMusic)->Unit(benchmark::kMillisecond);
BENCHMARK(moodModel)->Unit(benchmark::kMillisecond);
} // namespace
