#pragma once
#include "Listening/Listener.h"
#include "SceneHeard/State.h"
#include <juce_audio_processors/juce_audio_processors.h>
#include <mutex>

namespace sceneheard {

/// The plugin as a host sees it: audio passes unchanged with zero latency, and is listened to on the way. Mono or
/// stereo, in as out. See Listening/ThreadContract.h for the threads.
class Processor : public juce::AudioProcessor, private juce::AudioProcessorParameter::Listener {
public:
    Processor();
    ~Processor() override;

    sceneheard::Listener& listener() { return ear; }
    juce::AudioParameterFloat& adventure() { return *adventureParameter; }
    juce::AudioParameterChoice& window() { return *windowParameter; }
    juce::AudioParameterBool& freeze() { return *freezeParameter; }

    /// The editor's size, which the session remembers. Message thread.
    juce::Point<int> editorSize() const;
    void setEditorSize(int width, int height);

    const juce::String getName() const override { return JucePlugin_Name; }
    bool isBusesLayoutSupported(const BusesLayout& layout) const override;
    void prepareToPlay(double sampleRate, int largestBlock) override;
    void releaseResources() override {}
    void reset() override { ear.reset(); }
    void processBlock(juce::AudioBuffer<float>& audio, juce::MidiBuffer&) SCENEHEARD_REALTIME override;
    void processBlock(juce::AudioBuffer<double>& audio, juce::MidiBuffer&) SCENEHEARD_REALTIME override;
    /// Audio still passes unchanged; what plays is not listened to.
    void processBlockBypassed(juce::AudioBuffer<float>&, juce::MidiBuffer&) SCENEHEARD_REALTIME override {}
    void processBlockBypassed(juce::AudioBuffer<double>&, juce::MidiBuffer&) SCENEHEARD_REALTIME override {}
    bool supportsDoublePrecisionProcessing() const override { return true; }

    bool hasEditor() const override { return true; }
    juce::AudioProcessorEditor* createEditor() override;
    double getTailLengthSeconds() const override { return 0; }
    bool acceptsMidi() const override { return false; }
    bool producesMidi() const override { return false; }
    int getNumPrograms() override { return 1; }
    int getCurrentProgram() override { return 0; }
    void setCurrentProgram(int) override {}
    const juce::String getProgramName(int) override { return "Default"; }
    void changeProgramName(int, const juce::String&) override {}

    void getStateInformation(juce::MemoryBlock& destination) override;
    void setStateInformation(const void* data, int size) override;

private:
    void parameterValueChanged(int index, float normalised) override;
    void parameterGestureChanged(int, bool) override {}
    void followTransport();

    sceneheard::Listener ear;
    bool wasPlaying = false; // audio thread

    // Owned by the base class. Their identifiers are in every session and automation: frozen.
    juce::AudioParameterFloat* const adventureParameter;
    juce::AudioParameterChoice* const windowParameter;
    juce::AudioParameterBool* const freezeParameter;

    mutable std::mutex stateMutex; // hosts save from any thread, never from the audio thread
    StateText stateText;
    juce::Point<int> size;
};

} // namespace sceneheard
