#include "Catch.h"
#include "Mood/MoodScale.h"
#include <limits>

using namespace sceneheard;

namespace {
MoodScale evenScale() {
    MoodScale scale;
    for (auto& said : scale.said)
        for (std::size_t i = 0; i < said.size(); ++i)
            said[i] = 0.2f + 0.02f * static_cast<float>(i); // .2 to .6
    return scale;
}
} // namespace

TEST_CASE("The scale fills 0..1 with what is said of music at large, and leads back", "[mood]") {
    auto scale = evenScale();
    CHECK(scale.sound());
    CHECK(scale.value(0, 0.1f) == 0);
    CHECK(scale.value(0, 0.2f) == 0);
    CHECK(scale.value(0, 0.4f) == Approx(0.5f));
    CHECK(scale.value(0, 0.41f) == Approx(0.525f));
    CHECK(scale.value(0, 0.6f) == 1);
    CHECK(scale.value(0, 7.0f) == 1);
    CHECK(scale.value(0, std::numeric_limits<float>::quiet_NaN()) == 0);
    for (const float value : {0.0f, 0.03f, 0.5f, 0.99f, 1.0f})
        CHECK(scale.value(3, scale.saying(3, value)) == Approx(value).margin(1e-5));
    CHECK(scale.saying(3, -1) == Approx(0.2f));
    CHECK(scale.saying(3, 2) == Approx(0.6f));

    scale.said[1][5] = scale.said[1][6] = scale.said[1][7]; // much music of which the same is said
    CHECK(scale.sound());
    CHECK(scale.value(1, scale.said[1][5]) == Approx(0.35f));
}

TEST_CASE("A scale that falls, is flat, or holds what is not finite is refused", "[mood]") {
    auto scale = evenScale();
    scale.said[2][4] = 0.9f;
    CHECK_FALSE(scale.sound());
    scale = evenScale();
    scale.said[2].fill(0.5f);
    CHECK_FALSE(scale.sound());
    scale = evenScale();
    scale.said[10][20] = std::numeric_limits<float>::infinity();
    CHECK_FALSE(scale.sound());
}
