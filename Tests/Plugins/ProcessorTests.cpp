#include "Catch.h"
#include "Environment.h"
#include "Plugin.h"
#include "RealTimeGuard.h"
#include "SceneHeard/Editor.h"
#include "Screenshot.h"
#include "WildSound.h"
#include <fstream>

using namespace sceneheard;

TEMPLATE_TEST_CASE("Audio passes to the last bit, also while bypassed", "[processor]", float, double) {
    Plugin plugin;
    for (const int channels : {1, 2}) {
        const auto set = juce::AudioChannelSet::canonicalChannelSet(channels);
        juce::AudioProcessor::BusesLayout layout;
        layout.inputBuses = {set, juce::AudioChannelSet::disabled()};
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

TEST_CASE("Without models and films audio passes, and the window says where they were looked for", "[processor]") {
    Plugin plugin;
    setVariable("SCENEHEARD_ASSETS", "/nowhere/at/all");
    plugin.prepare(44100);
    const auto sound = wildSound<float>(2, 512);
    auto audio = sound;
    plugin.processor.processBlock(audio, plugin.midi);
    REQUIRE(sameBits(audio, sound));
    plugin.playUntil([&] { return plugin.snapshot()->sequence > 0; });
    REQUIRE_THAT(plugin.snapshot()->problem, ContainsSubstring("/nowhere/at/all"));
    setVariable("SCENEHEARD_ASSETS", SCENEHEARD_TEST_ASSETS);
}

TEST_CASE("Mono and stereo, in as out, with or without a reference, and nothing else", "[processor]") {
    Plugin plugin;
    using Set = juce::AudioChannelSet;
    const auto allows = [&](Set in, Set out, Set reference = Set::disabled()) {
        juce::AudioProcessor::BusesLayout layout;
        layout.inputBuses = {in, reference};
        layout.outputBuses.add(out);
        return plugin.processor.checkBusesLayoutSupported(layout);
    };
    REQUIRE(allows(Set::mono(), Set::mono()));
    REQUIRE(allows(Set::stereo(), Set::stereo()));
    REQUIRE(allows(Set::stereo(), Set::stereo(), Set::mono()));
    REQUIRE(allows(Set::mono(), Set::mono(), Set::stereo()));
    REQUIRE_FALSE(allows(Set::mono(), Set::stereo()));
    REQUIRE_FALSE(allows(Set::create5point1(), Set::create5point1()));
    REQUIRE_FALSE(allows(Set::disabled(), Set::disabled()));
    REQUIRE_FALSE(allows(Set::stereo(), Set::stereo(), Set::quadraphonic()));
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
    dynamic_cast<Editor&>(*editor).view().settle(); // the screen on which it would be seen is missing
    while (plugin.processor.music().snapshot()->films.empty()) {
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
    const auto snapshot = plugin.processor.music().snapshot();
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
    setVariable("SCENEHEARD_ASSETS", SCENEHEARD_TEST_ASSETS);
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
            REQUIRE(instance->music().snapshot());
    }
}
