#include "Catch.h"
#include "Interface/Style/Oklch.h"
#include <cmath>

using namespace sceneheard;

namespace {
int apart(juce::Colour a, juce::Colour b) {
    return std::max({std::abs(a.getRed() - b.getRed()), std::abs(a.getGreen() - b.getGreen()),
                     std::abs(a.getBlue() - b.getBlue())});
}
} // namespace

TEST_CASE("OKLCH gives the colours that CSS gives", "[art]") { // CSS Color 4, and the primaries of Ottosson 2020
    REQUIRE(apart(Oklch{1, 0, 0}.colour(), juce::Colour(0xffffffff)) <= 1);
    REQUIRE(apart(Oklch{0, 0, 0}.colour(), juce::Colour(0xff000000)) <= 1);
    REQUIRE(apart(Oklch{0.62796f, 0.25768f, 29.234f}.colour(), juce::Colour(0xffff0000)) <= 2);
    REQUIRE(apart(Oklch{0.86644f, 0.29483f, 142.495f}.colour(), juce::Colour(0xff00ff00)) <= 2);
    REQUIRE(apart(Oklch{0.45201f, 0.31321f, 264.052f}.colour(), juce::Colour(0xff0000ff)) <= 2);
    REQUIRE(Oklch{0.5f, 0.1f, 40}.colour(0.5f).getAlpha() == 128);
}

TEST_CASE("A colour that no screen shows is made greyer, not another hue", "[art]") {
    for (float hue = 0; hue < 360; hue += 15) {
        const auto strong = Oklch{0.7f, 0.4f, hue}.colour(), weaker = Oklch{0.7f, 0.36f, hue}.colour();
        INFO("hue " << hue);
        CHECK(apart(strong, weaker) <= 2); // both end at the same edge
        CHECK(strong.getSaturation() > 0.2f);
    }
    REQUIRE(Oklch{0.7f, 0.1f, 400}.colour() == Oklch{0.7f, 0.1f, 40}.colour());
}

TEST_CASE("The compass's hues lie where the look has them", "[art]") {
    REQUIRE(compassHue(1, 1) == Approx(75));    // triumphant
    REQUIRE(compassHue(-1, 1) == Approx(8));    // tense
    REQUIRE(compassHue(-1, -1) == Approx(262)); // sombre
    REQUIRE(compassHue(1, -1) == Approx(175));  // serene
    REQUIRE(compassHue(0, 1) == Approx(41.5f)); // between
    for (float angle = 0; angle < 6.3f; angle += 0.01f) {
        const auto hue = compassHue(std::cos(angle), std::sin(angle));
        REQUIRE((hue >= 0 && hue <= 360));
        const auto next = compassHue(std::cos(angle + 0.01f), std::sin(angle + 0.01f));
        REQUIRE(std::abs(std::remainder(next - hue, 360.0f)) < 2); // without a jump
    }
    REQUIRE(std::isfinite(compassHue(0, 0)));
}
