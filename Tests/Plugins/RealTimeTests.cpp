#include "Catch.h"
#include "Environment.h"
#include "RealTimeGuard.h"
#include "SceneHeard/Processor.h"
#include "Skip.h"
#include "WildSound.h"
#include <cstdlib>
#include <functional>

using namespace sceneheard;

namespace {
// A host's transport, which jumps and changes its tempo.
struct Transport : juce::AudioPlayHead {
    int asked = 0;
    juce::Optional<PositionInfo> getPosition() const override {
        PositionInfo position;
        if (asked % 5 == 4)
            return juce::nullopt;
        position.setIsPlaying(asked % 3 != 0);
        if (asked % 4 != 0)
            position.setBpm(60.0 + 7 * (asked % 11));
        position.setTimeInSamples((asked * 7919) % 480000);
        return position;
    }
};

struct Played {
    juce::ScopedJuceInitialiser_GUI gui;
    std::unique_ptr<Processor> processor;
    juce::MidiBuffer midi;
    Transport transport;

    Played() {
        setVariable("SCENEHEARD_ASSETS", SCENEHEARD_TEST_ASSETS);
        processor = std::make_unique<Processor>();
        processor->setPlayHead(&transport);
    }
    // With the other buses, where there are some, off or on. @return whether the processor takes it
    bool arrange(int channels, bool otherBuses) const {
        auto layout = processor->getBusesLayout();
        for (const bool input : {true, false}) {
            auto& buses = input ? layout.inputBuses : layout.outputBuses;
            for (int bus = 0; bus < buses.size(); ++bus)
                buses.set(bus, bus == 0     ? juce::AudioChannelSet::canonicalChannelSet(channels)
                               : otherBuses ? processor->getBus(input, bus)->getDefaultLayout()
                                            : juce::AudioChannelSet::disabled());
        }
        return processor->setBusesLayout(layout);
    }
    int channels() const {
        return std::max(processor->getTotalNumInputChannels(), processor->getTotalNumOutputChannels());
    }
};

// What the guard counted while that ran; the kinds that were, in words.
std::string violations(const std::function<void()>& work) {
    std::array<int, RealTimeGuard::kinds> counted{};
    {
        RealTimeGuard guard;
        work();
        for (std::size_t kind = 0; kind < counted.size(); ++kind)
            counted[kind] = guard.violations(static_cast<RealTimeGuard::Kind>(kind));
    }
    constexpr std::array names{"memory", "lock", "wait", "sleep", "file"};
    std::string found;
    for (std::size_t kind = 0; kind < counted.size(); ++kind)
        if (counted[kind] > 0)
            found += std::string(names[kind]) + " ";
    return found;
}

// All that a host's audio thread calls, more than the ring holds.
template <typename Sample>
void playAll(Played& plugin, const std::function<void(const char*, const std::function<void()>&)>& watch) {
    auto sound = wildSound<Sample>(plugin.channels(), 512);
    auto longer = wildSound<Sample>(plugin.channels(), 70000);
    juce::AudioBuffer<Sample> none(plugin.channels(), 0);
    const auto block = [&](juce::AudioBuffer<Sample>& audio) {
        ++plugin.transport.asked;
        plugin.processor->processBlock(audio, plugin.midi);
    };
    watch("the first call", [&] { block(sound); });
    watch("empty blocks", [&] { block(none); });
    watch("bypassed", [&] { plugin.processor->processBlockBypassed(sound, plugin.midi); });
    watch("more than announced", [&] { block(longer); });
    watch("a transport that jumps", [&] {
        for (int i = 0; i < 100; ++i)
            block(sound);
    });
    watch("a full ring", [&] {
        for (int i = 0; i < 20; ++i)
            block(longer);
    });
    watch("a reset", [&] {
        plugin.processor->reset();
        block(sound);
    });
    watch("after a bypass", [&] {
        plugin.processor->processBlockBypassed(longer, plugin.midi);
        block(sound);
    });
}
} // namespace

TEMPLATE_TEST_CASE("The audio thread takes no memory, lock, wait, sleep or file", "[processor][realtime]", float,
                   double) {
    if (!RealTimeGuard::isNoticed())
        SKIP("the real-time guard needs glibc and no other sanitizer than the real-time one");
    const auto watch = [](const char* what, const std::function<void()>& work) {
        const auto found = violations(work);
        INFO(what);
        CHECK(found == "");
    };
    for (const int channels : {1, 2})
        for (const bool otherBuses : {false, true}) {
            Played plugin;
            REQUIRE(plugin.arrange(channels, otherBuses));
            plugin.processor->setProcessingPrecision(std::is_same_v<TestType, double>
                                                         ? juce::AudioProcessor::doublePrecision
                                                         : juce::AudioProcessor::singlePrecision);
            INFO(channels << " channels, other buses " << (otherBuses ? "on" : "off"));
            {
                INFO("before the first prepareToPlay");
                playAll<TestType>(plugin, watch);
            }
            for (const double rate : {8000.0, 48000.0, 192000.0, 44100.0, 1e9, 0.0}) {
                INFO(rate << " Hz");
                plugin.processor->prepareToPlay(rate, 512);
                playAll<TestType>(plugin, watch);
            }
            plugin.processor->releaseResources();
            playAll<TestType>(plugin, watch);
            plugin.processor->setPlayHead(nullptr);
        }
}

TEST_CASE("Parameters change on the audio thread without memory, wait, sleep or file", "[processor][realtime]") {
    if (!RealTimeGuard::isNoticed())
        SKIP("the real-time guard needs glibc and no other sanitizer than the real-time one");
    Played plugin;
    plugin.processor->prepareToPlay(48000, 512);
    auto sound = wildSound<float>(plugin.channels(), 512);
    REQUIRE(plugin.processor->getParameters().size() >= 3);
    for (auto* parameter : plugin.processor->getParameters()) {
        INFO(parameter->getName(128));
        for (const float value : {0.0f, 1.0f, 0.5f, parameter->getDefaultValue()}) {
            CHECK(violations([&] { parameter->setValue(value); }) == "");
            // JUCE takes its own lock around the list of those who listen to a parameter.
            const auto told = violations([&] {
                parameter->setValueNotifyingHost(value);
                plugin.processor->processBlock(sound, plugin.midi);
            });
            CHECK((told == "" || told == "lock "));
        }
    }
    plugin.processor->setPlayHead(nullptr);
}
