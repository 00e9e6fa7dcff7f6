#include "Catch.h"
#include "SceneHeard/State.h"

using namespace sceneheard;
using Catch::Matchers::Contains;

TEST_CASE("State comes back as it was written", "[state]") {
    const PluginState state{0.25f, Window::seconds30, 1200, 800};
    PluginState got;
    REQUIRE(StateText().read(StateText().write(state), got));
    REQUIRE(got == state);
    REQUIRE(StateText().write(state) == R"({"format":"SceneHeard","version":1,"adventure":0.25,"window":"30 s",)"
                                        R"("editor":{"width":1200,"height":800}})");
}

TEST_CASE("Fields of a later version survive", "[state]") {
    StateText text;
    PluginState state;
    REQUIRE(text.read(R"({"format":"SceneHeard","version":9,"target":{"film":335984,"marks":[1,2]},"adventure":1,)"
                      R"("editor":{"width":900,"height":600,"theme":"light"}})",
                      state));
    REQUIRE(state == PluginState{1.0f, Window::seconds10, 900, 600});
    state.adventure = 0.5f;
    const auto written = text.write(state);
    REQUIRE_THAT(written, Contains(R"("target":{"film":335984,"marks":[1,2]})"));
    REQUIRE_THAT(written, Contains(R"("theme":"light")"));
    REQUIRE_THAT(written, Contains(R"("adventure":0.5)"));
}

TEST_CASE("Wrong types and values out of range count as defaults", "[state]") {
    for (const auto* text :
         {R"({"format":"SceneHeard","adventure":"much","window":7,"editor":[1,2]})",
          R"({"format":"SceneHeard","adventure":-0.1,"window":"4 s","editor":{"width":-5,"height":1e9}})",
          R"({"format":"SceneHeard","adventure":1e300,"window":null,"editor":{"width":"x"}})",
          R"({"format":"SceneHeard"})"}) {
        PluginState state{0.9f, Window::whole, 1, 1};
        REQUIRE(StateText().read(text, state));
        REQUIRE(state == PluginState{});
        REQUIRE_FALSE(StateText().write(state).empty());
    }
}

TEST_CASE("What is no state of ours changes nothing", "[state]") {
    const PluginState before{0.9f, Window::whole, 1, 1};
    std::string deep = R"({"format":"SceneHeard","x":)" + std::string(200000, '[') + std::string(200000, ']') + "}";
    std::string huge = R"({"format":"SceneHeard","x":")" + std::string(2 << 20, 'x') + "\"}";
    const std::string cut = R"({"format":"SceneHeard","adventure":0.)";
    for (const auto& text : {std::string(), std::string("VC2!"), std::string("{}"), std::string("[1]"),
                             std::string(R"({"format":"Other","adventure":0.1})"), std::string(64, '\0'),
                             std::string("{\"format\":\"SceneHeard\",\"x\":\"\xff\xfe\"}"), cut, deep, huge}) {
        auto state = before;
        StateText reader;
        REQUIRE_FALSE(reader.read(text, state));
        REQUIRE(state == before);
    }
}
