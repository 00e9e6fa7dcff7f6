// What a host waits for while it loads and saves a session, whatever is in it: at most 100 and 50 ms. Each state's file
// named on the command line is measured too.
#include "Interface/State/WindowState.h"
#include "Plugins/HostileStates.h"
#include "SceneHeard/Processor.h"
#include <benchmark/benchmark.h>
#include <fstream>
#include <iterator>

using namespace sceneheard;

namespace {
void stateLoading(benchmark::State& run, const std::string& text) {
    Processor processor;
    for (auto _ : run) {
        processor.setStateInformation(text.data(), static_cast<int>(text.size()));
        benchmark::DoNotOptimize(windowStateOf(processor.uiState()));
    }
    run.counters["bytes"] = static_cast<double>(text.size());
}

void stateSaving(benchmark::State& run, const std::string& text) {
    Processor processor;
    processor.setStateInformation(text.data(), static_cast<int>(text.size()));
    juce::MemoryBlock saved;
    for (auto _ : run)
        processor.getStateInformation(saved);
    run.counters["bytes"] = static_cast<double>(saved.getSize());
}

// The first save after the longest cue was played on.
void stateSavingAnew(benchmark::State& run) {
    Processor processor;
    const auto cue = hostile::noise(CueCurve::maxPoints);
    juce::MemoryBlock saved;
    for (auto _ : run) {
        run.PauseTiming();
        processor.music().restore(std::make_shared<const CueCurve>(cue));
        run.ResumeTiming();
        processor.getStateInformation(saved);
    }
}

void add(const std::string& name, const std::string& text) {
    benchmark::RegisterBenchmark(("stateLoading/" + name).c_str(), stateLoading, text)
        ->Unit(benchmark::kMillisecond)
        ->MinTime(0.2);
    benchmark::RegisterBenchmark(("stateSaving/" + name).c_str(), stateSaving, text)
        ->Unit(benchmark::kMillisecond)
        ->MinTime(0.2);
}
} // namespace

int main(int argc, char** argv) {
    const juce::ScopedJuceInitialiser_GUI gui;
    benchmark::Initialize(&argc, argv);
    for (int i = 1; i < argc; ++i) {
        std::ifstream file(argv[i], std::ios::binary);
        if (!file) {
            std::fprintf(stderr, "%s: cannot be opened; check the name\n", argv[i]);
            return 2;
        }
        add(argv[i], {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()});
    }
    for (const auto& [name, text] : hostile::all())
        add(name, text);
    benchmark::RegisterBenchmark("stateSaving/a cue of noise played on", stateSavingAnew)
        ->Unit(benchmark::kMillisecond)
        ->MinTime(0.2);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
