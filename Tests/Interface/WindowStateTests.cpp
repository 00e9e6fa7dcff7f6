#include "Catch.h"
#include "Folder.h"
#include "Interface/State/WatchList.h"
#include "Interface/State/WindowState.h"
#include "Matching/Assets.h"

using namespace sceneheard;

TEST_CASE("What the window remembers comes back", "[interface]") {
    WindowState state;
    state.theme = Theme::light;
    state.scale = 150;
    state.preset = Preset::listening;
    state.hintsSeen = true;
    state.targetName = "Le Fabuleux Destin d'Amélie Poulain (2001)";
    state.watchList = "/home/me/watch list.txt";
    state.oscAddress = "studio.local:7000";
    state.marks.pinned = {"tmdb:194", "imdb:tt0083658"};
    state.marks.liked = {"tmdb:78"};
    state.marks.rejected = {"tmdb:1", "tmdb:2"};
    state.targetMood = {0.25f, 0.5f, 1};
    state.keptMoods[1] = KeptMood{{0.75f, 0, 0.125f}, "chase 2"};
    state.markers = {{12.5, "door, opens"}, {63.2502, ""}, {63.2502, "nuit \"|\" 夜"}, {64, "12.50 x"}};
    state.frameRate = FrameRate::f2997Drop;
    state.timeCodeStart = {10, 0, 0, 0};
    state.referenceOffset = -7.5;
    state.section = {12.5, 23.75};
    std::map<std::string, std::string> texts{{"width", "1000"}, {"another version's", "x"}};
    keep(state, texts);
    REQUIRE(windowStateOf(texts) == state);
    REQUIRE(texts.at("width") == "1000");
    REQUIRE(texts.at("another version's") == "x");
}

TEST_CASE("Markers of older sessions open, and names stay with the markers that they belong to", "[interface]") {
    CHECK(windowStateOf({{"markers", "12.50 1063.25"}}).markers == std::vector<Marker>{{12.5, ""}, {1063.25, ""}});
    // an older window took one away, set another, and knew nothing of names
    const auto state = windowStateOf(
        {{"markers", "12.50 20.00 63.25"}, {"markerNames", "5.00 gone\n63.25 reveal\nnan x\n12.50 \x1b[31mdoor\n"}});
    CHECK(state.markers == std::vector<Marker>{{12.5, "[31mdoor"}, {20, ""}, {63.25, "reveal"}});
    std::map<std::string, std::string> texts;
    WindowState few;
    few.markers = {{12.5, ""}, {63.2502, "reveal"}};
    keep(few, texts);
    CHECK(texts.at("markers") == "12.50 63.2502"); // as older windows read them
    CHECK(texts.at("markerNames") == "12.50\n63.2502 reveal\n");
    CHECK(windowStateOf({{"frameRate", "29.97 drop"}, {"timeCodeStart", "00:01:00;00"}}).timeCodeStart ==
          WindowState().timeCodeStart); // a frame that is not counted
}

TEST_CASE("What cannot be understood counts as its default", "[interface]") {
    REQUIRE(windowStateOf({}) == WindowState());
    REQUIRE(windowStateOf({{"theme", "purple"},
                           {"scale", "7000"},
                           {"preset", ""},
                           {"hintsSeen", "perhaps"},
                           {"oscAddress", std::string(5000, 'x')},
                           {"pinned", "78 tmdb " + std::string(100, ':')},
                           {"liked", "http://example.org"},
                           {"targetMood", "nan 2 -0.5"},
                           {"moodA", "0.5 0.5"},
                           {"moodAName", "of none"},
                           {"moodB", "0.5 0.5 1.5"},
                           {"moodC", "0.5 nan 0.5 0.5"},
                           {"referenceOffset", "1e300"},
                           {"section", "7 3"},
                           {"markers", "nan inf -inf"}}) == WindowState());
    std::string keys, markers;
    for (int i = 0; i < 2000; ++i) {
        keys += "tmdb:" + std::to_string(i) + " ";
        markers += std::to_string(i) + " ";
    }
    const auto full = windowStateOf({{"pinned", keys}, {"liked", keys}, {"rejected", keys}, {"markers", markers}});
    REQUIRE(full.marks.pinned.size() == FilmMarks::maxPins);
    REQUIRE(full.marks.liked.size() == FilmMarks::maxPins);
    REQUIRE(full.marks.rejected.size() == FilmMarks::maxPins);
    REQUIRE(full.markers.size() == WindowState::maxMarkers);
}

TEST_CASE("A watch list names films of the catalogue, and survives anything", "[interface]") {
    const auto matcher = loadMatcher(SCENEHEARD_TEST_ASSETS);
    const auto& catalogue = matcher->catalogue();
    const auto facts = catalogue.film(7);
    REQUIRE(facts.tmdbId > 0);
    TemporaryFolder folder;
    const auto readFile = [&](const std::string& file) {
        WatchListReading reading(matcher, file);
        while (!reading.done())
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        return std::pair(reading.films()->films(), reading.problem());
    };
    const auto read = [&](const std::string& bytes) {
        return readFile(folder.write("list.txt", bytes).string()).first;
    };
    const auto line = "tmdb:" + std::to_string(facts.tmdbId);
    REQUIRE(read(line) == std::vector{FilmId::tmdb(facts.tmdbId)});
    REQUIRE(read("# tonight\r\n" + line + "\r\n" + line + "\n\nimdb:tt9999999999\n").size() == 1);
    REQUIRE(read(std::string(1 << 16, 'x') + "\n" + std::string("\0\xff\n", 3) + line + "\n").size() == 1);
    REQUIRE(read("  TMDB:" + std::to_string(facts.tmdbId) + "\t\n").size() == 1);
    REQUIRE(read("notes\n" + facts.title + " (" + std::to_string(facts.year) + ")\n").size() == 1);
    REQUIRE(read(line + "\n" + std::string(WatchList::maxBytes, ' ')).empty()); // too long to be one
    REQUIRE(read("").empty());
    REQUIRE_FALSE(readFile((folder / "none.txt").string()).second.empty());
}
