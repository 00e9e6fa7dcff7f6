#include "Catch.h"
#include "Hands.h"
#include "Interface/Timeline/MoodTimeline.h"
#include "Scenes.h"
#include "Screenshot.h"

using namespace sceneheard;

namespace {
struct Shown {
    juce::ScopedJuceInitialiser_GUI gui;
    MoodTimeline timeline;
    Snapshot snapshot = scenes::tense();

    Shown() {
        timeline.setSize(1080, 170);
        timeline.show(snapshot);
    }
    void wheel(float up, float x) {
        timeline.mouseWheelMove(hands::press(timeline, {x, 80}), {0, up, false, false, false});
    }
};

CueCurve levelCue(int from, int to, float valence, bool hostTime = false) {
    CueCurve cue(hostTime);
    for (int i = from; i < to; ++i) {
        CuePoint point;
        point.seconds = 0.5 * i;
        point.mood.value.fill(valence);
        point.mood.sd.fill(0.1f);
        point.quadrants[valence < 0.5f ? 2 : 0] = 1;
        cue = cue.with(point);
    }
    return cue;
}
} // namespace

TEST_CASE("The shown stretch follows the music until a person looks elsewhere", "[interface]") {
    CueSpan span;
    span.cover(0, 10);
    REQUIRE((span.start() == 0 && span.length() == 30)); // a cue that has just begun fills it from the left
    span.cover(0, 600);
    REQUIRE((span.start() == 480 && span.length() == 120));
    span.scroll(-100);
    span.cover(0, 700);
    REQUIRE((span.start() == 380 && !span.following()));
    span.scroll(10000);
    span.cover(0, 710);
    REQUIRE((span.end() == 710 && span.following()));
    span.showAll();
    REQUIRE((span.start() == 0 && span.length() == 710));
    span.follow();
    REQUIRE((span.start() == 590 && span.length() == 120));
}

TEST_CASE("Zooming keeps the moment under the pointer", "[interface]") {
    CueSpan span;
    span.cover(0, 600);
    span.scroll(-200);
    const auto at = span.start() + 0.25 * span.length();
    span.zoom(0.5, at);
    REQUIRE(span.length() == 60);
    REQUIRE(span.start() + 0.25 * span.length() == Approx(at));
    for (int i = 0; i < 40; ++i)
        span.zoom(0.5, at);
    REQUIRE(span.length() == CueSpan::shortest);
    for (int i = 0; i < 40; ++i)
        span.zoom(2, at);
    REQUIRE((span.start() == 0 && span.length() == 600));
}

TEST_CASE("A column is the mean of its points, and a gap in the cue breaks the curve", "[interface]") {
    const auto cue = levelCue(0, 1000, 0.25f);
    const auto all = cueColumns(cue, 0, 500, 500);
    REQUIRE(all.size() <= 251);
    REQUIRE(all.size() >= 200);
    for (std::size_t i = 0; i < all.size(); ++i) {
        REQUIRE(all[i].value[0] == Approx(0.25f));
        REQUIRE(all[i].sd[2] == Approx(0.1f));
        REQUIRE(all[i].broken == (i == 0));
        REQUIRE((i == 0 || all[i].x > all[i - 1].x));
    }
    const auto close = cueColumns(cue, 100, 10, 500);
    REQUIRE(close.size() == 22); // every point, and one beyond each edge
    auto broken = cue;
    for (int i = 400; i < 440; ++i)
        broken = broken.without(0.5 * i);
    const auto columns = cueColumns(broken, 0, 500, 500);
    REQUIRE(std::count_if(columns.begin(), columns.end(), [](auto& c) { return c.broken; }) == 2);
    REQUIRE(cueColumns(CueCurve(), 0, 10, 100).empty());
    REQUIRE(cueColumns(cue, 0, 500, 500, 100).front().x == Approx(100).margin(1));
}

TEST_CASE("Hovering reads the values of a moment", "[interface]") {
    Shown shown;
    const auto reading = shown.timeline.readingAt(10).toStdString();
    REQUIRE_THAT(reading, ContainsSubstring("0:10"));
    REQUIRE_THAT(reading, ContainsSubstring("± 0.08"));
    REQUIRE_THAT(reading, ContainsSubstring("92 bpm"));
    REQUIRE_THAT(reading, ContainsSubstring("D minor"));
    REQUIRE(shown.timeline.readingAt(400).isEmpty());
    REQUIRE(shown.timeline.secondsAt(shown.timeline.xOf(33)) == Approx(33));
}

