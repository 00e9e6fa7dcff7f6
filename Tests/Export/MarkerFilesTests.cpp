#include "Catch.h"
#include "Export/Markers/MarkerFiles.h"
#include "ForeignLocale.h"
#include "Listening/SessionLimits.h"
#include "Support/Error.h"
#include <cmath>
#include <random>

using namespace sceneheard;

namespace {
constexpr std::array formats{MarkerFormat::reaper, MarkerFormat::edl,   MarkerFormat::resolve, MarkerFormat::premiere,
                             MarkerFormat::midi,   MarkerFormat::table, MarkerFormat::json};

const std::vector<std::string> names{"door opens",
                                     "",
                                     "reveal, slow",
                                     "\"quoted\" \"twice\"",
                                     "RED herring",
                                     "a | b |D:7",
                                     "Café — 夜明け 🎬",
                                     "* LOC: 01:00:00:00 RED x",
                                     "|M:x",
                                     "=1+1; {json} [x] \\",
                                     "001 V C"};

std::vector<Marker> markersAt(FrameRate rate) {
    std::vector<Marker> markers;
    std::int64_t frame = 7;
    for (const auto& name : names) {
        markers.push_back({secondsOf(frame, rate), name});
        frame = frame * 3 + 11; // up to 69 minutes at 24 frames
    }
    return markers;
}

std::string withoutBars(std::string name) {
    for (auto at = name.find('|'); at != name.npos; at = name.find('|'))
        name.replace(at, 1, "\u00a6");
    return name;
}

std::string why(std::string_view bytes, const MarkerOptions& options = {}) {
    try {
        readMarkers(bytes, options);
    } catch (const Error& e) {
        return e.what();
    }
    return "";
}
} // namespace

TEST_CASE("Markers come back from every format at every frame rate", "[markers]") {
    for (std::size_t i = 0; i < frameRates.size(); ++i) {
        const auto rate = static_cast<FrameRate>(i);
        const MarkerOptions options{rate, {1, 0, 0, 0}};
        const auto markers = markersAt(rate);
        for (const auto format : formats) {
            INFO(frameRates[i].name << ", format " << static_cast<int>(format));
            const auto read = readMarkers(writeMarkers(markers, format, options), options);
            CHECK(read.format == format);
            CHECK(read.skipped == 0);
            CHECK_FALSE(read.question);
            REQUIRE(read.markers.size() == markers.size());
            for (std::size_t m = 0; m < markers.size(); ++m) {
                CHECK(read.markers[m].name ==
                      (format == MarkerFormat::resolve ? withoutBars(markers[m].name) : markers[m].name));
                CHECK(framesIn(read.markers[m].seconds, rate) == framesIn(markers[m].seconds, rate));
                CHECK(read.markers[m].seconds == Approx(markers[m].seconds).margin(0.00051));
            }
        }
    }
}

TEST_CASE("Any moment lands on its nearest frame, and stays there however often it goes to and fro", "[markers]") {
    std::mt19937 random(1);
    std::uniform_real_distribution<double> moment(-7199, 22 * 3600 - 1);
    for (std::size_t i = 0; i < frameRates.size(); ++i) {
        const auto rate = static_cast<FrameRate>(i);
        const MarkerOptions options{rate, timeCodeOf(static_cast<std::int64_t>(random() % framesOfDay(rate)), rate)};
        std::vector<Marker> markers;
        for (int m = 0; m < 150; ++m)
            markers.push_back({moment(random), std::to_string(m)});
        for (const auto format : {MarkerFormat::edl, MarkerFormat::resolve, MarkerFormat::premiere}) {
            const auto once = readMarkers(writeMarkers(markers, format, options), options).markers;
            REQUIRE(once.size() == markers.size());
            for (const auto& marker : once)
                CHECK(std::abs(marker.seconds - markers[std::stoul(marker.name)].seconds) <=
                      0.5001 * secondsOf(1, rate));
            CHECK(readMarkers(writeMarkers(once, format, options), options).markers == once);
        }
    }
}

