#pragma once
#include "Catch.h"
#include "Environment.h"
#include "SceneHeard/Processor.h"
#include <cmath>
#include <cstdlib>

namespace sceneheard {

/// A host's transport.
struct Transport : juce::AudioPlayHead {
    juce::Optional<PositionInfo> position;
    juce::Optional<PositionInfo> getPosition() const override { return position; }
};

/// A plugin in a small host.
struct Plugin {
    juce::ScopedJuceInitialiser_GUI gui;
    Transport transport;
    Processor processor;
    juce::MidiBuffer midi;
    double rate = 0, time = 0; // of the music
    juce::int64 place = 0;     // of the transport, samples

    Plugin() { setVariable("SCENEHEARD_ASSETS", SCENEHEARD_TEST_ASSETS); }
    ~Plugin() { processor.setPlayHead(nullptr); }

    /// As with a window that shows the music.
    void prepare(double sampleRate) {
        processor.want(Wanted::films);
        rate = sampleRate;
        processor.prepareToPlay(rate, 512);
    }
    std::shared_ptr<const Snapshot> snapshot() { return processor.music().snapshot(); }

    /// A pulsing chord, stereo; while the transport runs it moves on.
    template <typename Sample = float>
    void play(int samples) {
        juce::AudioBuffer<Sample> audio(processor.getTotalNumInputChannels(), samples);
        for (int i = 0; i < samples; ++i, time += 1 / rate) {
            const auto pulse = std::exp(-5 * std::fmod(time, 0.5));
            const auto value = 0.2 * std::sin(1382.3 * time) * pulse + 0.1 * std::sin(2071.4 * time);
            for (int c = 0; c < audio.getNumChannels(); ++c)
                audio.setSample(c, i, static_cast<Sample>(value));
        }
        if (transport.position.hasValue() && transport.position->getIsPlaying()) {
            transport.position->setTimeInSamples(place);
            place += samples;
        }
        processor.processBlock(audio, midi);
    }
    template <typename Condition>
    void playUntil(Condition condition) {
        const auto end = juce::Time::getMillisecondCounter() + 20000;
        while (!condition()) {
            REQUIRE(juce::Time::getMillisecondCounter() < end);
            play(512);
            juce::Thread::sleep(1);
        }
    }
    /// Renders as fast as the analysis can, and waits until it has analysed all.
    template <typename Sample = float>
    void render(double seconds, int block) {
        processor.setNonRealtime(true);
        const auto samples = static_cast<int>(seconds * rate);
        for (int at = 0; at < samples; at += block)
            play<Sample>(std::min(block, samples - at));
        processor.setNonRealtime(false);
        const auto end = juce::Time::getMillisecondCounter() + 20000;
        const auto analysed = [&] { return snapshot()->seconds; };
        for (double before = -1; analysed() < seconds - 0.001 || analysed() != before;) {
            REQUIRE(juce::Time::getMillisecondCounter() < end);
            before = analysed();
            juce::Thread::sleep(300);
        }
    }
};

/// The state as a host stores it.
inline std::string stateOf(Processor& processor) {
    juce::MemoryBlock block;
    processor.getStateInformation(block);
    return {static_cast<const char*>(block.getData()), block.getSize()};
}
inline void setState(Processor& processor, const std::string& text) {
    processor.setStateInformation(text.data(), static_cast<int>(text.size()));
}

} // namespace sceneheard
