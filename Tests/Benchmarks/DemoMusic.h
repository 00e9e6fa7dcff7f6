#pragma once
#include <benchmark/benchmark.h>
#include <juce_audio_basics/juce_audio_basics.h>
#include <vector>

namespace sceneheard::benchmarks {

/// The demo score's scenes one after another, over a minute in two channels, rendered at the first call for a rate
/// (Hz).
const juce::AudioBuffer<float>& demoMusic(double rate);

/// Its length in seconds.
double demoSeconds();

/// The same as the analysis gets it: mono at FeatureExtractor::analysisRate.
const std::vector<float>& analysedMusic();

/// Counts the demo music's seconds, analysed once an iteration, by the second of processor time: times faster than it
/// plays.
void countRealTime(benchmark::State& state);

} // namespace sceneheard::benchmarks
