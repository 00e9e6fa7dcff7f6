#include "Catch.h"
#include "Hands.h"
#include "Interface/Timeline/MoodTimeline.h"
#include "Scenes.h"
#include "Screenshot.h"
#include <limits>

using namespace sceneheard;

namespace {
const juce::ModifierKeys shift{juce::ModifierKeys::leftButtonModifier | juce::ModifierKeys::shiftModifier};

// Dark but for ten seconds in the middle.
std::shared_ptr<const CueCurve> cueWithBrightMiddle() {
    CueCurve cue(true);
    for (int i = 0; i < 120; ++i) {
        CuePoint point;
        point.seconds = 0.5 * i;
        point.mood.value.fill(0.5f);
        point.mood.value[static_cast<std::size_t>(Axis::valence)] = i >= 50 && i < 70 ? 0.9f : 0.2f;
        point.mood.sd.fill(0.1f);
        cue = cue.with(point);
    }
    return std::make_shared<const CueCurve>(cue);
}

struct Shown {
    juce::ScopedJuceInitialiser_GUI gui;
    MoodTimeline timeline;
    Snapshot snapshot = scenes::tense();
    int changes = 0;

    Shown() {
        snapshot.cue = cueWithBrightMiddle();
        snapshot.hostTime = true;
        timeline.setSize(1080, 290);
        timeline.show(snapshot);
        timeline.span.showAll();
        timeline.onSection = [this] { ++changes; };
    }
    void type(char letter) { timeline.keyPressed(juce::KeyPress(letter, {}, static_cast<juce::juce_wchar>(letter))); }
};
} // namespace

TEST_CASE("A drag with the shift key marks a section, and how it differs from the rest is told",
          "[interface][section]") {
    Shown shown;
    auto& timeline = shown.timeline;
    REQUIRE(timeline.sectionReading().isEmpty());
    hands::drag(timeline, {timeline.xOf(35), 120}, {timeline.xOf(25), 130}, shift);
    REQUIRE(timeline.section().has_value());
    CHECK(timeline.section()->from == Approx(25).margin(0.1));
    CHECK(timeline.section()->to == Approx(35).margin(0.1));
    CHECK(shown.changes == 1);
    CHECK(timeline.markers().empty());
    CHECK(timeline.span.start() == 0); // nothing was scrolled
    CHECK(timeline.sectionReading() == "Section of 10 s: much brighter");
    CHECK(screenshot(timeline, "timeline-section") > 100);
    hands::drag(timeline, {timeline.xOf(2), 120}, {timeline.xOf(12), 130}, shift);
    CHECK(timeline.sectionReading().startsWith("Section of 10 s: "));
    CHECK(timeline.sectionReading() != "Section of 10 s: much brighter");
    shown.type('l');
    CHECK_FALSE(timeline.section().has_value());
    CHECK(shown.changes == 3);
}

TEST_CASE("Keys begin and end a section at the present", "[interface][section]") {
    Shown shown;
    auto& timeline = shown.timeline;
    shown.type('l'); // nothing to take away
    CHECK(shown.changes == 0);
    shown.type(']');
    REQUIRE(timeline.section().has_value());
    CHECK(timeline.section()->from == 0);
    CHECK(timeline.section()->to == Approx(59.5));
    shown.type('[');
    REQUIRE(timeline.section().has_value());
    CHECK(timeline.section()->from == Approx(59.5));
    CHECK(timeline.section()->to > 59.5);
    CHECK(shown.changes == 2);
}

TEST_CASE("What is no stretch is no section", "[interface][section]") {
    Shown shown;
    const auto nan = std::numeric_limits<double>::quiet_NaN(), far = std::numeric_limits<double>::infinity();
    for (const auto& bad : {CueSection{3, 3}, {7, 3}, {nan, 3}, {3, nan}, {3, far}, {-far, 3}}) {
        shown.timeline.setSection(bad);
        CHECK_FALSE(shown.timeline.section().has_value());
    }
}
