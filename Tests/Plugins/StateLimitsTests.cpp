#include "Catch.h"
#include "HostileStates.h"
#include "Interface/State/WindowState.h"
#include "Plugin.h"
#include "SceneHeard/Editor.h"

using namespace sceneheard;

namespace {
std::size_t bytesOf(const UiState& ui) {
    std::size_t bytes = 0;
    for (const auto& [name, value] : ui)
        bytes += name.size() + value.size();
    return bytes;
}
} // namespace

// Each took seconds to minutes when something in it was looked up in a line: so often none of it would end.
TEST_CASE("However a state is filled, it is read and written in a moment", "[processor][state]") {
    Plugin plugin;
    for (const auto& [name, text] : hostile::all()) {
        INFO(name);
        for (int i = 0; i < 5; ++i) {
            setState(plugin.processor, text);
            windowStateOf(plugin.processor.uiState());
        }
        const auto saved = stateOf(plugin.processor);
        REQUIRE(saved.size() <= StateText::maxBytes + (1 << 16));
        for (int i = 0; i < 5; ++i)
            REQUIRE(stateOf(plugin.processor) == saved);
        REQUIRE(bytesOf(plugin.processor.uiState()) <= StateText::maxUiBytes);
    }
}

TEST_CASE("A sparse cue is read as fast as any other", "[state][cue]") {
    const auto text = cueText(hostile::sparse());
    REQUIRE(text.size() < 4096);
    for (int i = 0; i < 60; ++i) { // ten minutes when each point copied the curve so far
        const auto cue = cueOfText(text);
        REQUIRE(cue);
        REQUIRE(cue->size() == CueCurve::maxPoints);
    }
}

TEST_CASE("Of what the window remembers, what is too much is dropped", "[state]") {
    StateText text;
    PluginState state;
    const std::string half(StateText::maxUiBytes / 2 - 2, 'x');
    REQUIRE(text.read(hostile::state(R"("ui":{"a":")" + half + R"(","n":{"deep":1},"b":")" + half + R"(","c":"y12"})"),
                      state));
    REQUIRE(state.ui == UiState{{"a", half}, {"b", half}});
    REQUIRE(StateText::accepts(state.ui));
    const auto written = text.write(state);
    REQUIRE_THAT(written, ContainsSubstring(R"("n":{"deep":1})") && !ContainsSubstring("y12"));
    PluginState again;
    REQUIRE(StateText().read(written, again));
    REQUIRE(again.ui == state.ui);

    REQUIRE(StateText().read(hostile::state("\"ui\":" + hostile::members(5000, "\"\"")), state));
    REQUIRE(state.ui.size() == limits::uiKeys);
    REQUIRE(StateText().read(hostile::state("\"parameters\":" + hostile::members(5000, "1")), state));
    REQUIRE(state.parameters.size() == limits::parameters);
}

TEST_CASE("Of members of one name the last counts, and one is written", "[state]") {
    StateText text;
    PluginState state;
    REQUIRE(
        text.read(hostile::state(R"("parameters":{"a":1,"a":2},"ui":{"t":"x","t":"y"},"cue":"A","cue":"B")"), state));
    REQUIRE(state.parameters.at("a") == StateValue(2.0));
    REQUIRE(state.ui.at("t") == "y");
    REQUIRE(text.write(state) == hostile::state(R"("parameters":{"a":2.0},"ui":{"t":"y"},"cue":"A")"));
    state.cue = "";
    REQUIRE_THAT(text.write(state), !ContainsSubstring("cue"));
}

TEST_CASE("A curve that did not change is saved as it came", "[processor][state][cue]") {
    Plugin plugin;
    const auto noise = cueText(hostile::noise(2000));
    setState(plugin.processor, hostile::state("\"cue\":\"" + noise + "\",\"reference\":\"" + noise + "\""));
    REQUIRE_THAT(stateOf(plugin.processor), ContainsSubstring("\"cue\":\"" + noise + "\"") &&
                                                ContainsSubstring("\"reference\":\"" + noise + "\""));
    plugin.processor.music().restore(std::make_shared<const CueCurve>(hostile::noise(30)));
    REQUIRE_THAT(stateOf(plugin.processor), ContainsSubstring("\"cue\":\"" + cueText(hostile::noise(30)) + "\"") &&
                                                ContainsSubstring("\"reference\":\"" + noise + "\""));
}

TEST_CASE("A session's window is no larger than a screen", "[processor][state]") {
    Plugin plugin;
    juce::Point<int> largest(limits::windowWidth, limits::windowHeight);
    for (const auto& display : juce::Desktop::getInstance().getDisplays().displays)
        largest = {std::max(largest.x, display.userArea.getWidth()), std::max(largest.y, display.userArea.getHeight())};
    for (const auto& [width, height, scale] : {std::array{"16384", "16384", "250"},
                                               {"2147483647", "99999999999999999999", "75"},
                                               {"-5", "-2147483648", "100"},
                                               {"1e9", "0x7fff", "99999999999999"}}) {
        setState(plugin.processor, hostile::state(R"("ui":{"width":")" + std::string(width) + R"(","height":")" +
                                                  height + R"(","scale":")" + scale + "\"}"));
        const std::unique_ptr<juce::AudioProcessorEditor> editor(plugin.processor.createEditor());
        REQUIRE(editor != nullptr);
        REQUIRE(editor->getWidth() >= 100);
        REQUIRE(editor->getHeight() >= 100);
        REQUIRE(editor->getWidth() <= largest.x);
        REQUIRE(editor->getHeight() <= largest.y);
    }
}

TEST_CASE("Times of a state that no integer holds are left out", "[state][interface]") {
    const auto state = windowStateOf({{"markers", "1e308 -1e308 12.5 nan 31622400 31622401 inf 1e4294967297 5x"},
                                      {"referenceOffset", "-1e308"},
                                      {"scale", "1e308"},
                                      {"targetMood", "0.5 1e308 -1e308"}});
    REQUIRE(state.markers == std::vector<Marker>{{12.5, ""}, {31622400, ""}});
    REQUIRE(state.referenceOffset == 0);
    REQUIRE(state.scale == 100);
    REQUIRE(state.targetMood == std::array{0.5f, -1.0f, -1.0f});
}
