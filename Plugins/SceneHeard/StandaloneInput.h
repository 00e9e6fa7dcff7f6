#pragma once
#include "Capture/Capture.h"
#include "Interface/Hearing/InputChoice.h"
#include "Listening/StreamClient.h"
#include <juce_events/juce_events.h>
#include <map>
#include <mutex>
#include <thread>

namespace sceneheard {

/// What the program hears through the computer's sound server: a person chooses it once among what there is, each with
/// its own meter, and is asked again where it is gone. Message thread.
class StandaloneInput : private juce::Timer {
public:
    static constexpr double silentFor = 10, goneFor = 3; ///< seconds until it is said

    /// @param music   what is heard goes there; must outlive this
    /// @param choice  in which it is asked; must outlive this
    /// @param kept    where the choice is remembered
    StandaloneInput(StreamClient& music, InputChoice& choice, juce::File kept);
    ~StandaloneInput() override;

    /// Finds out what can be heard; goes on with what was chosen before, or asks.
    void begin();
    /// Asks again.
    void choose();
    /// Sees what has changed in so many seconds; a timer of its own calls it.
    void update(double seconds);
    /// Whether the system has no sound server that could be asked: the program then uses its devices.
    std::function<void()> onNoServer;
    /// What is heard, or what is wrong, in words; and whether it is wrong. Called when it changes.
    std::function<void(const juce::String& sentence, bool wrong)> onState;
    /// What went wrong, in a sentence.
    std::function<void(const std::string& why)> onProblem;

private:
    class Sound; // on its way to the stream
    struct Meter;
    struct Found { // by the thread that asks
        std::mutex mutex;
        bool done = false;
        std::vector<CaptureSource> sources;
        std::string problem;
    };

    void timerCallback() override;
    void look();
    void takeFound();
    void offer();
    void measure();
    void hear(const std::string& id);
    void watch(double seconds);
    juce::String nameOf(const std::string& id) const;
    void say(const juce::String& sentence, bool wrong);

    StreamClient& stream;
    InputChoice& choice;
    const juce::File kept;
    std::shared_ptr<Found> found;
    std::thread asking;
    std::vector<CaptureSource> sources;
    std::string heard, outputNow; // what is heard; by which output the computer plays
    bool asked = false, noServer = false, lost = false;
    double silent = 0, gone = 0, sinceLook = 0; // seconds
    juce::uint32 lastTick = 0;
    juce::String said;
    std::unique_ptr<Sound> sound;
    std::unique_ptr<Capture> capture; // ends before the sound's place does
    std::map<std::string, std::unique_ptr<Meter>> meters;
};

} // namespace sceneheard
