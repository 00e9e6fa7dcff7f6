#include "Catch.h"
#include "SceneHeard/State.h"
#include <random>

using namespace sceneheard;

namespace {
const PluginState some{{{"adventure", 0.25}, {"freeze", true}, {"window", std::string("30 s")}},
                       {{"theme", "dark"}, {"pinned", "335984 78"}},
                       "eNpz",
                       "eNpy",
                       "eNpx",
                       "temp \"2\".wav"};
}

TEST_CASE("State comes back as it was written", "[state]") {
    PluginState got;
    const auto text = StateText().write(some);
    REQUIRE(StateText().read(text, got));
    REQUIRE(got == some);
    REQUIRE(text == R"({"format":"SceneHeard","version":2,"parameters":{"adventure":0.25,"freeze":true,)"
                    R"("window":"30 s"},"ui":{"pinned":"335984 78","theme":"dark"},"cue":"eNpz",)"
                    R"("sideChain":"eNpy","reference":"eNpx","referenceName":"temp \"2\".wav"})");
}

TEST_CASE("What a later version wrote survives", "[state]") {
    StateText text;
    PluginState state;
    REQUIRE(text.read(R"({"format":"SceneHeard","version":9,"target":{"film":335984,"marks":[1,2]},)"
                      R"("parameters":{"adventure":1,"depth":[3,4]},"ui":{"theme":"light","panes":{"a":1},"x":"y"}})",
                      state));
    REQUIRE(state.parameters.at("adventure") == StateValue(1.0));
    REQUIRE(state.parameters.at("depth") == StateValue());
    REQUIRE(state.ui == UiState{{"theme", "light"}, {"x", "y"}});
    REQUIRE(text.write({{{"adventure", 0.5}}, {{"theme", "dark"}}, {}}) ==
            R"({"format":"SceneHeard","version":9,"target":{"film":335984,"marks":[1,2]},)"
            R"("parameters":{"adventure":0.5,"depth":[3,4]},"ui":{"theme":"dark","panes":{"a":1}}})");
}

TEST_CASE("A session of version 1 is read", "[state]") {
    PluginState state;
    REQUIRE(StateText().read(R"({"format":"SceneHeard","version":1,"adventure":0.75,"window":"whole"})", state));
    REQUIRE(state.parameters.at("adventure") == StateValue(0.75));
    REQUIRE(state.parameters.at("window") == StateValue(std::string("whole")));
}

TEST_CASE("A number stays what it was, however often it is saved", "[state]") {
    StateText text;
    PluginState state;
    REQUIRE(
        text.read(R"({"format":"SceneHeard","version":2,"parameters":{"adventure":77777777777777777777777777777770.75,)"
                  R"("depth":9007199254740993.5e-300},"later":[123456789012345678901234567890e-200,)"
                  R"(0e-50,-0.0,-7,18446744073709551615]})",
                  state));
    REQUIRE(state.parameters.at("adventure") == StateValue(77777777777777777777777777777770.75));
    REQUIRE(state.parameters.at("depth") == StateValue(9007199254740993.5e-300));
    const auto written = text.write(state);
    REQUIRE_THAT(written, ContainsSubstring(",0.0,-0.0,-7,18446744073709551615]"));
    REQUIRE(text.read(written, state));
    REQUIRE(text.write(state) == written);
    REQUIRE_FALSE(text.read(R"({"format":"SceneHeard","parameters":{"adventure":1e400}})", state));
}

TEST_CASE("Characters beyond the first plane stay as they are", "[state]") {
    StateText text;
    PluginState state;
    REQUIRE(text.read(R"({"format":"SceneHeard","ui":{"theme":"\ud83d\ude00"},"x":"\uD7FF\uE000"})", state));
    REQUIRE(state.ui.at("theme") == "\xF0\x9F\x98\x80");
    const auto written = text.write(state);
    REQUIRE(text.read(written, state));
    REQUIRE(text.write(state) == written);
}

TEST_CASE("What is no state of ours changes nothing", "[state]") {
    std::string deep = R"({"format":"SceneHeard","x":)" + std::string(200000, '[') + std::string(200000, ']') + "}";
    std::string huge = R"({"format":"SceneHeard","x":")" + std::string(2 << 20, 'x') + "\"}";
    const std::string cut = R"({"format":"SceneHeard","adventure":0.)";
    for (const auto& text : {std::string(), std::string("VC2!"), std::string("{}"), std::string("[1]"),
                             std::string(R"({"format":"Other","adventure":0.1})"), std::string(64, '\0'),
                             std::string("{\"format\":\"SceneHeard\",\"x\":\"\xff\xfe\"}"),
                             std::string(R"({"format":"SceneHeard","x":"\udddd"})"),
                             std::string(R"({"format":"SceneHeard","\udc00":1})"), cut, deep, huge}) {
        auto state = some;
        StateText reader;
        REQUIRE_FALSE(reader.read(text, state));
        REQUIRE(state == some);
    }
}

