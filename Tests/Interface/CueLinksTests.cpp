#include "Catch.h"
#include "Export/CueMidi.h"
#include "Hands.h"
#include "Interface/Window/ListeningView.h"
#include "Scenes.h"
#include <condition_variable>

using namespace sceneheard;

TEST_CASE("A cue's MIDI file reads back", "[interface][export]") {
    const auto cue = *scenes::tense().cue;
    juce::MemoryOutputStream out;
    REQUIRE(cueMidi(cue).writeTo(out));
    juce::MemoryInputStream in(out.getData(), out.getDataSize(), false);
    juce::MidiFile file;
    REQUIRE(file.readFrom(in));
    file.convertTimestampTicksToSeconds();
    REQUIRE(file.getNumTracks() == 1);
    std::array<int, axisCount> value{};
    std::size_t at = 0;
    int changes = 0;
    for (const auto* event : *file.getTrack(0)) {
        const auto& message = event->message;
        if (!message.isController())
            continue;
        const auto seconds = message.getTimeStamp() + cue.front().seconds;
        while (cue[at].seconds < seconds - 0.01)
            ++at;
        REQUIRE(cue[at].seconds == Approx(seconds).margin(1e-3));
        const auto axis = static_cast<std::size_t>(message.getControllerNumber() - firstController);
        REQUIRE(axis < axisCount);
        value[axis] = message.getControllerValue();
        REQUIRE(value[axis] / 127.0 == Approx(cue[at].mood.value[axis]).margin(0.5 / 127));
        ++changes;
    }
    REQUIRE(changes > 100);
    REQUIRE(changes < static_cast<int>(axisCount * cue.size())); // only what changed
    for (std::size_t axis = 0; axis < axisCount; ++axis)
        REQUIRE(value[axis] / 127.0 == Approx(cue.back().mood.value[axis]).margin(0.5 / 127));
}

namespace {
struct Receiver : juce::OSCReceiver::Listener<juce::OSCReceiver::RealtimeCallback> {
    std::mutex mutex;
    std::condition_variable came;
    std::map<juce::String, float> received;
    void oscMessageReceived(const juce::OSCMessage& message) override {
        const std::lock_guard lock(mutex);
        received[message.getAddressPattern().toString()] = message[0].getFloat32();
        came.notify_all();
    }
    void oscBundleReceived(const juce::OSCBundle& bundle) override {
        for (const auto& element : bundle)
            oscMessageReceived(element.getMessage());
    }
};
} // namespace

TEST_CASE("A cue of two years makes no endless MIDI file", "[interface][export]") {
    CueCurve cue(true);
    for (int i = 0; i < 1000; ++i) {
        CuePoint point;
        point.seconds = 60000.0 * i - limits::cueSeconds;
        point.mood.value.fill(static_cast<float>(i % 2));
        REQUIRE(cue.append(point));
    }
    juce::MemoryOutputStream out;
    REQUIRE(cueMidi(cue).writeTo(out));
    juce::MemoryInputStream in(out.getData(), out.getDataSize(), false);
    juce::MidiFile file;
    REQUIRE(file.readFrom(in));
    double before = 0;
    for (const auto* event : *file.getTrack(0)) {
        REQUIRE(event->message.getTimeStamp() >= before);
        before = event->message.getTimeStamp();
    }
    REQUIRE(before <= 1 << 30);
}

