// What a generated poster costs the first time that a window shows it, and after that.
#include "Interface/Art/PosterCache.h"
#include "Interface/Posters.h"
#include "Interface/Style/Look.h"
#include <benchmark/benchmark.h>

using namespace sceneheard;

namespace {
void draws(benchmark::State& state) {
    const juce::ScopedJuceInitialiser_GUI gui;
    const juce::SharedResourcePointer<Look> faces;
    const auto films = posters::wellKnown();
    const auto width = static_cast<int>(state.range(0)), height = static_cast<int>(state.range(1));
    std::size_t next = 0;
    for (auto run : state)
        benchmark::DoNotOptimize(posters::draw(films[next++ % films.size()], width, height));
}

void drawsAgain(benchmark::State& state) {
    const juce::ScopedJuceInitialiser_GUI gui;
    const juce::SharedResourcePointer<Look> faces;
    const auto film = posters::wellKnown().front();
    PosterCache cache;
    juce::Image window(juce::Image::ARGB, 136, 168, true, juce::SoftwareImageType());
    juce::Graphics g(window);
    for (auto run : state)
        cache.paint(g, window.getBounds().toFloat(), film);
}
} // namespace

BENCHMARK(draws)->Args({40, 56})->Args({136, 168})->Args({272, 336})->Args({576, 700})->Unit(benchmark::kMillisecond);
BENCHMARK(drawsAgain)->Unit(benchmark::kMillisecond);

BENCHMARK_MAIN();
