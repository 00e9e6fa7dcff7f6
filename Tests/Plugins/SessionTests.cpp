#include "Catch.h"
#include "Plugin.h"
#include <random>

using namespace sceneheard;

TEST_CASE("The session comes back in another instance", "[processor][state]") {
    Plugin one, two;
    one.processor.adventure() = 0.75f;
    one.processor.window() = 3;
    one.processor.freeze() = true;
    one.processor.parameters().genre = 7;
    one.processor.parameters().yearTo = 1980;
    one.processor.parameters().targetTension = 0.125f;
    REQUIRE(one.processor.setUiState({{"theme", "light"}}));
    one.processor.setEditorSize(1000, 640);
    setState(two.processor, stateOf(one.processor));
    REQUIRE(two.processor.adventure().get() == 0.75f);
    REQUIRE(two.processor.window().getIndex() == 3);
    REQUIRE(two.processor.freeze().get());
    REQUIRE(two.processor.parameters().genre.getIndex() == 7);
    REQUIRE(two.processor.parameters().yearTo.get() == 1980);
    REQUIRE(two.processor.parameters().targetTension.get() == 0.125f);
    REQUIRE(two.processor.uiState().at("theme") == "light");
    REQUIRE(two.processor.editorSize() == juce::Point<int>(1000, 640));
    REQUIRE(stateOf(two.processor) == stateOf(one.processor));
}

TEST_CASE("A session shows its cue again, before and after a note is played", "[processor][state][cue]") {
    Plugin one, two;
    one.processor.setPlayHead(&one.transport);
    one.transport.position.emplace().setIsPlaying(true);
    one.prepare(44100);
    one.render(12, 1024);
    const auto cue = one.snapshot()->cue;
    REQUIRE(cue->size() == 24);

    setState(two.processor, stateOf(one.processor));
    const auto again = two.processor.music().cue();
    REQUIRE(again->size() == 24);
    REQUIRE(again->hostTime());
    REQUIRE(stateOf(two.processor) == stateOf(one.processor)); // saved without having played
    two.prepare(44100);
    const auto end = juce::Time::getMillisecondCounter() + 20000;
    while (two.snapshot()->films.empty() && juce::Time::getMillisecondCounter() < end)
        juce::Thread::sleep(10);
    const auto shown = two.snapshot();
    REQUIRE(shown->cue->size() == 24);
    REQUIRE(shown->moodKnown);
    REQUIRE_FALSE(shown->films.empty());
    for (std::size_t i = 0; i < 24; ++i) {
        REQUIRE((*shown->cue)[i].seconds == (*cue)[i].seconds);
        for (std::size_t a = 0; a < axisCount; ++a)
            REQUIRE((*shown->cue)[i].mood.value[a] == Approx((*cue)[i].mood.value[a]).margin(0.0021));
    }
}

namespace {
std::shared_ptr<const CueCurve> curveOf(int points, float valence) {
    CueCurve curve(true);
    for (int i = 0; i < points; ++i) {
        CuePoint point;
        point.seconds = CueCurve::step * i;
        point.mood.value[static_cast<std::size_t>(Axis::valence)] = valence;
        curve = curve.with(point);
    }
    return std::make_shared<const CueCurve>(curve);
}
} // namespace

TEST_CASE("A session keeps what the cue was compared with", "[processor][state][cue]") {
    Plugin one, two;
    one.processor.setFileReference({"temp \xc3\xa9.wav", curveOf(30, 0.2f), 0});
    one.processor.reference().restore(curveOf(40, 0.8f));
    setState(two.processor, stateOf(one.processor));
    const auto file = two.processor.fileReference();
    REQUIRE(file.name == one.processor.fileReference().name);
    REQUIRE(file.curve->size() == 30);
    REQUIRE(file.curve->back().mood[Axis::valence] == Approx(0.2f).margin(0.002));
    const auto sideChain = two.processor.reference().cue(); // though none is connected
    REQUIRE(sideChain->size() == 40);
    REQUIRE(sideChain->back().mood[Axis::valence] == Approx(0.8f).margin(0.002));
    REQUIRE(two.processor.music().cue()->empty());
    REQUIRE(stateOf(two.processor) == stateOf(one.processor));

    setState(two.processor, R"({"format":"SceneHeard","version":2,"parameters":{"adventure":1}})");
    REQUIRE(two.processor.fileReference().curve->size() == 30); // an older session tells of none
    two.processor.setFileReference({});
    two.processor.reference().restore(nullptr);
    REQUIRE_THAT(stateOf(two.processor), !ContainsSubstring("reference") && !ContainsSubstring("sideChain"));
}

