#include "Catch.h"
#include "Folder.h"
#include "Support/Error.h"
#include "Words/Lexicon.h"
#include "Words/LyricsText.h"
#include "Words/SongLyrics.h"
#include "Words/Songs.h"
#include <sys/stat.h>

using namespace sceneheard;
using Catch::Matchers::Contains;

TEST_CASE("The words of a song are found beside it", "[words]") {
    const TemporaryFolder folder;
    int loaded = 0;
    SongLyrics lyrics([&] {
        ++loaded;
        return shippedLexicon();
    });
    const auto song = folder / "song.flac";
    CHECK_FALSE(lyrics.moodBeside(song));
    CHECK(loaded == 0);
    const auto text = folder.write("song.txt", gladSong);
    CHECK(lyricsBeside(song) == text);
    CHECK_FALSE(lyricsBeside(text)); // it is itself no song
    CHECK(lyrics.moodBeside(song)->valence.value > 0.8f);
    folder.write("song.lrc", std::string("[00:01.00]") + sadSong); // goes before it
    CHECK(lyrics.moodBeside(song)->valence.value < 0.2f);
    CHECK(lyrics.moodOf(gladSong).valence.value > 0.8f);
    CHECK(loaded == 1);
}

TEST_CASE("What lies beside a song and is no lyrics is refused or passed over", "[words]") {
    const TemporaryFolder folder;
    SongLyrics lyrics([] { return shippedLexicon(); });
    const auto song = folder / "song.flac";
    SECTION("a folder, a pipe and a link to nowhere are passed over") {
        std::filesystem::create_directory(folder / "song.lrc");
        REQUIRE(mkfifo((folder / "song.txt").c_str(), 0600) == 0);
        CHECK_FALSE(lyrics.moodBeside(song));
        CHECK_THROWS_WITH(textFile(folder / "song.lrc", 100), Contains("is no plain file"));
        CHECK_THROWS_WITH(textFile(folder / "song.txt", 100), Contains("is no plain file"));
        std::filesystem::create_symlink(folder / "nowhere", folder / "other.lrc");
        CHECK_FALSE(lyrics.moodBeside(folder / "other.flac"));
    }
    SECTION("what is too long") {
        folder.write("song.lrc", std::string(10'000'000, 'x'));
        CHECK_THROWS_WITH(lyrics.moodBeside(song), Contains("song.lrc is too large"));
    }
    SECTION("what is no text") {
        folder.write("song.lrc", std::string("\x7F"
                                             "ELF\0\0\0\1",
                                             8));
        CHECK_THROWS_WITH(lyrics.moodBeside(song), Contains("song.lrc is no text"));
        folder.write("song.lrc", "");
        CHECK_THROWS_AS(lyrics.moodBeside(song), Error);
    }
    SECTION("another language says nothing") {
        folder.write("song.lrc", "Ich wei\u00df nicht was das ist und du bist nicht mehr bei mir, aber ich hab dich");
        CHECK_FALSE(lyrics.moodBeside(song)->told());
    }
    SECTION("any bytes at all do no harm") {
        folder.write("song.lrc", "\xFF\xC3\x28 some \xE2\x82 words \xF0\x9F\n");
        CHECK_FALSE(lyrics.moodBeside(song)->told());
    }
    SECTION("without a lexicon it is told") {
        SongLyrics none([]() -> AffectLexicon { throw Error("There is no lexicon here."); });
        folder.write("song.lrc", sadSong);
        CHECK_THROWS_WITH(none.moodBeside(song), Contains("no lexicon"));
    }
}
