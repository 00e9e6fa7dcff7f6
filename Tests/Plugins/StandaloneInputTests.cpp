#include "Catch.h"
#include "Desktop/SoundServer.h"
#include "Interface/Style/HearingText.h"
#include "Interface/Style/Words.h"
#include "Listening/AnalysisService.h"
#include "SceneHeard/StandaloneInput.h"
#include "Skip.h"
#include "WavFile.h"
#include <cmath>

using namespace sceneheard;

namespace {
/// What a test sets in the environment is as before afterwards.
class SameEnvironment {
public:
    SameEnvironment() {
        for (const auto* name : {"XDG_RUNTIME_DIR", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "PULSE_SERVER"}) {
            const auto* const value = std::getenv(name);
            before.emplace_back(name, value != nullptr ? std::optional<std::string>(value) : std::nullopt);
        }
    }
    ~SameEnvironment() {
        for (const auto& [name, value] : before)
            value ? setenv(name, value->c_str(), 1) : unsetenv(name);
    }

private:
    std::vector<std::pair<const char*, std::optional<std::string>>> before;
};

/// The program's input with the sheet that asks for it, without a window.
struct Program {
    juce::ScopedJuceInitialiser_GUI gui;
    const TemporaryFolder folder;
    StreamClient music{std::make_shared<AnalysisService>([] { return nullptr; })};
    juce::Component window;
    InputChoice choice;
    juce::String said;
    bool wrong = false, noServer = false;
    std::string problem;
    std::unique_ptr<StandaloneInput> input;

    Program() {
        window.setSize(960, 560);
        window.addChildComponent(choice);
        choice.setBounds(window.getLocalBounds());
        again();
    }
    /// As when the program starts.
    void again() {
        choice.close();
        input.reset();
        input = std::make_unique<StandaloneInput>(music, choice, kept());
        input->onState = [this](const juce::String& sentence, bool isWrong) {
            said = sentence;
            wrong = isWrong;
        };
        input->onNoServer = [this] { noServer = true; };
        input->onProblem = [this](const std::string& why) { problem = why; };
        input->begin();
    }
    juce::File kept() const { return juce::File(folder.path().string()).getChildFile("settings/input.txt"); }
    bool until(const std::function<bool()>& holds) {
        return waitUntil([&] {
            input->update(0.05);
            return holds();
        });
    }
    InputCard& card(std::size_t at) {
        std::vector<InputCard*> cards;
        for (auto* child : choice.getChildren())
            if (auto* const found = dynamic_cast<InputCard*>(child))
                cards.push_back(found);
        return *cards.at(at);
    }
};
} // namespace

TEST_CASE("The program asks what to hear, with a meter for each, and remembers it", "[standalone][server]") {
    if (!SoundServer::installed(SoundServer::Kind::pulseAudio))
        SKIP("pulseaudio, pactl and paplay are not installed");
    const SameEnvironment same;
    SoundServer server(SoundServer::Kind::pulseAudio);
    Program program;
    const auto& choice = program.choice;
    REQUIRE(program.until([&] { return choice.isVisible() && choice.inputs().size() >= 3; }));
    CHECK(choice.inputs()[0].name == words(text::computerPlays));
    CHECK(program.until([&] { return choice.inputs()[0].about.contains("Output-one"); }));
    CHECK(program.said == words(text::whatToHear));

    // Only the meter of what plays moves.
    std::vector<float> wave(48000 * 20);
    for (std::size_t i = 0; i < wave.size(); ++i)
        wave[i] = 0.5f * std::sin(0.05f * static_cast<float>(i));
    auto player = server.play(writeWav(program.folder / "tone.wav", {wave, wave}, 48000));
    CHECK(program.until([&] { return program.card(0).getTitle().endsWith(words(text::inputHears)); }));
    for (std::size_t i = 0; i < choice.inputs().size(); ++i)
        if (choice.inputs()[i].name.contains("Output-two"))
            CHECK(program.card(i).getTitle().endsWith(words(text::inputSilent)));

    program.choice.start.onClick();
    CHECK_FALSE(choice.isVisible());
    CHECK(program.kept().loadFileAsString().isEmpty());
    CHECK(program.kept().existsAsFile());
    CHECK(program.until([&] { return program.music.snapshot()->seconds > 0.5; }));
    CHECK(program.until([&] {
        return program.said == words(text::analysing, juce::String("Monitor of Output-one")) ||
               program.said == words(text::analysing, juce::String("Output-one"));
    }));
    CHECK_FALSE(program.wrong);

    // The next start asks nothing.
    program.again();
    CHECK(program.until([&] { return program.said.contains("Output-one"); }));
    CHECK_FALSE(choice.isVisible());

    // Ten seconds of silence are said; sound takes it back.
    player.end(SIGTERM);
    CHECK(program.until([&] {
        return program.said.startsWith(words(text::nothingHeardOn, juce::String("Output-one")).substring(0, 13));
    }));
    CHECK(program.wrong);
    CHECK(program.problem.empty());
}

TEST_CASE("An input that goes away is asked for again, and taken again when it is back", "[standalone][server]") {
    if (!SoundServer::installed(SoundServer::Kind::pulseAudio))
        SKIP("pulseaudio, pactl and paplay are not installed");
    const SameEnvironment same;
    SoundServer server(SoundServer::Kind::pulseAudio);
    Program program;
    auto& choice = program.choice;
    REQUIRE(program.until([&] { return choice.isVisible() && choice.inputs().size() >= 3; }));
    std::size_t two = 0;
    for (std::size_t i = 0; i < choice.inputs().size(); ++i)
        if (choice.inputs()[i].id == "two.monitor")
            two = i;
    REQUIRE(two > 0);
    program.card(two).setToggleState(true, juce::sendNotification);
    choice.start.onClick();
    CHECK(program.kept().loadFileAsString() == "two.monitor");
    CHECK(program.until([&] { return program.said.contains("Output-two"); }));
    REQUIRE(server.control("unload-module $(pactl list short modules | grep -F sink_name=two | cut -f1)"));
    REQUIRE(program.until([&] { return choice.isVisible(); }));
    CHECK(choice.getDescription().contains("two"));
    CHECK(program.wrong);
    REQUIRE(server.output("two", 44100));
    CHECK(program.until([&] { return !choice.isVisible(); }));
    CHECK(program.until([&] { return !program.wrong; }));
}

TEST_CASE("Without a sound server the program is told so", "[standalone]") {
    const SameEnvironment same;
    setenv("PULSE_SERVER", "unix:/nonexistent/pulse", 1);
    Program program;
    REQUIRE(program.until([&] { return program.noServer; }));
    CHECK_FALSE(program.choice.isVisible());
}