TEST_CASE("REAPER's regions and markers are read in each time that tells seconds", "[markers]") {
    const auto read = readMarkers("#,Name,Start,End,Length,Color\r\n"
                                  "M1,\"door, opens\",0:01.250,,,\r\n"
                                  "R1,reveal,1:02:03.500,1:02:04.000,0:00.500,FF0000\r\n"
                                  "M2,,75.125,,,\r\n"
                                  "M3,pick-up,-0:02.000,,,\r\n"
                                  "M4,beats,144.2.00,,,\r\n"
                                  "M5,samples,7760000,,,\r\n");
    CHECK(read.format == MarkerFormat::reaper);
    CHECK(read.markers ==
          std::vector<Marker>{{-2, "pick-up"}, {1.25, "door, opens"}, {75.125, ""}, {3723.5, "reveal"}});
    CHECK(read.skipped == 2);
    CHECK(read.skippedLine == 6);
    CHECK_THAT(read.why, ContainsSubstring("let REAPER's ruler show minutes"));

    const std::string frames = "#,Name,Start,End,Length\nM1,a,00:00:02:12,,\n";
    const auto asked = readMarkers(frames);
    REQUIRE(asked.question);
    CHECK(asked.question->leastFrames == 13);
    CHECK(readMarkers(frames, {FrameRate::f24, {}}).markers == std::vector<Marker>{{2.5, "a"}});
    const auto mixed = readMarkers(frames + "M2,b,0:07.000,,\n");
    CHECK((mixed.question && mixed.markers.empty())); // all come once the frame rate is known
    CHECK(readMarkers("#;Name;Start;End;Length\nM1;saved by a spreadsheet;0:03.000;;\n").markers[0].seconds == 3);
    CHECK(writeMarkers(std::vector<Marker>{{59.9996, "a"}, {-0.0001, "b"}, {3661.25, "c, d"}}, MarkerFormat::reaper) ==
          "#,Name,Start,End,Length,Color\nM1,b,0:00.000,,,\nM2,a,1:00.000,,,\nM3,\"c, d\",1:01:01.250,,,\n");
}

TEST_CASE("An EDL asks for its frame rate and says itself whether it drops frames", "[markers]") {
    const std::string edl = "TITLE: 2m4\nFCM: NON-DROP FRAME\n\n"
                            "001  A012C003 V     C        09:14:02:08 09:14:03:04 01:00:14:05 01:00:15:01\n"
                            "* FROM CLIP NAME:  02/01-03\n"
                            "* LOC: 01:00:10:12 RED     door opens\n"
                            "*LOC:01:00:11:23   violin enters\n"
                            " * loc: 01:00:12:00 GREEN\n"
                            "* LOC: later RED x\n";
    const auto asked = readMarkers(edl);
    REQUIRE(asked.question);
    CHECK(asked.markers.empty());
    CHECK(asked.question->start == TimeCode{1, 0, 0, 0});
    CHECK(asked.question->leastFrames == 24);
    CHECK_FALSE(asked.question->drop);
    const auto read = readMarkers(edl, {FrameRate::f24, asked.question->start});
    CHECK(read.format == MarkerFormat::edl);
    CHECK(read.markers == std::vector<Marker>{{10.5, "door opens"},
                                              {secondsOf(11 * 24 + 23, FrameRate::f24), "violin enters"},
                                              {12, ""}});
    CHECK(read.skipped == 1);
    CHECK(read.skippedLine == 9);

    const std::string drop =
        "FCM: DROP FRAME\n* LOC: 01:10:00:00 RED x\nFCM: NON-DROP FRAME\n* LOC: 01:10:00:00 RED y\n";
    CHECK(readMarkers(drop).question->drop);
    const auto both = readMarkers(drop, {FrameRate::f2997, {1, 0, 0, 0}}).markers;
    REQUIRE(both.size() == 2);
    CHECK(both[0].seconds == Approx(17982 * 1001 / 30000.0));
    CHECK(both[1].seconds == Approx(18000 * 1001 / 30000.0));
    CHECK_THAT(why("FCM: DROP FRAME\n* LOC: 01:10:00:00 RED x\n", {FrameRate::f25, {}}),
               ContainsSubstring("(line 2): drop-frame is counted at 29.97 and 59.94"));
    CHECK_THAT(why("TITLE: x\n* LOC: 01:10:00:24 RED x\n", {FrameRate::f24, {}}), ContainsSubstring("no such frame"));
    CHECK(writeMarkers(std::vector<Marker>{{10.5, "door"}}, MarkerFormat::edl, {FrameRate::f2997Drop, {1, 0, 0, 0}}) ==
          "TITLE: SceneHeard markers\nFCM: DROP FRAME\n\n"
          "001  AX       V     C        01:00:10;15 01:00:10;16 01:00:10;15 01:00:10;16  \n"
          "* LOC: 01:00:10;15 RED     door\n\n");
}

