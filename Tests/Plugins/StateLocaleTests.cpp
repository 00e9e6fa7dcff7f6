#include "Catch.h"
#include "Export/CueMidi.h"
#include "ForeignLocale.h"
#include "Interface/State/WindowState.h"
#include "Plugin.h"
#include "SceneHeard/CueText.h"
#include "SceneHeard/State.h"

using namespace sceneheard;

namespace {
// What a session holds: the state's text with a curve, the window's texts, and the cue as MIDI.
struct Written {
    std::map<std::string, std::string> window;
    std::string state, midi;

    bool operator==(const Written&) const = default;
};

Written write() {
    CueCurve curve(true);
    for (int i = 0; i < 40; ++i) {
        CuePoint point;
        point.seconds = 0.5 * i;
        point.mood.value.fill(0.0125f * static_cast<float>(i));
        curve = curve.with(point);
    }
    WindowState window;
    window.markers = {{12.5, "door"}, {1063.25, ""}};
    window.targetMood = {0.25f, 0.5f, 1};
    window.referenceOffset = -7.5;
    Written written;
    keep(window, written.window);
    REQUIRE(windowStateOf(written.window) == window);

    PluginState state;
    state.parameters = {{"adventure", 0.375}, {"yearFrom", 1980.0}, {"genre", std::string("Science Fiction")}};
    state.ui = written.window;
    state.cue = cueText(curve);
    REQUIRE(cueOfText(*state.cue)->size() == curve.size());
    written.state = StateText().write(state);
    PluginState back;
    REQUIRE(StateText().read(written.state, back));
    REQUIRE(back == state);

    juce::MemoryOutputStream midi;
    REQUIRE(cueMidi(curve).writeTo(midi));
    written.midi = midi.toString().toStdString() + std::to_string(midi.getDataSize());
    return written;
}

std::string sessionOf(Processor& processor) {
    juce::MemoryBlock block;
    processor.getStateInformation(block);
    return {static_cast<const char*>(block.getData()), block.getSize()};
}
} // namespace

TEST_CASE("Sessions and MIDI are the same bytes whatever the host's locale", "[state][locale]") {
    const auto usual = write();
    REQUIRE(usual.window.at("markers") == "12.50 1063.25");
    for (const auto* name : foreignLocales) {
        const ForeignLocale locale(name);
        INFO(name);
        CHECK(write() == usual);
    }
}

TEST_CASE("A session written in one locale is opened in another as it was", "[state][locale]") {
    Plugin plugin;
    for (auto* parameter : plugin.processor.getParameters())
        if (parameter->getName(100) == "Target valence")
            parameter->setValueNotifyingHost(0.375f);
    const auto usual = sessionOf(plugin.processor);
    REQUIRE_THAT(usual, ContainsSubstring("\"targetValence\":0.375"));
    for (const auto* name : foreignLocales) {
        const ForeignLocale locale(name);
        INFO(name);
        CHECK(sessionOf(plugin.processor) == usual);
        Plugin other;
        other.processor.setStateInformation(usual.data(), static_cast<int>(usual.size()));
        CHECK(sessionOf(other.processor) == usual);
    }
}
