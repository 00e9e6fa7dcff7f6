#include "Catch.h"
#include "Matching/Aim.h"

using namespace sceneheard;

namespace {
// Energy 0.5, valence 0.5, tension 0.5, each known to 0.1.
Mood middle() {
    Mood mood;
    mood.value.fill(0.5f);
    mood.sd.fill(0.1f);
    return mood;
}
} // namespace

TEST_CASE("Music that is where it aims at is left alone", "[matching]") {
    const auto there = aim(middle(), {"", 0.54f, 0.46f, 0.5f});
    REQUIRE(there.there);
    REQUIRE(there.words.empty());
    REQUIRE(aim(middle(), {"", 0.5f, 0.5f, 0.5f}).distance == 0);
}

TEST_CASE("Words say in which direction to push, and how far", "[matching]") {
    REQUIRE(aim(middle(), {"", 0.35f, 0.43f, 0.5f}).words == "darker, a little calmer");
    REQUIRE(aim(middle(), {"", 0.57f, 0.9f, 0.5f}).words == "much livelier, a little brighter");
    REQUIRE(aim(middle(), {"", 0.5f, 0.5f, 0.65f}).words == "tenser");
    REQUIRE(aim(middle(), {"", 0.5f, 0.5f, 0.1f}).words == "much gentler");
    REQUIRE_FALSE(aim(middle(), {"", 0.5f, 0.5f, 0.1f}).there);
}

TEST_CASE("Of three directions the two most needed are named", "[matching]") {
    REQUIRE(aim(middle(), {"", 0.9f, 0.65f, 0.2f}).words == "much brighter, much gentler");
}

TEST_CASE("What is estimated less surely asks for less", "[matching]") {
    auto unsure = middle();
    unsure.sd.fill(0.3f);
    const Target target{"Alien", 0.28f, 0.5f, 0.6f};
    REQUIRE(aim(middle(), target).words == "much darker, tenser");
    REQUIRE(aim(unsure, target).words == "a little darker");
    REQUIRE(aim(unsure, target).distance == aim(middle(), target).distance);
    auto certain = middle();
    certain.sd.fill(0);
    REQUIRE(aim(certain, {"", 0.52f, 0.5f, 0.5f}).there); // two hundredths are no direction
}

TEST_CASE("The distance is that of the three axes, at most 1", "[matching]") {
    REQUIRE(aim(middle(), {"", 0.8f, 0.5f, 0.5f}).distance == Approx(0.3 / std::sqrt(3.0)));
    Mood corner;
    REQUIRE(aim(corner, {"", 1, 1, 1}).distance == Approx(1));
}
