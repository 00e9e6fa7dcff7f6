#include "Catch.h"
#include "Folder.h"
#include "Importing/CueTracks.h"
#include "Importing/SoundFiles.h"

using namespace sceneheard;

namespace {
// "album.flac 2 10.5-20 Title/Artist", an open end as "-", a problem's first word behind "!".
std::string shortly(const std::string& file, const std::optional<CueTrack>& track, const std::string& problem) {
    std::string text = file;
    if (track) {
        std::ostringstream out;
        out << ' ' << track->number << ' ' << track->from << '-';
        if (track->to > 0)
            out << track->to;
        text += out.str();
        if (!track->title.empty() || !track->artist.empty())
            text += ' ' + track->title + '/' + track->artist;
    }
    return text + (problem.empty() ? "" : " !" + problem.substr(0, problem.find(' ', problem.find(' ') + 1)));
}

std::vector<std::string> entries(const std::string& text) {
    std::vector<std::string> result;
    for (const auto& entry : cueEntries(text))
        result.push_back(shortly(entry.file, entry.track, entry.problem));
    return result;
}

using Names = std::vector<std::string>;
} // namespace

TEST_CASE("A cue sheet cuts its file at INDEX 01, the last track to the end", "[cuesheet]") {
    CHECK(entries("REM GENRE Rock\r\nPERFORMER \"The Band\"\r\nTITLE \"The Album\"\r\nFILE \"a b.flac\" WAVE\r\n"
                  "  TRACK 01 AUDIO\r\n    TITLE \"One\"\r\n    INDEX 01 00:00:00\r\n"
                  "  TRACK 02 AUDIO\r\n    TITLE Two words\r\n    PERFORMER \"Guest\"\r\n    INDEX 00 00:09:00\r\n"
                  "    INDEX 01 00:10:15\r\n    INDEX 02 00:12:00\r\n"
                  "\ttrack 3 audio\r\n\tindex 1 75:30:74\r\n") == Names{"a b.flac 1 0-10.2 One/The Band",
                                                                        "a b.flac 2 10.2-4530.99 Two words/Guest",
                                                                        "a b.flac 3 4530.99- /The Band"});
}

TEST_CASE("A cue sheet of several files cuts each, with gaps left in the one before or behind", "[cuesheet]") {
    CHECK(entries("FILE 1.wav WAVE\nTRACK 01 AUDIO\nINDEX 01 00:00:00\nFILE 2.wav WAVE\nTRACK 02 AUDIO\n"
                  "INDEX 00 00:00:00\nINDEX 01 00:02:00\n") == Names{"1.wav 1 0-", "2.wav 2 2-"});
    // As Exact Audio Copy appends gaps to the track before.
    CHECK(entries("FILE 1.wav WAVE\nTRACK 01 AUDIO\nINDEX 01 00:00:00\nTRACK 02 AUDIO\nINDEX 00 03:00:00\n"
                  "FILE 2.wav WAVE\nINDEX 01 00:00:00\nTRACK 03 AUDIO\nINDEX 00 02:00:00\nFILE 3.wav WAVE\n"
                  "INDEX 01 00:00:00\n") == Names{"1.wav 1 0-", "2.wav 2 0-", "3.wav 3 0-"});
    CHECK(entries("FILE 1.wav WAVE\nTRACK 01 AUDIO\nINDEX 01 00:00:00\nFILE 1.wav WAVE\nTRACK 02 AUDIO\n"
                  "INDEX 01 01:00:00\nFILE whole.mp3 MP3\nFILE \"\" WAVE\n") ==
          Names{"1.wav 1 0-60", "1.wav 2 60-", "whole.mp3", ""});
    CHECK(entries("FILE disc.bin BINARY\nTRACK 01 MODE1/2352\nINDEX 01 00:00:00\nTRACK 02 AUDIO\nINDEX 01 10:00:00\n"
                  "TRACK 03 AUDIO\nINDEX 01 12:00:00\nTRACK 04 MODE2/2352\nINDEX 01 14:00:00\n") ==
          Names{"disc.bin 2 600-720", "disc.bin 3 720-840"});
}

