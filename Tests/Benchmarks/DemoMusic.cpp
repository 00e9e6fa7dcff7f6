#include "DemoMusic.h"
#include "Demo/Render.h"
#include "Signal/Features/FeatureExtractor.h"
#include <map>

namespace sceneheard::benchmarks {

const juce::AudioBuffer<float>& demoMusic(double rate) {
    static std::map<double, juce::AudioBuffer<float>> rendered;
    auto& music = rendered[rate];
    if (music.getNumSamples() == 0)
        for (const auto* scene : {"tense.score", "tender.score", "triumphant.score"}) {
            const auto next = render(Score::read(std::filesystem::path(SCENEHEARD_DEMO_SCORES) / scene), rate);
            const int end = music.getNumSamples();
            music.setSize(2, end + next.getNumSamples(), true);
            for (int c = 0; c < 2; ++c)
                music.copyFrom(c, end, next, c, 0, next.getNumSamples());
        }
    return music;
}

double demoSeconds() { return demoMusic(44100).getNumSamples() / 44100.0; }

const std::vector<float>& analysedMusic() {
    static const auto mono = [] {
        const auto& music = demoMusic(FeatureExtractor::analysisRate);
        std::vector<float> mixed(static_cast<std::size_t>(music.getNumSamples()));
        for (std::size_t i = 0; i < mixed.size(); ++i)
            mixed[i] = 0.5f * (music.getReadPointer(0)[i] + music.getReadPointer(1)[i]);
        return mixed;
    }();
    return mono;
}

void countRealTime(benchmark::State& state) {
    state.counters["seconds_heard"] = {demoSeconds(), benchmark::Counter::kIsIterationInvariantRate};
}

} // namespace sceneheard::benchmarks
