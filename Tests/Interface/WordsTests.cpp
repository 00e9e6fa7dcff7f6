#include "Catch.h"
#include "Interface/Style/Words.h"
#include <cmath>

using namespace sceneheard;

namespace {
std::string utf8(const juce::String& text) { return text.toStdString(); }
} // namespace

TEST_CASE("Facts of a film in one line", "[interface]") {
    Film film;
    REQUIRE(utf8(factsLine(film, 3)).empty());
    film.year = 2017;
    film.genres = (1u << 14) | (1u << 6) | (1u << 16);
    film.runtime = 164;
    REQUIRE(utf8(factsLine(film, 3)) == "2017 · Drama · Science Fiction · Thriller · 2 h 44");
    REQUIRE(utf8(factsLine(film, 1)) == "2017 · Drama +2 · 2 h 44");
    REQUIRE(utf8(factsLine(film, 0)) == "2017 · 2 h 44");
    film.genres = 0;
    film.runtime = 121;
    REQUIRE(utf8(factsLine(film, 3)) == "2017 · 2 h 01");
    film.runtime = 12;
    REQUIRE(utf8(factsLine(film, 3)) == "2017 · 12 min");
}

TEST_CASE("A title written from right to left is drawn so, its letters joined", "[interface]") {
    REQUIRE(utf8(readable("Arrival")) == "Arrival");
    REQUIRE(utf8(readable("")).empty());
    REQUIRE(utf8(readable("אב 12")) == "12 בא"); // the number keeps its order
    REQUIRE(utf8(readable("WALL·E – אב")) == "WALL·E – בא");
    REQUIRE(utf8(readable("\u0628\u0628")) == "\uFE90\uFE91"); // final and initial form of one letter
    REQUIRE(utf8(readable("\xff\xfe")).size() < 10);           // no UTF-8: no crash
}

TEST_CASE("Measurements in one line", "[interface]") {
    Music music;
    music.loudnessLufs = -70;
    REQUIRE(utf8(musicLine(music)).empty());
    music.tempoBpm = 91.7f;
    music.key = {2, true, 0.8f, 0.5f};
    music.loudnessLufs = -20.6f;
    REQUIRE(utf8(musicLine(music)) == "92 bpm · D minor · −21 LUFS");
}

TEST_CASE("Times", "[interface]") {
    REQUIRE(utf8(clock(0)) == "0:00");
    REQUIRE(utf8(clock(65.9)) == "1:05");
    REQUIRE(utf8(clock(3723)) == "1:02:03");
    REQUIRE(utf8(clock(-3)) == "0:00");
    REQUIRE(utf8(timeOfDay(21 * 3600 + 5 * 60 + 9.7, true)) == "21:05:09");
    REQUIRE(utf8(timeOfDay(25 * 3600, false)) == "01:00");
    REQUIRE(utf8(timeOfDay(-60, false)) == "23:59");
    REQUIRE(utf8(clock(-1e308)) == "0:00"); // what no integer holds
    REQUIRE(utf8(clock(std::nan(""))) == "0:00");
    REQUIRE(clock(1e308) == clock(1e13));
    REQUIRE(clock(1e308).containsOnly("0123456789:"));
    REQUIRE(timeOfDay(-1e308, true).containsOnly("0123456789:"));
}

TEST_CASE("A mood in words: what is unusual, strongest first", "[interface]") {
    std::array<float, axisCount> zScores{};
    REQUIRE(utf8(moodLine(zScores)) == "an ordinary mix of moods");
    zScores[static_cast<std::size_t>(Axis::sadness)] = 2.0f;
    zScores[static_cast<std::size_t>(Axis::solemnity)] = 1.0f;
    zScores[static_cast<std::size_t>(Axis::tension)] = 0.6f;
    zScores[static_cast<std::size_t>(Axis::power)] = 0.55f;
    zScores[static_cast<std::size_t>(Axis::energy)] = -3.0f;
    REQUIRE(utf8(moodLine(zScores)) == "sad, solemn, tense");
    REQUIRE(utf8(moodLine(zScores, "solemn")) == "sad, tense, powerful");
}

TEST_CASE("The word for a mood is that of its likeliest quadrant", "[interface]") {
    REQUIRE(utf8(quadrantWord({0.4f, 0.3f, 0.2f, 0.1f})) == "triumphant");
    REQUIRE(utf8(quadrantWord({0.3f, 0.4f, 0.1f, 0.2f})) == "tense");
    REQUIRE(utf8(quadrantWord({0.2f, 0.1f, 0.4f, 0.3f})) == "sombre");
    REQUIRE(utf8(quadrantWord({0.1f, 0.2f, 0.3f, 0.4f})) == "serene");
}