TEST_CASE("Resolve's markers are read with their notes, and written as it reads them", "[markers]") {
    const auto read = readMarkers("TITLE: ( no title )\r\n\r\n"
                                  "001  001      V     C        01:00:18:06 01:00:18:07 01:00:18:06 01:00:18:07  \r\n"
                                  "Poil noire |C:ResolveColorYellow |M:Marker 1 |D:1\r\n\r\n"
                                  "002  001      V     C        01:00:20:20 01:00:20:21 01:00:20:20 01:00:20:21  \r\n"
                                  "2 images trop tard |C:ResolveColorGreen |M: |D:1\r\n\r\n",
                                  {FrameRate::f24, {1, 0, 0, 0}});
    CHECK(read.format == MarkerFormat::resolve);
    CHECK(read.markers ==
          std::vector<Marker>{{18.25, "Marker 1"}, {secondsOf(20 * 24 + 20, FrameRate::f24), "2 images trop tard"}});
    CHECK(writeMarkers(std::vector<Marker>{{18.25, "a|b"}}, MarkerFormat::resolve, {FrameRate::f24, {1, 0, 0, 0}}) ==
          "TITLE: SceneHeard markers\nFCM: NON-DROP FRAME\n\n"
          "001  001      V     C        01:00:18:06 01:00:18:07 01:00:18:06 01:00:18:07  \n"
          " |C:ResolveColorBlue |M:a\u00a6b |D:1\n\n");
    CHECK_THAT(why("TITLE: x\n |C:ResolveColorBlue |M:a |D:1\n", {FrameRate::f24, {}}),
               ContainsSubstring("(line 2): no event"));
}

TEST_CASE("Premiere's markers are read in either encoding and any language", "[markers]") {
    const std::string text = "Marker Name\tDescription\tIn\tOut\tDuration\tMarker Type\t\r\n"
                             "Test\tSome comment\t00;11;23;01\t00;11;24;25\t00;00;01;24\tChapter\t\r\n"
                             "\tonly a comment\t00;00;01;00\t00;00;01;00\t00;00;00;00\tComment\t\r\n"
                             "of two lines\r\n";
    CHECK(readMarkers(text).question->drop);
    std::string wide = "\xFF\xFE";
    for (const char c : text)
        (wide += c) += '\0';
    for (const auto& bytes : {text, wide, "\xEF\xBB\xBF" + text, text.substr(text.find('\n') + 1)}) {
        const auto read = readMarkers(bytes, {FrameRate::f2997, {}});
        CHECK(read.format == MarkerFormat::premiere);
        REQUIRE(read.markers.size() == 2);
        CHECK(read.markers[0].name == "only a comment");
        CHECK(read.markers[1].name == "Test");
        CHECK(read.markers[1].seconds == Approx(20471 * 1001 / 30000.0)); // 11 minutes left out 20 numbers
        CHECK(read.skipped == 1);
    }
    CHECK(writeMarkers(std::vector<Marker>{{1, "é"}}, MarkerFormat::premiere, {FrameRate::f25, {}})
              .starts_with(std::string("\xFF\xFEM\0a\0r\0k\0e\0r\0 \0N\0", 18)));
}