TEST_CASE("The mood is sent by OSC while the link is open, and each snapshot once", "[interface][export]") {
    Receiver receiver;
    juce::OSCReceiver socket;
    int port = 0;
    for (int candidate = 49321; candidate < 49421 && port == 0; ++candidate)
        if (socket.connect(candidate))
            port = candidate;
    REQUIRE(port > 0);
    socket.addListener(&receiver);

    OscLink link;
    const auto snapshot = scenes::tense();
    link.send(snapshot); // closed: nothing happens
    REQUIRE(link.open("127.0.0.1:" + juce::String(port)));
    link.send(snapshot);
    {
        std::unique_lock lock(receiver.mutex);
        REQUIRE(receiver.came.wait_for(lock, std::chrono::seconds(10),
                                       [&] { return receiver.received.size() == axisCount + 1; }));
        REQUIRE(receiver.received.at("/sceneheard/tension") == 0.72f);
        REQUIRE(receiver.received.at("/sceneheard/position") == static_cast<float>(snapshot.position));
        receiver.received.clear();
    }
    link.send(snapshot);
    auto next = snapshot;
    next.sequence += 1;
    next.now.mood.value[0] = 0.9f;
    link.send(next);
    std::unique_lock lock(receiver.mutex);
    REQUIRE(receiver.came.wait_for(lock, std::chrono::seconds(10),
                                   [&] { return receiver.received.size() == axisCount + 1; }));
    REQUIRE(receiver.received.at("/sceneheard/valence") == 0.9f); // the repeated one would have come first
    lock.unlock();
    socket.removeListener(&receiver);
}

TEST_CASE("An address that is none opens nothing", "[interface][export]") {
    OscLink link;
    for (const auto* address : {"", ":", "127.0.0.1", "127.0.0.1:", ":9000", "127.0.0.1:0", "127.0.0.1:70000",
                                "127.0.0.1:-5", "127.0.0.1:+5", "127.0.0.1:nine", "a b\n:9", "\xe2\x80\xae:9000"}) {
        INFO(address);
        REQUIRE_FALSE(link.open(address));
        REQUIRE_FALSE(link.isOpen());
    }
}

TEST_CASE("A session's address is sent nothing until the person switches it on", "[interface][export]") {
    juce::ScopedJuceInitialiser_GUI gui;
    Receiver receiver;
    juce::OSCReceiver socket;
    int port = 0;
    for (int candidate = 49421; candidate < 49521 && port == 0; ++candidate)
        if (socket.connect(candidate))
            port = candidate;
    REQUIRE(port > 0);
    socket.addListener(&receiver);
    const auto count = [&] {
        const std::lock_guard lock(receiver.mutex);
        return receiver.received.size();
    };

    auto snapshot = scenes::tense();
    auto wanted = Wanted::films;
    WindowSources sources;
    sources.music = [&] {
        ++snapshot.sequence;
        return std::make_shared<const Snapshot>(snapshot);
    };
    sources.want = [&](Wanted now) { wanted = now; };
    ListeningView view(sources);
    std::map<std::string, std::string> texts{
        {"oscAddress", "127.0.0.1:" + std::to_string(port)}, {"osc", "yes"}, {"oscOn", "true"}, {"hintsSeen", "yes"}};
    view.setState(windowStateOf(texts));
    juce::Component window; // in one, its timer runs
    window.addAndMakeVisible(view);
    const auto nothingSent = [&] { CHECK(count() == 0); };
    const auto switchOn = [&] {
        nothingSent();
        CHECK(wanted == Wanted::nothing); // no screen shows it
        CHECK_FALSE(view.exports.osc.getToggleState());
        CHECK(view.exports.address.getText().toStdString() == texts["oscAddress"]); // shown beside the switch
        view.exports.osc.setToggleState(true, juce::dontSendNotification);
        view.exports.osc.onClick();
    };
    const auto loadAnother = [&] { // into the open window
        CHECK(count() == axisCount + 1);
        CHECK(wanted == Wanted::cue);
        texts["oscAddress"] = "127.0.0.1:" + std::to_string(port + 1);
        view.setState(windowStateOf(texts));
        CHECK_FALSE(view.exports.osc.getToggleState());
    };
    const auto forget = [&] { // what was on its way
        const std::lock_guard lock(receiver.mutex);
        receiver.received.clear();
    };
    hands::runMessages(1500, {switchOn, loadAnother, forget, nothingSent});
    socket.removeListener(&receiver);
}