TEST_CASE("Without a host's timeline the wall clock is read", "[interface]") {
    Shown shown;
    shown.timeline.secondsOfDay = [] { return 20.0 * 3600; };
    Snapshot free;
    free.playing = true;
    free.cue = std::make_shared<const CueCurve>(levelCue(0, 121, 0.5f));
    free.position = 60;
    shown.timeline.show(free);
    REQUIRE(shown.timeline.readingAt(0).startsWith("19:59:00"));
}

TEST_CASE("A click sets a marker that tells the mood before and after it, another takes it away", "[interface]") {
    Shown shown;
    auto cue = levelCue(0, 60, 0.2f, true);
    const auto bright = levelCue(60, 120, 0.8f);
    for (std::size_t i = 0; i < bright.size(); ++i)
        cue = cue.with(bright[i]);
    shown.snapshot.cue = std::make_shared<const CueCurve>(cue);
    shown.timeline.show(shown.snapshot);
    int told = 0;
    shown.timeline.onMarkers = [&] { ++told; };
    hands::click(shown.timeline, {shown.timeline.xOf(30), 80});
    REQUIRE(shown.timeline.markers().size() == 1);
    REQUIRE(shown.timeline.markers()[0].seconds == Approx(30).margin(0.1));
    REQUIRE(shown.timeline.changeAt(30).toStdString() == "sombre → triumphant: much brighter, much livelier");
    hands::click(shown.timeline, {shown.timeline.xOf(30) + 3, 80});
    REQUIRE(shown.timeline.markers().empty());
    REQUIRE(told == 2);
    REQUIRE(shown.timeline.changeAt(500).isEmpty());
}

TEST_CASE("The wheel zooms, the keys scroll and mark", "[interface]") {
    Shown shown;
    const auto length = shown.timeline.span.length();
    shown.wheel(0.5f, shown.timeline.xOf(20));
    REQUIRE(shown.timeline.span.length() == Approx(length / 2));
    const auto start = shown.timeline.span.start();
    REQUIRE(shown.timeline.keyPressed(juce::KeyPress(juce::KeyPress::leftKey)));
    REQUIRE(shown.timeline.span.start() < start);
    REQUIRE(shown.timeline.keyPressed(juce::KeyPress('m', {}, 'm')));
    REQUIRE(shown.timeline.markers() == std::vector<Marker>{{shown.snapshot.cue->back().seconds, ""}});
    REQUIRE(shown.timeline.keyPressed(juce::KeyPress(juce::KeyPress::endKey)));
    REQUIRE(shown.timeline.span.following());
    REQUIRE_FALSE(shown.timeline.keyPressed(juce::KeyPress(juce::KeyPress::spaceKey)));
}

TEST_CASE("A reference, levels and markers are drawn over the cue", "[interface]") {
    Shown shown;
    shown.timeline.setReference({"reference.wav", std::make_shared<const CueCurve>(levelCue(0, 100, 0.3f)), 2});
    shown.timeline.setLevels(std::array{0.3f, 0.4f, 0.9f});
    shown.timeline.setMarkers({{40, ""}, {20, ""}});
    REQUIRE(shown.timeline.markers() == std::vector<Marker>{{20, ""}, {40, ""}});
    REQUIRE(screenshot(shown.timeline, "timeline-reference") > 200);
}

TEST_CASE("The overview shows the host's loop and the reference beside what is seen", "[interface][loop]") {
    Shown shown;
    const auto picture = [&] { return shown.timeline.createComponentSnapshot(shown.timeline.getLocalBounds()); };
    const auto teal = [&](const juce::Image& image) {
        int found = 0;
        for (int x = 0; x < image.getWidth(); ++x)
            for (int y = image.getHeight() - 4; y < image.getHeight(); ++y) {
                const auto pixel = image.getPixelAt(x, y);
                found += pixel.getGreen() > pixel.getRed() + 40 && pixel.getBlue() > pixel.getRed() + 20;
            }
        return found;
    };
    REQUIRE(teal(picture()) == 0);
    shown.snapshot.host.loop = {10, 20};
    shown.timeline.show(shown.snapshot);
    const auto ten = teal(picture());
    REQUIRE(ten > 0);
    shown.snapshot.host.loop = {10, 40};
    shown.timeline.show(shown.snapshot);
    REQUIRE(teal(picture()) > 2 * ten);
    shown.timeline.setReference({"longer.wav", std::make_shared<const CueCurve>(levelCue(0, 400, 0.3f)), 0});
    REQUIRE(teal(picture()) < 2 * ten); // as the whole is longer now
    shown.snapshot.host.loop = {};
    shown.timeline.show(shown.snapshot);
    REQUIRE(teal(picture()) == 0);
}