TEST_CASE("A track that cannot be cut out says so, the others are heard", "[cuesheet]") {
    CHECK(entries("FILE a.wav WAVE\nTRACK 01 AUDIO\nINDEX 01 00:00:00\nTRACK 02 AUDIO\nINDEX 01 00:60:00\n"
                  "TRACK 03 AUDIO\nTRACK 04 AUDIO\nINDEX 01 00:30:00\nTRACK 05 AUDIO\nINDEX 01 00:20:00\n") ==
          Names{"a.wav 1 0-30", "a.wav 2 0- !has an", "a.wav 3 0- !has no", "a.wav 4 30-20 !begins where",
                "a.wav 5 20-"});
    for (const auto* time : {"", "1", "00:00", "00:00:75", "00:00:00:00", "-1:00:00", "99999:00:00", "0x1:00:00"})
        CHECK(cueEntries("FILE a.wav WAVE\nTRACK 01 AUDIO\nINDEX 01 " + std::string(time) + "\n").at(0).problem != "");
    CHECK(entries("FILE a.wav WAVE\nTRACK 01 AUDIO\n") == Names{"a.wav 1 0-"});
    CHECK(entries("TRACK 01 AUDIO\nINDEX 01 00:00:00\nTITLE x\n").empty());
}

TEST_CASE("A hostile cue sheet is bounded", "[cuesheet]") {
    std::string text = "PERFORMER \"" + std::string(100000, 'x') + "\"\nFILE a.wav WAVE\n";
    for (int i = 0; i < 100000; ++i)
        text += "TRACK 99999 AUDIO\nINDEX 01 " + std::to_string(i / 60) + ":" + std::to_string(i % 60) + ":00\n";
    const auto all = cueEntries(text);
    REQUIRE(all.size() == mostCueTracks + 1);
    CHECK(all[0].track->artist.size() == 1024);
    CHECK(all[500].track->number == 501);
    CHECK(all.back().problem.find("more than 999 tracks") != std::string::npos);
}

TEST_CASE("In a folder a cue sheet's tracks stand in place of the file that it cuts up", "[cuesheet]") {
    const TemporaryFolder folder;
    std::filesystem::create_directory(folder / "disc");
    for (const auto* name : {"disc/album.flac", "disc/bonus.mp3", "disc/split.mp3"})
        folder.write(name, "x");
    const std::string sheet = "FILE \"album.wav\" WAVE\nTRACK 01 AUDIO\nTITLE A\nINDEX 01 00:00:00\n"
                              "TRACK 02 AUDIO\nINDEX 01 00:10:00\n";
    folder.write("disc/album.cue", sheet);
    folder.write("disc/album (utf8).cue", sheet);
    folder.write("disc/other.cue", "FILE gone.wav WAVE\nTRACK 01 AUDIO\nINDEX 01 00:00:00\n");
    folder.write("disc/none.cue", std::string("\0\0\1", 3));
    folder.write("disc/whole.cue", "FILE split.mp3 MP3\n");
    Names found;
    for (const auto& sound : soundFiles({folder.path().string()}))
        found.push_back(shortly(std::filesystem::path(sound.file).filename().string(), sound.track, sound.problem));
    CHECK(found == Names{"album.flac 1 0-10 A/", "album.flac 2 10-", "bonus.mp3", "split.mp3"});
    CHECK_FALSE(soundFiles({(folder / "disc/album.flac").string()}).at(0).track);
    CHECK(soundFiles({(folder / "disc/album.cue").string()}).size() == 2);
    CHECK(soundFiles({folder.write("list.m3u", "disc/album.cue\n").string()}).at(1).track->from == 10);
}
