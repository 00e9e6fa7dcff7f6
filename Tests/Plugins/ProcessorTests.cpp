#include "Catch.h"
#include "RealTimeGuard.h"
#include "SceneHeard/Editor.h"
#include "SceneHeard/Processor.h"
#include "Screenshot.h"
#include "WildSound.h"
#include <cstdlib>

using namespace sceneheard;

namespace {
struct Plugin {
    juce::ScopedJuceInitialiser_GUI gui;
    Processor processor;
    juce::MidiBuffer midi;

    Plugin() { setenv("SCENEHEARD_ASSETS", SCENEHEARD_TEST_ASSETS, 1); }
};
} // namespace

TEMPLATE_TEST_CASE("Audio passes to the last bit, also while bypassed", "[processor]", float, double) {
    Plugin plugin;
    for (const int channels : {1, 2}) {
        const auto set = juce::AudioChannelSet::canonicalChannelSet(channels);
        juce::AudioProcessor::BusesLayout layout;
        layout.inputBuses.add(set);
        layout.outputBuses.add(set);
        REQUIRE(plugin.processor.setBusesLayout(layout));
        plugin.processor.setProcessingPrecision(std::is_same_v<TestType, double>
                                                    ? juce::AudioProcessor::doublePrecision
                                                    : juce::AudioProcessor::singlePrecision);
        plugin.processor.prepareToPlay(48000, 512);
        REQUIRE(plugin.processor.getLatencySamples() == 0);
        for (const int samples : {0, 1, 2, 63, 255, 256, 257, 512, 8191, 65536}) {
            const auto sound = wildSound<TestType>(channels, samples);
            auto audio = sound;
            plugin.processor.processBlock(audio, plugin.midi);
            REQUIRE(sameBits(audio, sound));
            plugin.processor.processBlockBypassed(audio, plugin.midi);
            REQUIRE(sameBits(audio, sound));
        }
    }
}

TEST_CASE("Audio passes before the host has prepared anything", "[processor]") {
    Plugin plugin;
    const auto sound = wildSound<float>(2, 333);
    auto audio = sound;
    plugin.processor.processBlock(audio, plugin.midi);
    REQUIRE(sameBits(audio, sound));
}

TEST_CASE("Mono and stereo, in as out, and nothing else", "[processor]") {
    Plugin plugin;
    const auto allows = [&](juce::AudioChannelSet in, juce::AudioChannelSet out) {
        juce::AudioProcessor::BusesLayout layout;
        layout.inputBuses.add(in);
        layout.outputBuses.add(out);
        return plugin.processor.checkBusesLayoutSupported(layout);
    };
    using Set = juce::AudioChannelSet;
    REQUIRE(allows(Set::mono(), Set::mono()));
    REQUIRE(allows(Set::stereo(), Set::stereo()));
    REQUIRE_FALSE(allows(Set::mono(), Set::stereo()));
    REQUIRE_FALSE(allows(Set::create5point1(), Set::create5point1()));
    REQUIRE_FALSE(allows(Set::disabled(), Set::disabled()));
}

TEST_CASE("Parameter identifiers and ranges are frozen: sessions and automation hold them", "[processor]") {
    Plugin plugin;
    juce::StringArray seen;
    for (auto* parameter : plugin.processor.getParameters())
        if (auto* named = dynamic_cast<juce::RangedAudioParameter*>(parameter))
            seen.add(named->paramID + " " + juce::String(named->getNormalisableRange().start) + ".." +
                     juce::String(named->getNormalisableRange().end) + " " +
                     juce::String(named->convertFrom0to1(named->getDefaultValue())));
    REQUIRE(seen.joinIntoString("\n").toStdString() == "adventure 0..1 0.5\nwindow 0..3 1\nfreeze 0..1 0");
}

TEST_CASE("The session comes back in another instance", "[processor]") {
    Plugin one, two;
    one.processor.adventure() = 0.75f;
    one.processor.window() = 3;
    one.processor.setEditorSize(1000, 640);
    juce::MemoryBlock state;
    one.processor.getStateInformation(state);
    two.processor.setStateInformation(state.getData(), static_cast<int>(state.getSize()));
    REQUIRE(two.processor.adventure().get() == 0.75f);
    REQUIRE(two.processor.window().getIndex() == 3);
    REQUIRE(two.processor.editorSize() == juce::Point<int>(1000, 640));
}

