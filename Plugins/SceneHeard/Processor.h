#pragma once
#include "Interface/State/Consent.h"
#include "Interface/State/IndexSwitch.h"
#include "Interface/Timeline/MoodTimeline.h"
#include "Listening/Guard.h"
#include "Listening/Session.h"
#include "SceneHeard/Parameters.h"
#include <juce_audio_processors/juce_audio_processors.h>
#include <mutex>
#include <optional>

namespace sceneheard {

/// The plugin as a host sees it: audio passes unchanged with zero latency, and is listened to on the way. Mono or
/// stereo, in as out, and beside it, but in LV2, a side-chain that is only listened to. See Listening/ThreadContract.h
/// for the threads.
class Processor : public juce::AudioProcessor, private juce::AudioProcessorParameter::Listener, private juce::Timer {
public:
    Processor();
    ~Processor() override;

    sceneheard::StreamClient& music() { return session.music(); }
    /// Analyses the side-chain "Reference"; idle while none is connected.
    sceneheard::StreamClient& reference() { return session.reference(); }

    /// Models and catalogue; null while they load, and where they cannot.
    std::shared_ptr<const Matcher> matcher() const { return session.matcher(); }
    /// One more stream, served by the same thread.
    std::unique_ptr<sceneheard::StreamClient> anotherStream() { return session.another(); }

    /// Which files the person lets this plugin open; shared with its windows.
    std::shared_ptr<Consent> consent() const { return allowed; }

    /// The remote index of this process, which its windows switch on and off.
    std::shared_ptr<IndexSwitch> index() const { return indexSwitch; }

    /// What a host calls: what `work` throws goes no further, and is told to the person by the window.
    template <typename Work>
    auto safely(Work work) noexcept {
        return guarded(work, [this](const std::string& why) { note(why); });
    }
    /// Any thread but the audio thread. Something went wrong, in a sentence.
    void note(const std::string& why);
    /// The last that was noted since this was asked, or "".
    std::string takeProblem();

    Parameters& parameters() { return controls; }
    juce::AudioParameterFloat& adventure() { return controls.adventure; }
    juce::AudioParameterChoice& window() { return controls.window; }
    juce::AudioParameterBool& freeze() { return controls.freeze; }

    /// Message thread, 8 times a second, 20 while the mood is told: does what parameters ask for that the audio thread
    /// may have set, and tells the mood to the host where that is wanted.
    void timerCallback() override;

    /// Message thread. What the window needs of the music; of the side-chain it is the cue at most.
    void want(Wanted wanted) { session.want(wanted); }

    /// Message thread. Only these films may be suggested: null: all. Not remembered.
    void setWatchList(std::shared_ptr<const FilmSet> films) { session.setOnly(watchList = std::move(films)); }
    /// Message thread. Which films may be suggested: those of the watch list that the parameters let through.
    Filter filter() const;

    /// What the window wants the session to remember. Any thread but the audio thread.
    UiState uiState() const;
    juce::ChangeBroadcaster sessionLoaded; ///< tells on the message thread that the host loaded another state
    /// @return false, and nothing changes, when it is larger than StateText::maxUiBytes or no UTF-8
    bool setUiState(const UiState& state);

    /// The curve of the sound file that the cue is compared with, which the session remembers; a null curve: none; a
    /// name that is no UTF-8 is forgotten. Any thread but the audio thread.
    ReferenceCurve fileReference() const;
    void setFileReference(const ReferenceCurve& reference);

    /// The editor's size in pixels at 100%, which the session remembers; 0: none yet.
    juce::Point<int> editorSize() const;
    void setEditorSize(int width, int height);

    const juce::String getName() const override { return JucePlugin_Name; }
    bool isBusesLayoutSupported(const BusesLayout& layout) const override;
    void prepareToPlay(double sampleRate, int largestBlock) override;
    void releaseResources() override {}
    /// Nothing to do: where the music jumps shows in the host's time, and nothing of it sounds on.
    void reset() override {}
    void processBlock(juce::AudioBuffer<float>& audio, juce::MidiBuffer&) SCENEHEARD_REALTIME override;
    void processBlock(juce::AudioBuffer<double>& audio, juce::MidiBuffer&) SCENEHEARD_REALTIME override;
    /// As always: there is nothing to bypass, and the music still plays.
    void processBlockBypassed(juce::AudioBuffer<float>& audio, juce::MidiBuffer& midi) SCENEHEARD_REALTIME override {
        processBlock(audio, midi);
    }
    void processBlockBypassed(juce::AudioBuffer<double>& audio, juce::MidiBuffer& midi) SCENEHEARD_REALTIME override {
        processBlock(audio, midi);
    }
    bool supportsDoublePrecisionProcessing() const override { return true; }

    bool hasEditor() const override { return true; }
    /// One that only says why, where the window cannot be made.
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
    static BusesProperties buses();
    void parameterValueChanged(int index, float normalised) override;
    void parameterGestureChanged(int, bool) override {}
    HostTime hostTime() noexcept SCENEHEARD_REALTIME;
    void listen(const float* const* channels, int channelCount, int samples,
                const HostTime& time) noexcept SCENEHEARD_REALTIME;
    void tellMood();
    std::string stateNow();
    void takeState(std::string_view text);

    // A curve as a session has it, kept because writing a long one takes a while.
    struct Written {
        std::shared_ptr<const CueCurve> curve;
        std::string text;
    };
    static std::optional<std::string> textOf(const std::shared_ptr<const CueCurve>& curve, bool notUnderstood,
                                             Written& before);

    const std::shared_ptr<IndexSwitch> indexSwitch = IndexSwitch::shared();
    Session session;
    const std::shared_ptr<Consent> allowed;
    Parameters controls;
    double rate = 0;    // Hz, as prepared
    HostFacts hostTold; // audio thread

    std::atomic<bool> filterChanged{false};
    std::shared_ptr<const FilmSet> watchList; // message thread, as is what follows
    bool tellsMood = false;
    std::uint64_t moodTold = 0; // sequence of the snapshot

    mutable std::mutex stateMutex; // hosts save from any thread, never from the audio thread
    StateText stateText;
    std::set<std::string>
        notUnderstood; // parameters of the session, kept as they are while they stand at their default
    bool cueNotUnderstood = false, sideChainNotUnderstood = false, fileNotUnderstood = false;
    ReferenceCurve file;
    std::string refused; // a session that could not be read
    PluginState untouched;
    UiState ui;
    Written cueWritten, sideChainWritten, fileWritten;

    std::mutex problemMutex;
    std::string problem;
};

} // namespace sceneheard