TEST_CASE("Reference curves that are not understood are kept and change nothing", "[processor][state][cue]") {
    Plugin plugin;
    setState(plugin.processor, R"({"format":"SceneHeard","version":5,"sideChain":"@@","reference":{"v":7},)"
                               R"("referenceName":"temp.wav"})");
    REQUIRE(plugin.processor.fileReference().curve == nullptr);
    REQUIRE(plugin.processor.reference().cue()->empty());
    REQUIRE_THAT(stateOf(plugin.processor), ContainsSubstring(R"("reference":{"v":7},"referenceName":"temp.wav")") &&
                                                ContainsSubstring(R"("sideChain":"@@")"));
    plugin.processor.setFileReference({juce::String::fromUTF8("\xff.wav"), curveOf(3, 0.5f), 0});
    REQUIRE(plugin.processor.fileReference().name.isEmpty());
    REQUIRE_THAT(stateOf(plugin.processor), !ContainsSubstring(R"({"v":7})") && !ContainsSubstring("temp.wav"));
}

TEST_CASE("A hostile session changes nothing", "[processor][state]") {
    Plugin plugin;
    plugin.processor.adventure() = 0.75f;
    const auto before = stateOf(plugin.processor);
    std::mt19937 random(5);
    plugin.processor.setStateInformation(nullptr, 100);
    plugin.processor.setStateInformation("x", -1);
    for (int round = 0; round < 300; ++round) {
        auto damaged = before;
        damaged[random() % damaged.size()] = static_cast<char>(random());
        damaged.resize(random() % damaged.size()); // cut: never valid
        setState(plugin.processor, damaged);
    }
    REQUIRE(stateOf(plugin.processor) == before);
}

TEST_CASE("A session that cannot be read goes back as it came, until there is something to lose",
          "[processor][state]") {
    for (const auto& text : {std::string("{\"format\":\"SceneHeard\",\"version\":3,\"parameters\":{\"adv"), // cut
                             std::string("SCENEHEARD 7\0\1\2", 15), std::string("VC2!\xff\xfe")}) {
        Plugin plugin;
        setState(plugin.processor, text);
        REQUIRE(stateOf(plugin.processor) == text);
        plugin.processor.adventure() = 0.25f;
        const auto own = stateOf(plugin.processor);
        REQUIRE_THAT(own, ContainsSubstring("\"adventure\":0.25"));
        setState(plugin.processor, text);
        REQUIRE(stateOf(plugin.processor) == own);
    }
}

TEST_CASE("What a later version knows better is kept while it is not changed here", "[processor][state]") {
    Plugin plugin;
    setState(plugin.processor, R"({"format":"SceneHeard","version":5,"parameters":{"adventure":0.75,"genre":"Noir",)"
                               R"("window":["5 s"],"depth":3},"ui":{"theme":"sepia"},"cue":{"v":7}})");
    REQUIRE(plugin.processor.adventure().get() == 0.75f);
    REQUIRE(plugin.processor.parameters().genre.getIndex() == 0);
    auto text = stateOf(plugin.processor);
    for (const auto* kept : {R"("version":5)", R"("genre":"Noir")", R"("window":["5 s"])", R"("depth":3)",
                             R"("theme":"sepia")", R"("cue":{"v":7})"})
        REQUIRE_THAT(text, ContainsSubstring(kept));
    plugin.processor.parameters().genre = 1;
    REQUIRE_THAT(stateOf(plugin.processor), ContainsSubstring(R"("genre":"Action")"));
}

TEST_CASE("A session without a cue leaves the cue alone", "[processor][state][cue]") {
    Plugin plugin;
    plugin.prepare(44100);
    plugin.playUntil([&] { return plugin.snapshot()->cue->size() > 4; });
    setState(plugin.processor, R"({"format":"SceneHeard","version":2,"parameters":{"adventure":1}})");
    REQUIRE(plugin.processor.adventure().get() == 1.0f);
    REQUIRE(plugin.processor.music().cue()->size() > 4);
}

TEST_CASE("The window's state is limited", "[processor][state]") {
    Plugin plugin;
    REQUIRE(plugin.processor.setUiState({{"pinned", "1 2 3"}}));
    REQUIRE_FALSE(plugin.processor.setUiState({{"pinned", std::string(1 << 17, '1')}}));
    REQUIRE_FALSE(plugin.processor.setUiState({{"title", "\xff"}}));
    REQUIRE(plugin.processor.uiState() == UiState{{"pinned", "1 2 3"}});
}
