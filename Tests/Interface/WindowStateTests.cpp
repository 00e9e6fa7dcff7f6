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
    state.markers = {12.5, 63.25};
    state.referenceOffset = -7.5;
    std::map<std::string, std::string> texts{{"width", "1000"}, {"another version's", "x"}};
    keep(state, texts);
    REQUIRE(windowStateOf(texts) == state);
    REQUIRE(texts.at("width") == "1000");
    REQUIRE(texts.at("another version's") == "x");
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
                           {"referenceOffset", "1e300"},
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
