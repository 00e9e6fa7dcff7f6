#include "Catch.h"
#include "Interface/MoodCompass.h"

using sceneheard::MoodCompass;

TEST_CASE("The compass keeps every mood inside its disc", "[interface]") {
    for (float valence = -0.5f; valence <= 1.5f; valence += 0.125f)
        for (float energy = -0.5f; energy <= 1.5f; energy += 0.125f)
            REQUIRE(MoodCompass::place(valence, energy).getDistanceFromOrigin() <= 1.0001f);
}

TEST_CASE("The compass points as its words say", "[interface]") {
    REQUIRE(MoodCompass::place(0.5f, 0.5f).getDistanceFromOrigin() == Approx(0).margin(1e-6));
    REQUIRE(MoodCompass::place(1, 0.5f).x == Approx(1));
    REQUIRE(MoodCompass::place(0.5f, 0).y == Approx(-1));
    REQUIRE(MoodCompass::place(0, 1).getDistanceFromOrigin() == Approx(1)); // the corner reaches the rim
}
