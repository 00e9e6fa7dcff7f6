#include "Catch.h"
#include "Folder.h"
#include "Interface/Songs/SongTable.h"
#include "Interface/State/SongSetting.h"
#include "Songs.h"
#include "Support/Error.h"
#if !defined(_WIN32)
#include <sys/stat.h>
#endif

using namespace sceneheard;
using Catch::Matchers::Contains;

namespace {
SongTable read(const std::string& text) {
    const std::atomic<bool> goOn{false};
    return {text, "mine.csv", goOn};
}

std::string titles(const std::vector<Song>& songs) {
    std::string all;
    for (const auto& song : songs)
        all.append(all.empty() ? "" : "; ").append(song.title);
    return all;
}

std::string problemOf(const std::string& path) {
    const SongTableReading reading(path);
    for (int i = 0; i < 2000 && !reading.done(); ++i)
        juce::Thread::sleep(5);
    REQUIRE(reading.done());
    CHECK(reading.table() == nullptr);
    return reading.problem();
}
} // namespace

TEST_CASE("Songs of a table are found by words of title and artist, and by their beginnings", "[songs]") {
    const auto table = read(songs::table);
    CHECK(table.songs().size() == 5);
    CHECK(table.leftOut() == 1);
    CHECK_FALSE(table.more());
    CHECK(titles(table.search("hold", 8)) == "Hold On; Hold On; Uphill, Hold Me");
    CHECK(titles(table.search("HOLD ON wil", 8)) == "Hold On");
    CHECK(table.search("hold on wil", 8).at(0).artist == "Wilson Phillips");
    CHECK(titles(table.search("cafe", 8)) == "Caf\u00e9");
    CHECK(titles(table.search("hello goodbye beatles", 8)) == "Hello, Goodbye");
    CHECK(titles(table.search("hold", 1)) == "Hold On");
    for (const auto* none : {"", "  ", "madonna", "ello", "| ", "\xFF"})
        CHECK(table.search(none, 8).empty());
    CHECK(table.search("hold on chord", 8).at(0).audioFeatures[static_cast<std::size_t>(AudioFeature::tempo)] ==
          Approx(119.9));
}

TEST_CASE("A table without songs says why in a sentence", "[songs]") {
    CHECK_THROWS_WITH(read(""), Contains("mine.csv: is empty"));
    CHECK_THROWS_WITH(read("name,artist\nHold On,Wilson Phillips\n"), Contains("has none of the columns"));
    CHECK_THROWS_WITH(read("energy,valence\n0.5,0.5\n"), Contains("tells no titles"));
    CHECK_THROWS_WITH(read("name,energy,valence\nHold On,loud,0.5\n"), Contains("none of its songs can be used"));
    CHECK_THROWS_WITH(read("name,energy\n\"Hold On\"!,0.5\n"), Contains("none of its songs can be used"));
    CHECK_THROWS_WITH(read("\x1F\x8B\x08 and so on"), Contains("is packed"));
    CHECK_THROWS_WITH(read("PK\x03\x04 and so on"), Contains("is packed"));
    CHECK_THROWS_AS(read(std::string(100'000, '\x01')), Error);
    CHECK_THROWS_AS(read(std::string("\0\xFF\xFE\0", 4)), Error);
}

TEST_CASE("A very long table is kept in part, and searched soon; one that nobody waits for is left", "[songs]") {
    std::string text = "name,artists,energy,valence\n";
    for (std::size_t i = 0; i <= SongTable::mostSongs; ++i)
        text += "Song " + std::to_string(i) + ",Somebody,0.5,0.5\n";
    const auto table = read(text);
    CHECK(table.songs().size() == SongTable::mostSongs);
    CHECK(table.more());
    const auto from = std::chrono::steady_clock::now();
    CHECK(table.search("nobody calls it so", 8).empty());
    CHECK(table.search("song", 8).size() == 8);
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - from;
    WARN("two searches take " << took.count() << " ms");
    const std::atomic<bool> stopping{true};
    CHECK(SongTable(text, "mine.csv", stopping).songs().empty());
}

TEST_CASE("A table's file is read on a thread of its own; what is no file of this computer is told", "[songs]") {
    const TemporaryFolder folder;
    const SongTableReading reading(folder.write("mine.csv", songs::table).string());
    for (int i = 0; i < 2000 && !reading.done(); ++i)
        juce::Thread::sleep(5);
    REQUIRE(reading.table() != nullptr);
    CHECK(reading.problem().empty());
    CHECK(reading.table()->songs().size() == 5);
    CHECK_THAT(problemOf((folder / "none.csv").string()), Contains("there is no such file"));
    CHECK_THAT(problemOf(folder.path().string()), Contains("is a folder"));
    CHECK_THAT(problemOf("//server/share/mine.csv"), Contains("on another computer"));
#if !defined(_WIN32)
    REQUIRE(mkfifo((folder / "pipe.csv").c_str(), 0600) == 0);
    CHECK_THAT(problemOf((folder / "pipe.csv").string()), Contains("a pipe"));
#endif
}

TEST_CASE("The table that was chosen last is remembered for the person, whatever else lies there", "[songs]") {
    const TemporaryFolder folder;
    const juce::File place(juce::String((folder / "deep" / "songs.txt").string()));
    const SongSetting setting(place);
    CHECK(setting.table() == juce::File());
    const juce::File table(juce::String((folder / "a b \u00e9.csv").string()));
    CHECK(setting.keep(table));
    CHECK(SongSetting(place).table() == table);
    place.replaceWithText("mine.csv"); // no full path
    CHECK(setting.table() == juce::File());
    place.replaceWithText(juce::String::repeatedString("/x", 10'000));
    CHECK(setting.table() == juce::File());
    REQUIRE(place.replaceWithText("a file"));
    CHECK_FALSE(SongSetting(place.getChildFile("songs.txt")).keep(table));
}
