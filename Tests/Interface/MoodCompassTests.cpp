#include "Catch.h"
#include "Hands.h"
#include "Interface/Compass/MoodCard.h"
#include "Interface/Compass/MoodCompass.h"
#include "Scenes.h"
#include "Screenshot.h"

using namespace sceneheard;

namespace {
struct Pointed {
    juce::ScopedJuceInitialiser_GUI gui;
    MoodCompass compass;
    std::optional<Target> target;

    Pointed() {
        compass.setSize(292, 270);
        compass.show(scenes::tense());
        compass.onTarget = [this](float valence, float energy) { set(Target{"", valence, energy, 0.5f}); };
        compass.onNoTarget = [this] { set({}); };
    }
    void set(std::optional<Target> next) {
        target = next;
        compass.setTarget(next);
    }
};
} // namespace

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

TEST_CASE("A place on the compass stands for the mood that is drawn there", "[interface]") {
    for (float valence = 0; valence <= 1; valence += 0.1f)
        for (float energy = 0; energy <= 1; energy += 0.1f) {
            const auto mood = MoodCompass::moodAt(MoodCompass::place(valence, energy));
            REQUIRE(mood.x == Approx(valence).margin(2e-3));
            REQUIRE(mood.y == Approx(energy).margin(2e-3));
        }
    const auto outside = MoodCompass::moodAt({3, 0});
    REQUIRE(outside.x == Approx(1).margin(1e-3));
    REQUIRE(outside.y == Approx(0.5f).margin(1e-3));
}

TEST_CASE("A click sets the target, a double click on it takes it away", "[interface]") {
    Pointed pointed;
    const auto where = pointed.compass.position(0.8f, 0.3f);
    pointed.compass.mouseDown(hands::press(pointed.compass, where));
    REQUIRE(pointed.target);
    REQUIRE(pointed.target->valence == Approx(0.8).margin(0.01));
    REQUIRE(pointed.target->energy == Approx(0.3).margin(0.01));
    REQUIRE(screenshot(pointed.compass, "compass-target") > 200);
    pointed.compass.mouseDown(hands::press(pointed.compass, where, 2));
    REQUIRE_FALSE(pointed.target);
    pointed.compass.mouseDown(hands::press(pointed.compass, {1, 1})); // outside the disc
    REQUIRE_FALSE(pointed.target);
}

TEST_CASE("The arrow keys move the target, from the music at first", "[interface]") {
    Pointed pointed;
    const auto now = scenes::tense().now.mood;
    REQUIRE(pointed.compass.keyPressed(juce::KeyPress(juce::KeyPress::rightKey)));
    REQUIRE(pointed.target->valence == Approx(now[Axis::valence] + 0.05f));
    REQUIRE(pointed.compass.keyPressed(juce::KeyPress(juce::KeyPress::downKey)));
    REQUIRE(pointed.target->energy == Approx(now[Axis::energy] - 0.05f));
    REQUIRE(pointed.compass.keyPressed(juce::KeyPress(juce::KeyPress::deleteKey)));
    REQUIRE_FALSE(pointed.target);
    REQUIRE_FALSE(pointed.compass.keyPressed(juce::KeyPress(juce::KeyPress::spaceKey)));
}

TEST_CASE("The card says the mood, the target and where to push", "[interface]") {
    juce::ScopedJuceInitialiser_GUI gui;
    MoodCard card;
    card.setSize(292, 96);
    card.show(scenes::tense());
    REQUIRE(card.getTitle().toStdString() == "Tense: solemn, powerful");
    REQUIRE_FALSE(card.clear.isVisible());
    card.setTarget(Target{"Arrival", 0.22f, 0.62f, 0.67f});
    REQUIRE(card.getTitle().toStdString() == "Tense: solemn, powerful. Target: Arrival: go darker, a little gentler");
    REQUIRE(card.clear.isVisible());
    card.setTarget(Target{"", 0.35f, 0.62f, 0.72f});
    REQUIRE(card.getTitle().toStdString() == "Tense: solemn, powerful. Target: a mood: you are there");
    card.setTarget({});
    REQUIRE_FALSE(card.clear.isVisible());
}