TEST_CASE("What holds no markers, too many, or nonsense is told with a remedy", "[markers]") {
    for (const auto* bytes :
         {"", "hello", "{}", "[1,2]", "{\"format\":\"SceneHeard cue\"", "MThd", "TITLE: x\n", "#,Name,Start\n",
          "seconds,name\nnan,x\n", "seconds,name\n1e300,x\n", "\xFF\xFE", "a,b\n1,2\n", "MThd\0\0\0\6\0\1\0\1\0\x60"}) {
        INFO(bytes);
        const auto told = why(bytes);
        CHECK((told.find("; ") != told.npos || told.starts_with("None of its markers")));
    }
    CHECK_THAT(why(std::string(mostMarkerBytes + 1, 'x')), ContainsSubstring("32 MB"));
    CHECK_THAT(why(std::string((1 << 22) + 1, '\n')), ContainsSubstring("4 MB"));
    std::string many = "seconds,name\n";
    for (int i = 0; i < 300; ++i)
        many += std::to_string(i) + ",x\n";
    const auto read = readMarkers(many);
    CHECK(read.markers.size() == limits::markers);
    CHECK(read.skipped == 300 - limits::markers);
    CHECK(read.skippedLine == limits::markers + 2);
    const std::vector<Marker> far{{23 * 3600, "x"}}, early{{-1, "x"}};
    CHECK_THROWS_AS(writeMarkers(far, MarkerFormat::edl), Error); // without a frame rate
    CHECK_THROWS_AS(writeMarkers(far, MarkerFormat::edl, {FrameRate::f25, {}}), Error);
    CHECK_THROWS_AS(writeMarkers(early, MarkerFormat::midi), Error);
    CHECK(readMarkers(writeMarkers(far, MarkerFormat::reaper)).markers == far);
}

TEST_CASE("A marker's name is one line of UTF-8, and no longer than a session keeps", "[markers]") {
    CHECK(markerName("  two\r\nlines\tand\x1b[31m \u202ecolour \n") == "two  lines and [31m  colour");
    CHECK(markerName("caf\xE9!") == "caf\ufffd!");
    CHECK(markerName("\n \t") == "");
    const auto cut = markerName(std::string(limits::markerNameBytes - 1, 'x') + "é");
    CHECK(cut == std::string(limits::markerNameBytes - 1, 'x'));
    CHECK(readMarkers("seconds,name\n1,\"two\nlines\"\n").markers[0].name == "two lines");
    CHECK(readMarkers("seconds,name\n1,caf\xE9\n").markers[0].name == "café"); // Latin-1
    for (const auto format : formats) {
        const MarkerOptions options{FrameRate::f25, {}};
        const std::vector<Marker> hostile{{1, "a\nb\r* LOC: 00:00:02:00 RED c\t" + std::string(5000, 'x') + '\0'}};
        const auto read = readMarkers(writeMarkers(hostile, format, options), options).markers;
        REQUIRE(read.size() == 1);
        CHECK(read[0].name == markerName(hostile[0].name));
    }
}

TEST_CASE("Markers are the same bytes whatever the host's locale", "[markers][locale]") {
    const MarkerOptions options{FrameRate::f2997Drop, {1, 0, 0, 0}};
    const auto markers = markersAt(FrameRate::f2997Drop);
    for (const auto format : formats) {
        const auto usual = writeMarkers(markers, format, options);
        for (const auto* name : foreignLocales) {
            const ForeignLocale locale(name);
            CHECK(writeMarkers(markers, format, options) == usual);
            CHECK(readMarkers(usual, options).markers.size() == markers.size());
        }
    }
}
