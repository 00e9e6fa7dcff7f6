#include "Catch.h"
#include "Desktop/Child.h"
#include "Folder.h"
#include "Scrobbling/TrackWords.h"
#include "Support/Error.h"
#include "Words/Lexicon.h"
#include "Words/Songs.h"
#include <sys/stat.h>

using namespace sceneheard;

namespace {
Track trackAt(const std::string& address, const std::string& lyrics = {}) {
    Track track;
    track.title = "Song";
    track.address = address;
    track.lyrics = SharedText(lyrics);
    return track;
}

/// The valence of the words once they are known; -1: they are not within `seconds`, or there are none.
float valenceOf(TrackWords& words, const std::optional<Track>& track, double seconds = 10) {
    words.ask(track);
    return waitUntil([&] { return words.words() != nullptr; }, seconds) ? words.words()->valence.value : -1;
}
constexpr double aWhile = .3; // in which what must not come would
} // namespace

TEST_CASE("Words of a track are those that its player gives, else those beside its file", "[scrobbling]") {
    const TemporaryFolder folder;
    TrackWords words([] { return shippedLexicon(); });
    CHECK(words.words() == nullptr);
    CHECK(valenceOf(words, {}, aWhile) == -1);
    folder.write("a song.lrc", sadSong);
    const auto address = "file://" + folder.path().string() + "/a%20song.mp3";
    CHECK(valenceOf(words, trackAt(address)) < .2f);
    const auto before = words.words();
    words.ask(trackAt(address)); // the same again
    CHECK(words.words() == before);
    CHECK(valenceOf(words, trackAt(address, gladSong)) > .8f);
    CHECK(valenceOf(words, trackAt("https://somewhere/song.mp3", sadSong)) < .2f);

    auto speech = trackAt(address, gladSong);
    speech.speech = true;
    CHECK(valenceOf(words, speech, aWhile) == -1);
    words.ask(trackAt(address));
    words.ask({}); // stopped before they are known
    CHECK_FALSE(waitUntil([&] { return words.words() != nullptr; }, aWhile));
    CHECK(words.problem().empty());
}

TEST_CASE("No words are sought in the network, beside parts of a file, or where an address was cut", "[scrobbling]") {
    const TemporaryFolder folder;
    const auto place = folder.path().string() + "/";
    folder.write("song.lrc", sadSong);
    folder.write(std::string(200, 'x') + ".lrc", sadSong);
    TrackWords words([] { return shippedLexicon(); });
    for (const auto& address :
         {"http://localhost" + place + "song.mp3", "smb:/" + place + "song.mp3", "file://server" + place + "song.mp3",
          "file://" + place + "song.flac?2", place + "song.mp3",
          "file:///" + std::string(2000, '/') + place + "song.mp3", std::string("file://")}) {
        INFO(address);
        CHECK(valenceOf(words, trackAt(address), .05) == -1);
        CHECK(words.problem().empty());
    }
    CHECK(valenceOf(words, trackAt("file://localhost" + place + "song.mp3")) < .2f);
}

TEST_CASE("Words that cannot be read are told, and harm nothing", "[scrobbling]") {
    const TemporaryFolder folder;
    const auto at = [&](const std::string& name) { return trackAt("file://" + (folder / name).string()); };
    folder.write("binary.lrc", std::string("\x7F"
                                           "ELF\0\0\0\1",
                                           8));
    folder.write("large.lrc", std::string(10'000'000, 'x'));
    folder.write("german.lrc", "Ich wei\u00df nicht was das ist und du bist nicht mehr bei mir, aber ich hab dich");
    folder.write("song.lrc", gladSong);
    std::filesystem::create_directory(folder / "folder.lrc");
    REQUIRE(mkfifo((folder / "pipe.lrc").c_str(), 0600) == 0);
    TrackWords words([] { return shippedLexicon(); });
    for (const auto* name : {"binary", "large"}) {
        words.ask(at(std::string(name) + ".mp3"));
        CHECK(waitUntil([&] { return words.problem().find(std::string(name) + ".lrc") != std::string::npos; }));
        CHECK(words.words() == nullptr);
    }
    for (const auto* name : {"folder.mp3", "pipe.mp3", "none.mp3"}) {
        CHECK(valenceOf(words, at(name), aWhile) == -1);
        CHECK(words.problem().empty());
    }
    CHECK(valenceOf(words, at("german.mp3")) == .5f); // says nothing
    CHECK_FALSE(words.words()->told());
    CHECK(words.words()->language.name == "German");
    CHECK(valenceOf(words, at("song.mp3")) > .8f);

    TrackWords none([]() -> AffectLexicon { throw Error("There is no lexicon here."); });
    none.ask(at("song.mp3"));
    CHECK(waitUntil([&] { return none.problem() == "There is no lexicon here."; }));
    TrackWords unread({});
    CHECK(valenceOf(unread, at("song.mp3"), aWhile) == -1);
}