TEST_CASE("A hostile session changes nothing", "[processor]") {
    Plugin plugin;
    plugin.processor.adventure() = 0.75f;
    juce::MemoryBlock before, after;
    plugin.processor.getStateInformation(before);
    std::mt19937 random(5);
    plugin.processor.setStateInformation(nullptr, 100);
    plugin.processor.setStateInformation("x", -1);
    for (int round = 0; round < 300; ++round) {
        auto damaged = before;
        damaged[random() % damaged.getSize()] = static_cast<char>(random());
        damaged.setSize(random() % (damaged.getSize() + 1));
        if (damaged.getSize() < before.getSize()) // cut: never valid
            plugin.processor.setStateInformation(damaged.getData(), static_cast<int>(damaged.getSize()));
    }
    plugin.processor.getStateInformation(after);
    REQUIRE(before == after);
}

namespace {
// A host's transport.
struct Transport : juce::AudioPlayHead {
    juce::Optional<PositionInfo> position;
    juce::Optional<PositionInfo> getPosition() const override { return position; }
};
} // namespace

TEST_CASE("The host's tempo is the one shown, from the audio thread without memory or lock", "[processor][realtime]") {
    Plugin plugin;
    Transport transport;
    transport.position.emplace();
    transport.position->setBpm(87.0);
    transport.position->setIsPlaying(true);
    plugin.processor.setPlayHead(&transport);
    plugin.processor.prepareToPlay(44100, 512);
    juce::AudioBuffer<float> audio(2, 512);
    const auto playUntil = [&](auto&& condition) {
        const auto end = juce::Time::getMillisecondCounter() + 20000;
        int violations = 0;
        for (int block = 0; !condition(); ++block) {
            REQUIRE(juce::Time::getMillisecondCounter() < end);
            for (int i = 0; i < 512; ++i)
                for (int c = 0; c < 2; ++c)
                    audio.setSample(c, i, static_cast<float>(0.3 * std::sin(0.05 * (512 * block + i))));
            {
                RealTimeGuard guard;
                plugin.processor.processBlock(audio, plugin.midi);
                violations += guard.violations();
            }
            juce::Thread::sleep(1);
        }
        REQUIRE((violations == 0 || !RealTimeGuard::works()));
    };
    const auto shown = [&] { return plugin.processor.listener().snapshot()->music.tempoBpm; };
    playUntil([&] { return shown() == 87.0f; });
    transport.position->setBpm(juce::nullopt);
    playUntil([&] { return shown() != 87.0f; });
    transport.position = juce::nullopt; // a host without a transport
    playUntil([&] { return plugin.processor.listener().snapshot()->seconds > 3; });
    plugin.processor.setPlayHead(nullptr);
}

TEST_CASE("Music in a host becomes films in the editor", "[processor]") {
    Plugin plugin;
    plugin.processor.prepareToPlay(44100, 512);
    std::unique_ptr<juce::AudioProcessorEditor> editor(plugin.processor.createEditor());
    REQUIRE(editor);
    REQUIRE_FALSE(editor->getWantsKeyboardFocus());
    REQUIRE(editor->getWidth() == ListeningView::designWidth);
    juce::AudioBuffer<float> audio(2, 512);
    const auto end = juce::Time::getMillisecondCounter() + 20000;
    double phase = 0;
    for (int block = 0; plugin.processor.listener().snapshot()->films.empty(); ++block) {
        REQUIRE(juce::Time::getMillisecondCounter() < end);
        for (int i = 0; i < 512; ++i, phase += 1 / 44100.0) {
            const auto value = static_cast<float>(
                0.2 * std::sin(1382.3 * phase) * std::exp(-5 * std::fmod(phase, 0.5)) + 0.1 * std::sin(2071.4 * phase));
            audio.setSample(0, i, value);
            audio.setSample(1, i, value);
        }
        plugin.processor.processBlock(audio, plugin.midi);
        juce::Thread::sleep(1);
    }
    const auto snapshot = plugin.processor.listener().snapshot();
    REQUIRE(snapshot->problem.empty());
    dynamic_cast<Editor&>(*editor).view().settle();
    REQUIRE(screenshot(*editor, "editor") > 500);

    editor->setSize(1000, 650);
    editor.reset();
    std::unique_ptr<juce::AudioProcessorEditor> again(plugin.processor.createEditor());
    REQUIRE(again->getWidth() == 1000);
    REQUIRE(again->getHeight() == 650);
}

TEST_CASE("Many instances come and go", "[processor]") {
    juce::ScopedJuceInitialiser_GUI gui;
    setenv("SCENEHEARD_ASSETS", SCENEHEARD_TEST_ASSETS, 1);
    juce::MidiBuffer midi;
    for (int round = 0; round < 3; ++round) {
        std::vector<std::unique_ptr<Processor>> instances;
        for (int i = 0; i < 16; ++i) {
            instances.push_back(std::make_unique<Processor>());
            instances.back()->prepareToPlay(48000, 256);
            auto audio = wildSound<float>(2, 256);
            instances.back()->processBlock(audio, midi);
        }
        for (auto& instance : instances)
            REQUIRE(instance->listener().snapshot());
    }
}
