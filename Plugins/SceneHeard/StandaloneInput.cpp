#include "SceneHeard/StandaloneInput.h"
#include "Interface/State/LocalFile.h"
#include "Interface/Style/HearingText.h"
#include "Interface/Style/Words.h"
#include "Listening/Guard.h"
#include "Support/Error.h"
#include <algorithm>

namespace sceneheard {

namespace {
constexpr int metersPerSecond = 20, quietPerSecond = 2;
constexpr double betweenLooks = 2;          // seconds, while it is asked
constexpr std::size_t mostNameBytes = 4096; // of what is remembered

struct Nothing final : CaptureClient {
    void format(double, int) override {}
    void sound(const float* const*, int, int) override {}
};
} // namespace

class StandaloneInput::Sound final : public CaptureClient {
public:
    explicit Sound(StreamClient& s)
        : stream(s) {}
    void format(double rate, int count) override {
        channels = std::min(2, count);
        stream.prepare(rate, channels);
    }
    void sound(const float* const* samples, int, int frames) override { stream.push(samples, channels, frames); }

private:
    StreamClient& stream;
    int channels = 0;
};

struct StandaloneInput::Meter {
    Nothing nowhere;
    std::unique_ptr<Capture> capture = systemCapture();
};

StandaloneInput::StandaloneInput(StreamClient& music, InputChoice& asks, juce::File remembered)
    : stream(music)
    , choice(asks)
    , kept(std::move(remembered)) {
    choice.onStart = [this](const HearingInput& input) {
        guarded(
            [&] {
                hear(input.id);
                if (!kept.getParentDirectory().createDirectory() || !kept.replaceWithText(juce::String(input.id)))
                    throw Error(words(text::notSaved, kept.getFullPathName()).toStdString());
            },
            [this](const std::string& why) { onProblem ? onProblem(why) : void(); });
    };
    choice.onClose = [this] { meters.clear(); };
}

StandaloneInput::~StandaloneInput() {
    stopTimer();
    choice.onStart = nullptr;
    choice.onClose = nullptr;
    if (asking.joinable())
        asking.join();
    meters.clear();
    capture.reset();
}

void StandaloneInput::begin() {
    lastTick = juce::Time::getMillisecondCounter();
    look();
    startTimerHz(metersPerSecond);
}

// Asking the system may take a second.
void StandaloneInput::look() {
    if (found != nullptr)
        return;
    if (asking.joinable())
        asking.join();
    found = std::make_shared<Found>();
    sinceLook = 0;
    asking = std::thread([into = found] {
        std::vector<CaptureSource> there;
        std::string problem;
        guarded([&] { there = systemCapture()->sources(); }, [&](const std::string& why) { problem = why; });
        const std::lock_guard lock(into->mutex);
        into->sources = std::move(there);
        into->problem = std::move(problem);
        into->done = true;
    });
}

void StandaloneInput::takeFound() {
    if (found == nullptr)
        return;
    {
        const std::lock_guard lock(found->mutex);
        if (!found->done)
            return;
        sources = std::move(found->sources);
    }
    const auto problem = std::exchange(found, nullptr)->problem;
    const auto first = !std::exchange(asked, true);
    if (first && !problem.empty()) {
        stopTimer();
        noServer = true;
        if (onNoServer)
            onNoServer();
        return;
    }
    offer();
    if (!first)
        return;
    if (!kept.existsAsFile())
        return choose();
    const auto bytes = readLocalFile(kept.getFullPathName().toStdString(), mostNameBytes);
    hear(std::string(bytes.begin(), bytes.end()));
}

juce::String StandaloneInput::nameOf(const std::string& id) const {
    if (id.empty())
        return outputNow.empty() ? words(text::computerPlays) : juce::String::fromUTF8(outputNow.c_str());
    for (const auto& source : sources)
        if (source.name == id)
            return juce::String::fromUTF8(source.description.c_str());
    return juce::String::fromUTF8(id.c_str());
}

// What the computer plays, its inputs, and where there are several outputs, each of them.
void StandaloneInput::offer() {
    std::vector<HearingInput> inputs;
    if (!sources.empty())
        inputs.push_back({"", words(text::computerPlays),
                          outputNow.empty() ? words(text::throughNone)
                                            : words(text::throughOutput, juce::String::fromUTF8(outputNow.c_str())),
                          true});
    const auto outputs = std::count_if(sources.begin(), sources.end(), [](auto& source) { return source.playing; });
    for (const auto playing : {false, true})
        for (const auto& source : sources)
            if (source.playing == playing && (!playing || outputs > 1))
                inputs.push_back({source.name, juce::String::fromUTF8(source.description.c_str()),
                                  words(playing ? text::whatItPlays : text::microphoneOrLine), playing});
    choice.setInputs(inputs, heard);
}

void StandaloneInput::choose() {
    choice.setReason(lost ? words(text::inputIsGone, nameOf(heard)) : juce::String());
    look();
    choice.open();
    startTimerHz(metersPerSecond);
}

void StandaloneInput::hear(const std::string& id) {
    capture.reset();
    sound = std::make_unique<Sound>(stream);
    capture = systemCapture();
    heard = id;
    lost = false;
    silent = gone = 0;
    capture->start(heard, *sound);
    watch(0);
}

// Each input that is offered has a meter of its own while it is asked.
void StandaloneInput::measure() {
    std::erase_if(meters, [this](const auto& meter) {
        return std::ranges::none_of(choice.inputs(), [&](auto& input) { return input.id == meter.first; });
    });
    auto output = outputNow;
    for (const auto& input : choice.inputs()) {
        auto& meter = meters[input.id];
        if (meter == nullptr) {
            meter = std::make_unique<Meter>();
            meter->capture->start(input.id, meter->nowhere);
        }
        const auto state = meter->capture->state();
        choice.setLevel(input.id, state.peak);
        if (input.id.empty() && !state.source.empty())
            output = state.source;
    }
    if (output != std::exchange(outputNow, output))
        offer();
}

void StandaloneInput::say(const juce::String& sentence, bool wrong) {
    if (std::exchange(said, sentence) != sentence && onState)
        onState(sentence, wrong);
}

void StandaloneInput::watch(double seconds) {
    if (capture == nullptr)
        return say(words(text::whatToHear), true);
    const auto state = capture->state();
    if (heard.empty() && !state.source.empty())
        outputNow = state.source;
    silent = state.silent ? silent + seconds : 0;
    gone = state.connected ? 0 : gone + seconds;
    if (gone >= goneFor && !std::exchange(lost, true))
        choose();
    else if (gone == 0 && std::exchange(lost, false) && choice.isVisible())
        choice.close(); // it is back
    if (lost)
        say(heard.empty() && !state.problem.empty() ? coreWords(state.problem)
                                                    : words(text::inputIsGone, nameOf(heard)),
            true);
    else if (silent >= silentFor)
        say(words(text::nothingHeardOn, nameOf(heard)), true);
    else
        say(words(text::analysing, nameOf(heard)), false);
}

void StandaloneInput::timerCallback() {
    const auto now = juce::Time::getMillisecondCounter();
    const auto seconds = juce::jlimit(0.0, 1.0, (now - std::exchange(lastTick, now)) / 1000.0);
    guarded([&] { update(seconds); }, [this](const std::string& why) { onProblem ? onProblem(why) : void(); });
}

void StandaloneInput::update(double seconds) {
    takeFound();
    if (noServer)
        return;
    if (choice.isVisible()) {
        measure();
        choice.advance(static_cast<float>(seconds));
        if ((sinceLook += seconds) >= betweenLooks)
            look();
    }
    watch(seconds);
    const auto wanted = choice.isVisible() || !asked ? metersPerSecond : quietPerSecond;
    if (getTimerInterval() != 1000 / wanted)
        startTimerHz(wanted);
}

} // namespace sceneheard
