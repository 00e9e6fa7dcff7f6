#include "Catch.h"
#include "DemoScenes.h"

using namespace sceneheard;

namespace {
std::size_t likeliest(const Quadrants& quadrants) {
    return static_cast<std::size_t>(std::ranges::max_element(quadrants) - quadrants.begin());
}
} // namespace

TEST_CASE("The tense scene is estimated tense and not bright", "[mood][demo]") {
    const auto impression = sceneImpression("tense");
    CHECK(impression.mood[Axis::tension] > 0.7f);
    CHECK(impression.mood[Axis::valence] < 0.35f);
    CHECK(impression.mood[Axis::energy] > 0.55f);
    CHECK(likeliest(impression.quadrants) == 1);
}

TEST_CASE("The triumphant scene is estimated bright and lively", "[mood][demo]") {
    const auto impression = sceneImpression("triumphant");
    CHECK(likeliest(impression.quadrants) == 0);
    CHECK(impression.mood[Axis::valence] > 0.6f);
    CHECK(impression.mood[Axis::energy] > 0.6f);
    CHECK(impression.mood[Axis::power] > 0.6f);
    CHECK(impression.mood[Axis::joyfulActivation] > 0.6f);
    CHECK(impression.mood[Axis::tension] < 0.6f);
}

TEST_CASE("The tender scene is estimated tender and calm", "[mood][demo]") {
    const auto impression = sceneImpression("tender");
    CHECK((likeliest(impression.quadrants) == 2 || likeliest(impression.quadrants) == 3));
    CHECK(impression.mood[Axis::energy] < 0.4f);
    CHECK(impression.mood[Axis::tenderness] > 0.6f);
    CHECK(impression.mood[Axis::tension] < 0.5f);
}

TEST_CASE("Turned down by 6 dB, a scene keeps its quadrant and nearly all of its energy", "[mood][demo]") {
    for (const auto* scene : demoScenes) {
        CAPTURE(scene);
        const auto loud = sceneImpression(scene), quiet = sceneImpression(scene, 0.5f);
        CHECK(likeliest(quiet.quadrants) == likeliest(loud.quadrants));
        CHECK(quiet.mood[Axis::energy] == Approx(loud.mood[Axis::energy]).epsilon(0).margin(0.1));
    }
}
