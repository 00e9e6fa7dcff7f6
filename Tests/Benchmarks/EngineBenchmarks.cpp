#include "../Environment.h"
#include "DemoMusic.h"
#include "FailingIndex.h"
#include "SceneHeard/Processor.h"
#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <ctime>
#include <random>
#include <thread>
#if defined(__GLIBC__)
#include <malloc.h>
#include <pthread.h>
#include <sys/resource.h>
#endif

using namespace sceneheard;
using namespace sceneheard::benchmarks;
using namespace std::chrono_literals;

namespace {
constexpr double rate = 48000;
using Clock = std::chrono::steady_clock;

double seconds(Clock::duration duration) { return std::chrono::duration<double>(duration).count(); }

// JUCE's own smallest effect, for comparison: what a host pays for any plugin.
struct Gain : juce::AudioProcessor {
    juce::AudioParameterFloat* gain = new juce::AudioParameterFloat(juce::ParameterID("gain", 1), "Gain", 0, 1, 0.5f);

    Gain()
        : AudioProcessor(BusesProperties()
                             .withInput("Input", juce::AudioChannelSet::stereo())
                             .withOutput("Output", juce::AudioChannelSet::stereo())) {
        addParameter(gain);
    }
    void processBlock(juce::AudioBuffer<float>& audio, juce::MidiBuffer&) override { audio.applyGain(gain->get()); }
    using AudioProcessor::processBlock;
    const juce::String getName() const override { return "Gain"; }
    void prepareToPlay(double, int) override {}
    void releaseResources() override {}
    bool hasEditor() const override { return false; }
    juce::AudioProcessorEditor* createEditor() override { return nullptr; }
    double getTailLengthSeconds() const override { return 0; }
    bool acceptsMidi() const override { return false; }
    bool producesMidi() const override { return false; }
    int getNumPrograms() override { return 1; }
    int getCurrentProgram() override { return 0; }
    void setCurrentProgram(int) override {}
    const juce::String getProgramName(int) override { return {}; }
    void changeProgramName(int, const juce::String&) override {}
    void getStateInformation(juce::MemoryBlock&) override {}
    void setStateInformation(const void*, int) override {}
};

// A host's transport that plays.
struct Transport : juce::AudioPlayHead {
    juce::int64 place = 0;
    juce::Optional<PositionInfo> getPosition() const override {
        PositionInfo info;
        info.setTimeInSamples(place);
        info.setTimeInSeconds(static_cast<double>(place) / rate);
        info.setIsPlaying(true);
        info.setBpm(120.0);
        info.setTimeSignature(TimeSignature{4, 4});
        return info;
    }
};

// The next block of the demo music.
void fill(juce::AudioBuffer<float>& audio, juce::int64 place) {
    const auto& music = demoMusic(rate);
    const auto from = static_cast<int>(place % (music.getNumSamples() - audio.getNumSamples()));
    for (int c = 0; c < audio.getNumChannels(); ++c)
        audio.copyFrom(c, 0, music, c, from, audio.getNumSamples());
}

void useAssets() { setVariable("SCENEHEARD_ASSETS", SCENEHEARD_BENCHMARK_ASSETS); }

// Until the service has loaded models and films.
bool waitReady(Processor& processor) {
    const auto end = Clock::now() + 20s;
    while (processor.music().snapshot()->sequence == 0 && Clock::now() < end)
        std::this_thread::sleep_for(200us);
    return processor.music().snapshot()->sequence > 0 && processor.music().snapshot()->problem.empty();
}

// How often the system has taken the processor from this thread: what a callback waits then is not its own.
long preemptions() {
#if defined(__GLIBC__)
    rusage usage{};
    getrusage(RUSAGE_THREAD, &usage);
    return usage.ru_nivcsw;
#else
    return 0;
#endif
}

// While it lives this thread runs before all others, as a host's audio thread does, where the system lets us.
class HostsPriority {
public:
#if defined(__GLIBC__)
    HostsPriority() {
        const sched_param urgent{.sched_priority = 70};
        granted = pthread_setschedparam(pthread_self(), SCHED_FIFO, &urgent) == 0;
    }
    ~HostsPriority() {
        const sched_param usual{};
        if (granted)
            pthread_setschedparam(pthread_self(), SCHED_OTHER, &usual);
    }
#endif
    bool granted = false;
};

// Times single callbacks, those not preempted, at a host's pace: between two of them other threads have the caches.
// The pace is that of 64 samples at 48 kHz whatever the block, which the analysis can still follow with 512.
void measureCallback(benchmark::State& state, juce::AudioProcessor& processor, int block) {
    constexpr auto pace = 1333us;
    Transport transport;
    processor.setPlayHead(&transport);
    juce::AudioBuffer<float> audio(2, block);
    juce::MidiBuffer midi;
    std::vector<double> took;
    took.reserve(static_cast<std::size_t>(state.max_iterations));
    const HostsPriority priority;
    auto due = Clock::now();
    for (auto _ : state) {
        std::this_thread::sleep_until(due += pace);
        fill(audio, transport.place);
        const auto before = preemptions();
        const auto start = Clock::now();
        processor.processBlock(audio, midi);
        const auto time = seconds(Clock::now() - start);
        if (preemptions() == before)
            took.push_back(time);
        transport.place += block;
        state.SetIterationTime(time);
    }
    std::sort(took.begin(), took.end());
    const auto at = [&](double share) {
        return took[static_cast<std::size_t>(share * static_cast<double>(took.size() - 1))];
    };
    state.counters["median_us"] = at(0.5) * 1e6;
    state.counters["p99.9_us"] = at(0.999) * 1e6;
    state.counters["p99.99_us"] = at(0.9999) * 1e6;
    state.counters["p99.99_to_median"] = at(0.9999) / at(0.5);
    state.counters["urgent"] = priority.granted;
    processor.setPlayHead(nullptr);
}

void callbackOfGain(benchmark::State& state) {
    Gain gain;
    measureCallback(state, gain, static_cast<int>(state.range(0)));
}

void callback(benchmark::State& state) {
    useAssets();
    Processor processor;
    processor.freeze() = state.range(1) == 0; // idle: the analysis gets nothing
    processor.prepareToPlay(rate, static_cast<int>(state.range(0)));
    if (!waitReady(processor))
        state.SkipWithError("the assets are missing");
    std::optional<FailingIndex> index;
    if (state.range(2) != 0)
        index.emplace(processor.matcher());
    measureCallback(state, processor, static_cast<int>(state.range(0)));
    if (index) {
        state.counters["asked"] = index->asked();
        state.counters["answered"] = index->answered();
    }
    state.counters["dropped"] = static_cast<double>(processor.music().snapshot()->droppedSamples);
}

// From making the first instance of a process to its first answer, models and films loaded.
void firstInstance(benchmark::State& state) {
    useAssets();
    for (auto _ : state) {
        const auto start = Clock::now();
        Processor processor;
        processor.prepareToPlay(rate, 512);
        if (!waitReady(processor))
            state.SkipWithError("the assets are missing");
        state.SetIterationTime(seconds(Clock::now() - start));
    }
}

double heapBytes() {
#if defined(__GLIBC__)
    const auto heap = mallinfo2();
    return static_cast<double>(heap.uordblks + heap.hblkhd);
#else
    return 0;
#endif
}

// Each further one, beside one that stands; with what it holds after it was analysed for a second.
void furtherInstance(benchmark::State& state) {
    useAssets();
    demoMusic(rate);
    Processor first;
    first.prepareToPlay(rate, 512);
    waitReady(first);
    juce::AudioBuffer<float> audio(2, 512);
    juce::MidiBuffer midi;
    std::vector<std::unique_ptr<Processor>> further;
    const auto before = heapBytes();
    for (auto _ : state) {
        const auto start = Clock::now();
        further.push_back(std::make_unique<Processor>());
        further.back()->prepareToPlay(rate, 512);
        state.SetIterationTime(seconds(Clock::now() - start));
    }
    for (int place = 0; place < static_cast<int>(rate); place += 512)
        for (auto& processor : further) {
            fill(audio, place);
            processor->processBlock(audio, midi);
        }
    for (auto& processor : further)
        while (processor->music().snapshot()->seconds < 0.9)
            std::this_thread::sleep_for(5ms);
    state.counters["MB_each"] = (heapBytes() - before) / static_cast<double>(further.size()) / 1e6;
}

double processorSeconds() {
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

// So many instances play for ten seconds of real time: processor time of the whole process, in shares of a core.
void playingTogether(benchmark::State& state) {
    useAssets();
    demoMusic(rate);
    std::vector<std::unique_ptr<Processor>> instances;
    for (int i = 0; i < state.range(0); ++i) {
        instances.push_back(std::make_unique<Processor>());
        instances.back()->prepareToPlay(rate, 512);
    }
    for (auto& instance : instances)
        waitReady(*instance);
    juce::AudioBuffer<float> audio(2, 512);
    juce::MidiBuffer midi;
    for (auto _ : state) {
        const auto cpu = processorSeconds();
        const auto start = Clock::now();
        for (int place = 0; place < 10 * static_cast<int>(rate); place += 512) {
            fill(audio, place);
            for (auto& instance : instances)
                instance->processBlock(audio, midi);
            std::this_thread::sleep_until(start + std::chrono::duration<double>(place / rate));
        }
        const auto wall = seconds(Clock::now() - start);
        state.counters["share_of_core"] = (processorSeconds() - cpu) / wall;
        state.SetIterationTime(wall);
    }
    std::this_thread::sleep_for(500ms);
    double dropped = 0;
    for (auto& instance : instances)
        dropped += static_cast<double>(instance->music().snapshot()->droppedSamples);
    state.counters["dropped"] = dropped;
}

// From a moment of the music to the first snapshot that knows it, while it plays in real time.
void newsOfTheMusic(benchmark::State& state) {
    useAssets();
    demoMusic(rate);
    Processor processor;
    processor.want(Wanted::films);
    processor.prepareToPlay(rate, 512);
    waitReady(processor);
    juce::AudioBuffer<float> audio(2, 512);
    juce::MidiBuffer midi;
    std::vector<double> waited;
    std::mt19937 random(1);
    for (auto _ : state) {
        const auto start = Clock::now();
        const auto begin = processor.music().snapshot()->position;
        int asked = 0;
        unsigned rest = 0; // blocks until the next moment
        Clock::time_point askedAt{};
        for (int place = 512; place < 20 * static_cast<int>(rate); place += 512) {
            fill(audio, place);
            processor.processBlock(audio, midi);
            const auto known = processor.music().snapshot()->position - begin;
            if (asked > 0 && known >= asked / rate) {
                waited.push_back(seconds(Clock::now() - askedAt));
                asked = 0;
                rest = random() % 40;
            } else if (asked == 0 && rest-- == 0) {
                asked = place;
                askedAt = Clock::now();
            }
            std::this_thread::sleep_until(start + std::chrono::duration<double>(place / rate));
        }
        state.SetIterationTime(seconds(Clock::now() - start));
    }
    std::sort(waited.begin(), waited.end());
    state.counters["median_ms"] = waited[waited.size() / 2] * 1e3;
    state.counters["worst_ms"] = waited.back() * 1e3;
}

BENCHMARK(callbackOfGain)->Arg(64)->Arg(512)->UseManualTime()->Iterations(20000);
BENCHMARK(callback)
    ->ArgNames({"block", "busy", "failing"})
    ->ArgsProduct({{64, 512}, {0, 1}, {0}})
    ->ArgsProduct({{64, 512}, {1}, {1}}) // beside a remote index that fails
    ->UseManualTime()
    ->Iterations(20000);
BENCHMARK(firstInstance)->UseManualTime()->Iterations(10)->Unit(benchmark::kMillisecond);
BENCHMARK(furtherInstance)->UseManualTime()->Iterations(20)->Unit(benchmark::kMillisecond);
BENCHMARK(playingTogether)->Arg(1)->Arg(32)->UseManualTime()->Iterations(1)->Unit(benchmark::kSecond);
BENCHMARK(newsOfTheMusic)->UseManualTime()->Iterations(1)->Unit(benchmark::kSecond);
} // namespace

int main(int argc, char** argv) {
    const juce::ScopedJuceInitialiser_GUI gui;
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv))
        return 2;
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
