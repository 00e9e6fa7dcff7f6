#include "Catch.h"
#include "DemoScenes.h"

using namespace sceneheard;

namespace {
std::size_t likeliest(const Quadrants& quadrants) {
    return static_cast<std::size_t>(std::ranges::max_element(quadrants) - quadrants.begin());
}
} // namespace

TEST_CASE("The tense scene is heard tense and not bright", "[mood][demo]") {
    const auto heard = heardScene("tense");
    CHECK(heard.mood[Axis::tension] > 0.7f);
    CHECK(heard.mood[Axis::valence] < 0.35f);
    CHECK(heard.mood[Axis::energy] > 0.55f);
    CHECK(likeliest(heard.quadrants) == 1);
}

TEST_CASE("The triumphant scene is heard bright and lively", "[mood][demo]") {
    const auto heard = heardScene("triumphant");
    CHECK(likeliest(heard.quadrants) == 0);
    CHECK(heard.mood[Axis::valence] > 0.6f);
    CHECK(heard.mood[Axis::energy] > 0.6f);
    CHECK(heard.mood[Axis::power] > 0.6f);
    CHECK(heard.mood[Axis::joyfulActivation] > 0.6f);
    CHECK(heard.mood[Axis::tension] < 0.6f);
}

TEST_CASE("The tender scene is heard tender and calm", "[mood][demo]") {
    const auto heard = heardScene("tender");
    CHECK((likeliest(heard.quadrants) == 2 || likeliest(heard.quadrants) == 3));
    CHECK(heard.mood[Axis::energy] < 0.4f);
    CHECK(heard.mood[Axis::tenderness] > 0.6f);
    CHECK(heard.mood[Axis::tension] < 0.5f);
}

TEST_CASE("Turned down by 6 dB, a scene keeps its quadrant and nearly all of its energy", "[mood][demo]") {
    for (const auto* scene : demoScenes) {
        CAPTURE(scene);
        const auto loud = heardScene(scene), quiet = heardScene(scene, 0.5f);
        CHECK(likeliest(quiet.quadrants) == likeliest(loud.quadrants));
        CHECK(quiet.mood[Axis::energy] == Approx(loud.mood[Axis::energy]).epsilon(0).margin(0.1));
    }
}
