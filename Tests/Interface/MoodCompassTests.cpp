#include "Catch.h"
#include "Hands.h"
#include "Interface/Compass/Feelings.h"
#include "Interface/Compass/MoodCompass.h"
#include "Interface/Compass/MoodSentence.h"
#include "Interface/Compass/TargetLine.h"
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

TEST_CASE("The target's line says where to push, and the compass beside the target", "[interface]") {
    juce::ScopedJuceInitialiser_GUI gui;
    TargetLine line;
    line.setSize(304, TargetLine::height);
    REQUIRE(line.choose.getButtonText() == juce::String::fromUTF8("Choose a target…"));
    REQUIRE_FALSE(line.clear.isVisible());
    MoodCompass compass;
    compass.setSize(296, 296);
    compass.show(scenes::tense());
    const auto aimAt = [&](std::optional<Target> target) {
        compass.setTarget(target);
        line.show(target, compass.push());
    };
    aimAt(Target{"Arrival", 0.22f, 0.62f, 0.67f});
    REQUIRE(compass.push() == "darker, a little gentler");
    REQUIRE(line.getTitle() == "Target: Arrival: darker, a little gentler");
    REQUIRE(line.clear.isVisible());
    aimAt(Target{"", 0.35f, 0.62f, 0.72f});
    REQUIRE(line.getTitle() == "Target: a mood: you are there");
    aimAt({});
    REQUIRE_FALSE(line.clear.isVisible());
    REQUIRE(compass.push().isEmpty());
}

TEST_CASE("The sentence says region, feelings and what can be measured", "[interface]") {
    Music music;
    music.tempoBpm = 70;
    music.loudnessLufs = -20;
    const std::array<float, axisCount> z{-0.8f, 0.4f, 1.9f, 0, 0.9f, -1, 0, -1, 0.6f, -1, 0.2f};
    REQUIRE(moodSentence({0.1f, 0.7f, 0.15f, 0.05f}, z, music) == "Tense and dark: solemn and powerful, slow");
    music = {};
    music.loudnessLufs = -70;
    REQUIRE(moodSentence({0.7f, 0.1f, 0.15f, 0.05f}, {1, 0.5f}, music) == "Triumphant and bright");
    REQUIRE(moodSentence({0, 0, 0.1f, 0.9f}, {0.1f, -2, 0, 0, 0, 1.5f}, music) == "Serene and calm: very tender");
}

TEST_CASE("The sentence changes once the music agreed for two seconds", "[interface]") {
    juce::ScopedJuceInitialiser_GUI gui;
    MoodSentence sentence;
    auto music = scenes::tense();
    sentence.show(music);
    const auto first = sentence.sentence();
    REQUIRE(first.startsWith("Tense")); // at once: nothing was said before
    auto other = music;
    other.now.quadrants = {0, 0, 0.9f, 0.1f};
    sentence.show(other);
    sentence.advance(1.5f);
    REQUIRE(sentence.sentence() == first);
    sentence.show(music); // it was but a moment
    sentence.show(other);
    sentence.advance(1.5f);
    REQUIRE(sentence.sentence() == first);
    sentence.advance(0.6f);
    REQUIRE(sentence.sentence().startsWith("Sombre"));
}

TEST_CASE("Feelings are said beside what is usual, the most unusual first", "[interface]") {
    juce::ScopedJuceInitialiser_GUI gui;
    REQUIRE(deviations(0.5f) == Approx(0).margin(1e-3));
    REQUIRE(deviations(0.8413f) == Approx(1).margin(1e-3));
    REQUIRE(deviations(0.0228f) == Approx(-2).margin(2e-3));
    REQUIRE((deviations(0) == -2.4f && deviations(1) == 2.4f));
    REQUIRE(deviations(std::numeric_limits<float>::quiet_NaN()) == Approx(0).margin(1e-3));
    REQUIRE(comparedWithUsual(0.3f) == "as usual");
    REQUIRE(comparedWithUsual(-0.8f) == "a little less");
    REQUIRE(comparedWithUsual(1.2f) == "more");
    REQUIRE(comparedWithUsual(-2) == "far less");
    Feelings feelings;
    feelings.setSize(304, Feelings::heightFor(9));
    auto music = scenes::tense();
    music.now.mood.value[static_cast<std::size_t>(Axis::sadness)] = 0.98f;
    feelings.show(music);
    const auto said = [&] { return feelings.createAccessibilityHandler()->getDescription(); };
    REQUIRE(said().startsWith("sad far more, joyful less"));
    music.now.mood.value[static_cast<std::size_t>(Axis::sadness)] = 0.5f;
    feelings.show(music);
    REQUIRE(said().startsWith("sad as usual")); // bars do not jump about
    feelings.advance(8.1f);
    feelings.show(music);
    REQUIRE(said().startsWith("joyful less"));
}