TEST_CASE("What the window remembers is bounded text", "[state]") {
    REQUIRE(StateText::accepts(some.ui));
    REQUIRE(StateText::accepts({{"title", "Am\xc3\xa9lie"}}));
    REQUIRE_FALSE(StateText::accepts({{"title", "Am\xe9lie"}}));
    REQUIRE_FALSE(StateText::accepts({{"title", "cut \xc3"}}));
    REQUIRE_FALSE(StateText::accepts({{"notes", std::string(StateText::maxUiBytes, 'x')}}));
    const auto quoted = UiState{{"a \"b\"\n", std::string("x\0y", 3)}};
    PluginState got;
    REQUIRE(StateText().read(StateText().write({{}, quoted, {}}), got));
    REQUIRE(got.ui == quoted);
}

TEST_CASE("A curve is kept, replaced or removed", "[state]") {
    const auto member = GENERATE(&PluginState::cue, &PluginState::sideChain, &PluginState::reference);
    const std::string name = member == &PluginState::cue         ? "\"cue\""
                             : member == &PluginState::sideChain ? "\"sideChain\""
                                                                 : "\"reference\"";
    StateText text;
    PluginState state;
    REQUIRE(text.read(R"({"format":"SceneHeard",)" + name + R"(:{"v":7}})", state));
    REQUIRE(state.*member == "");
    const auto written = [&](std::optional<std::string> curve) {
        auto next = state;
        next.*member = std::move(curve);
        return text.write(next);
    };
    REQUIRE_THAT(written({}), ContainsSubstring(name + R"(:{"v":7})"));
    REQUIRE_THAT(written("eNpz"), ContainsSubstring(name + R"(:"eNpz")"));
    REQUIRE_THAT(written(""), !ContainsSubstring(name));
}

TEST_CASE("The longest of all that a session holds can be read again", "[state]") {
    const std::string longest(1 << 18, 'A');
    PluginState got, limit{{}, {{"notes", std::string(StateText::maxUiBytes - 5, '\1')}}};
    limit.cue = limit.sideChain = limit.reference = longest;
    limit.referenceName = std::string(255, '\1');
    REQUIRE(StateText::accepts(limit.ui));
    REQUIRE(StateText().read(StateText().write(limit), got));
    REQUIRE(got == limit);
}

TEST_CASE("However a state is damaged: it is refused, or what was read is written", "[state]") {
    const std::string good = StateText().write(some);
    const std::string scraps[]{"{",
                               "}",
                               "[",
                               "]",
                               "\"",
                               "\\u0000",
                               "\\ud800",
                               ":",
                               ",",
                               "null",
                               "-1e999",
                               "1e400",
                               "{\"format\":\"SceneHeard\"}",
                               "\xf0\x9f\x98\x80",
                               "\xff",
                               std::string(1, '\0'),
                               "\"parameters\":[]",
                               "\"ui\":7",
                               "\"cue\":null",
                               "true",
                               std::string(40, '[')};
    std::mt19937 random(11);
    const auto below = [&](std::size_t limit) { return random() % limit; };
    int accepted = 0, refused = 0;
    for (int round = 0; round < 40000; ++round) {
        auto text = good;
        for (auto changes = 1 + below(3); changes > 0 && !text.empty(); --changes)
            switch (below(5)) {
            case 0:
                text[below(text.size())] = static_cast<char>(random());
                break;
            case 1:
                text.erase(below(text.size()), 1 + below(12));
                break;
            case 2:
                text.insert(below(text.size()), scraps[below(std::size(scraps))]);
                break;
            case 3:
                text.insert(below(text.size()), text.substr(below(text.size()), below(40)));
                break;
            default:
                text.resize(below(text.size()));
            }
        const PluginState before{{{"adventure", 0.75}}, {{"theme", "light"}}, "kept"};
        auto state = before;
        StateText reader;
        if (!reader.read(text, state)) {
            ++refused;
            REQUIRE(state == before);
            continue;
        }
        ++accepted;
        if (!StateText::accepts(state.ui))
            continue;
        PluginState again;
        const auto written = reader.write(state);
        INFO(text);
        REQUIRE(StateText().read(written, again));
        REQUIRE(again.ui == state.ui);
        for (const auto& [name, value] : state.parameters)
            REQUIRE(again.parameters.at(name) == value);
    }
    REQUIRE(accepted > 1000);
    REQUIRE(refused > 1000);
}
