#include "Catch.h"
#include "Interface/Style/Glide.h"

using sceneheard::Glide;

TEST_CASE("A glide arrives after about 300 ms and then rests", "[interface]") {
    Glide glide(0.0f);
    REQUIRE_FALSE(glide.advance(1, 0.01f));
    glide.moveTo(1);
    REQUIRE(glide.advance(0.1f, 0.01f));
    REQUIRE((glide.value() > 0.5f && glide.value() < 0.8f));
    REQUIRE(glide.advance(0.2f, 0.01f));
    REQUIRE(glide.value() > 0.94f);
    for (int i = 0; i < 20; ++i)
        glide.advance(0.03f, 0.01f);
    REQUIRE(glide.value() == 1.0f);
    REQUIRE_FALSE(glide.advance(0.03f, 0.01f));
}

TEST_CASE("A glide says that there is something to draw where a person would see it", "[interface]") {
    Glide glide(0.0f);
    glide.moveTo(1);
    float drawn = 0;
    int drawings = 0, frames = 0;
    for (; glide.value() != 1.0f; ++frames) {
        if (glide.advance(0.005f, 0.1f)) {
            ++drawings;
            drawn = glide.value();
        }
        REQUIRE(std::abs(glide.value() - drawn) < 0.1f);
    }
    REQUIRE(drawn == 1.0f);
    REQUIRE((drawings < 10 && frames > 20));
}

TEST_CASE("With less motion a glide arrives at once", "[interface][motion]") {
    Glide glide(0.0f);
    glide.moveTo(1);
    sceneheard::setLessMotion(true);
    const auto moved = glide.advance(0.001f, 0.01f);
    sceneheard::setLessMotion(false);
    REQUIRE(moved);
    REQUIRE(glide.value() == 1.0f);
    REQUIRE_FALSE(glide.advance(0.03f, 0.01f));
}

TEST_CASE("A glide's way does not depend on the frame rate", "[interface]") {
    Glide coarse(0.0f), fine(0.0f);
    coarse.moveTo(1);
    fine.moveTo(1);
    coarse.advance(0.1f, 0);
    for (int i = 0; i < 10; ++i)
        fine.advance(0.01f, 0);
    REQUIRE(coarse.value() == Approx(fine.value()).margin(1e-4));
}
