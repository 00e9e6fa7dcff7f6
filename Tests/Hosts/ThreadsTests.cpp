#include "Catch.h"
#include "EditorWindow.h"
#include "HostedPlugin.h"
#include "RealTimeGuard.h"
#include "Skip.h"
#include <atomic>
#include <thread>

using namespace sceneheard;

namespace {
// A host's audio thread: processes until its end, under the lock with which JUCE's hosts guard a change of state.
class AudioThread {
public:
    explicit AudioThread(const std::vector<HostedPlugin*>& plugins)
        : thread([this, plugins] {
            std::mt19937 random(4);
            const auto sound = wildSound<float>(plugins[0]->channels(), 256);
            while (!stopping)
                for (auto* const plugin : plugins) {
                    const juce::AudioBuffer<float> part(const_cast<float* const*>(sound.getArrayOfReadPointers()),
                                                        sound.getNumChannels(), static_cast<int>(random() % 257));
                    const juce::ScopedLock lock((*plugin)->getCallbackLock());
                    changed = changed || !plugin->passes(part);
                    ++count;
                }
        }) {}
    ~AudioThread() { end(); }
    void end() {
        stopping = true;
        if (thread.joinable())
            thread.join();
    }
    bool unchanged() const { return !changed; }
    long blocks() const { return count; }

private:
    std::atomic<bool> stopping{false}, changed{false};
    std::atomic<long> count{0};
    std::thread thread; // last, so that all the above is there when it starts
};

void turnKnobs(HostedPlugin& plugin, unsigned seed, int times) {
    std::mt19937 random(seed);
    const auto knobs = plugin.settable();
    for (int i = 0; i < times; ++i) {
        auto* const knob = knobs[random() % knobs.size()];
        constexpr std::array extremes{0.0f, 1.0f, 0.5f};
        knob->setValueNotifyingHost(i % 4 == 0 ? extremes[random() % 3] : static_cast<float>(random() % 1001) / 1000);
        if (i % 16 == 0)
            juce::Thread::sleep(1);
    }
}
} // namespace

TEST_CASE("Knobs turn, windows open and sessions load while a host's audio runs", "[hosts]") {
    Host host;
    for (const auto format : formats) {
        const auto plugin = host.load(format);
        plugin->prepare(48000, 256);
        const auto session = plugin->state();
        AudioThread audio({plugin.get()});
        std::thread knobs([&] { turnKnobs(*plugin, 5, 4000); });
        for (int round = 0; round < 8; ++round) {
            EditorWindow window(host.messages, **plugin);
            REQUIRE(window.width() > 300);
            window.resize(700 + 40 * round, 500 + 20 * round);
            host.messages.settle(30);
            plugin->setState(round % 2 == 0 ? session : plugin->state());
        }
        knobs.join();
        audio.end();
        CHECK(audio.blocks() > 100);
        CHECK(audio.unchanged());
        CHECK(plugin->state().getSize() > 0);
    }
}

TEST_CASE("Thirty-two instances of both formats play at once in one host", "[hosts]") {
    Host host;
    std::vector<std::unique_ptr<HostedPlugin>> plugins;
    std::vector<HostedPlugin*> halves[2];
    for (int i = 0; i < 32; ++i) {
        plugins.push_back(host.load(formats[static_cast<std::size_t>(i % 2)]));
        plugins.back()->prepare(44100 + 3900 * (i % 3), 256);
        halves[i / 16].push_back(plugins.back().get());
    }
    AudioThread first(halves[0]), second(halves[1]);
    host.messages.settle(1500);
    first.end();
    second.end();
    for (const auto* audio : {&first, &second}) {
        CHECK(audio->blocks() > 32);
        CHECK(audio->unchanged());
    }
    while (!plugins.empty()) {
        plugins.pop_back();
        if (!plugins.empty())
            REQUIRE(plugins.front()->passes(wildSound<float>(plugins.front()->channels(), 100)));
    }
}

TEST_CASE("In a host the audio thread takes no memory, wait, sleep or file", "[hosts][realtime]") {
    if (!RealTimeGuard::works())
        SKIP("the real-time guard needs glibc and no sanitizer");
    Host host;
    for (const auto format : formats) {
        const auto plugin = host.load(format);
        plugin->prepare(48000, 512);
        const auto sound = wildSound<float>(plugin->channels(), 512);
        auto audio = sound;
        juce::MidiBuffer midi;
        const auto knobs = plugin->settable();
        std::array<int, RealTimeGuard::kinds> counted{};
        for (int block = -100; block < 1000; ++block) {
            knobs[static_cast<std::size_t>(block + 100) % knobs.size()]->setValueNotifyingHost(
                static_cast<float>((block + 100) % 3) / 2);
            RealTimeGuard guard;
            (*plugin)->processBlock(audio, midi);
            if (block >= 0) // JUCE's host and wrappers make some buffers with the first blocks
                for (std::size_t kind = 0; kind < counted.size(); ++kind)
                    counted[kind] += guard.violations(static_cast<RealTimeGuard::Kind>(kind));
        }
        INFO(Host::bundle(format).getFullPathName());
        CHECK(sameBits(audio, sound, (*plugin)->getMainBusNumOutputChannels()));
        CHECK(counted[RealTimeGuard::memory] == 0);
        CHECK(counted[RealTimeGuard::wait] == 0);
        CHECK(counted[RealTimeGuard::sleep] == 0);
        CHECK(counted[RealTimeGuard::file] == 0);
        // JUCE's wrappers hold a lock of their own, which only a change of state takes beside them.
        CHECK(counted[RealTimeGuard::lock] > 0);
    }
}
