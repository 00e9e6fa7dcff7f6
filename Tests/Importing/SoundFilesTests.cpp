#include "Catch.h"
#include "Folder.h"
#include "Importing/Playlist.h"
#include "Importing/SoundFiles.h"
#include "Support/Error.h"
#include <algorithm>
#include <sys/stat.h>

using namespace sceneheard;
namespace fs = std::filesystem;

namespace {
void put(const TemporaryFolder& folder, const std::string& name) {
    fs::create_directories((folder / name).parent_path());
    folder.write(name, "x");
}

// Below the folder; "!" before what is told instead of opened.
std::vector<std::string> found(const TemporaryFolder& folder, const std::vector<std::string>& names) {
    std::vector<std::string> result;
    for (const auto& sound : soundFiles(names)) {
        const auto inside = fs::path(sound.file).lexically_normal().lexically_relative(folder.path());
        const auto shownName = sound.file.starts_with(folder.path().string()) ? inside.string() : sound.file;
        result.push_back((sound.problem.empty() ? "" : "!") + shownName);
    }
    return result;
}

using Names = std::vector<std::string>;
} // namespace

TEST_CASE("A folder stands for its sound files, sorted, through links and without hidden ones", "[soundfiles]") {
    const TemporaryFolder folder;
    for (const auto* name : {"b.mp3", "a/2.FLAC", "a/1.Opus", "a b/x.wav", "cover.jpg", "._b.mp3", ".hidden/c.mp3",
                             "a/notes.txt", "deep/er/and/deeper/z.m4a", "list.m3u", "mp3"})
        put(folder, name);
    fs::create_directory_symlink(folder.path(), folder / "a/loop");
    fs::create_directory_symlink(folder / "deep", folder / "linked");
    fs::create_symlink(folder / "b.mp3", folder / "c.mp3");
    fs::create_symlink(folder / "gone.mp3", folder / "d.mp3");
    CHECK(found(folder, {folder.path().string()}) ==
          Names{"a/1.Opus", "a/2.FLAC", "a b/x.wav", "b.mp3", "c.mp3", "d.mp3", "deep/er/and/deeper/z.m4a"});
    fs::create_directory(folder / "empty");
    CHECK(found(folder, {(folder / "empty").string()}) == Names{"!empty"});
    CHECK(soundFiles({"-", "nowhere.mp3", "cover.jpg"}).size() == 3);
    CHECK(soundFiles({"-"})[0].problem.empty());
}

TEST_CASE("A deep tree is searched, and ends", "[soundfiles]") {
    const TemporaryFolder folder;
    auto deep = folder.path();
    for (int i = 0; i < 900; ++i)
        deep /= "d";
    fs::create_directories(deep);
    std::ofstream(deep / "x.wav") << "x";
    const auto list = soundFiles({folder.path().string()});
    REQUIRE(list.size() == 1);
    CHECK(list[0].file == (deep / "x.wav").string());
}

TEST_CASE("Playlists of every form name files", "[soundfiles]") {
    const TemporaryFolder folder;
    for (const auto* name : {"one.mp3", "two with space.flac", "sub/Für Elise.ogg", "-", "album.flac", "#3.wav"})
        put(folder, name);
    const auto list = [&](const std::string& name, const std::string& text) {
        return found(folder, {folder.write(name, text).string()});
    };
    CHECK(list("a.m3u8", "\xEF\xBB\xBF#EXTM3U\r\n#EXTINF:1,One\r\none.mp3\r\n\r\nsub\\Für Elise.ogg\r\n") ==
          Names{"one.mp3", "sub/Für Elise.ogg"});
    CHECK(list("b.M3U", "sub/F\xFCr Elise.ogg\n" + (folder / "one.mp3").string() + "\ntwo%20with%20space.flac\n") ==
          Names{"sub/Für Elise.ogg", "one.mp3", "two with space.flac"});
    CHECK(list("c.pls",
               "[playlist]\nNumberOfEntries=2\nFile2=one.mp3\nTitle2=x\nfile1=two with space.flac\nVersion=2\n") ==
          Names{"two with space.flac", "one.mp3"});
    CHECK(list("d.xspf", "<?xml version=\"1.0\"?><playlist version=\"1\" xmlns=\"http://xspf.org/ns/0/\"><trackList>"
                         "<track><title>&lt;location&gt;</title><location>two%20with%20space.flac</location></track>"
                         "<track><location>file://" +
                             folder.path().string() +
                             "/sub/F%C3%BCr%20Elise.ogg</location>"
                             "<location>one.mp3</location></track><track><title>gone</title></track>"
                             "</trackList></playlist>") ==
          Names{"two with space.flac", "sub/Für Elise.ogg", "!d.xspf"});
    CHECK(list("e.cue", "REM x\nFILE \"album.wav\" WAVE\n  TRACK 01 AUDIO\n    INDEX 01 00:00:00\n  TRACK 02 AUDIO\n"
                        "INDEX 01 00:01:00\nFILE one.mp3 MP3\n") == Names{"album.flac", "album.flac", "one.mp3"});
    CHECK(list("f.m3u", "-\n#3.wav\n") == Names{"-"}); // a file of that name, not the standard input
    CHECK(soundFiles({(folder / "f.m3u").string()})[0].file != "-");
    CHECK(list("g.m3u", "gone.mp3\nsub\n") == Names{"gone.mp3", "sub/Für Elise.ogg"});
    CHECK(list("h.m3u", "[playlist]\nFile1=one.mp3\n") == Names{"one.mp3"});
}

TEST_CASE("A playlist opens nothing in the network and nothing that keeps waiting", "[soundfiles]") {
    const TemporaryFolder folder;
    put(folder, "one.mp3");
    REQUIRE(mkfifo((folder / "pipe.mp3").c_str(), 0600) == 0);
    const auto names =
        found(folder, {folder
                           .write("a.m3u", "http://example.org/live.mp3\nHTTPS://example.org/x\n"
                                           "\\\\server\\share\\x.mp3\n//server/x.mp3\nspotify:track:1\n"
                                           "file://server/x.mp3\n%2F%2Fserver/y.mp3\npipe.mp3\n/dev/zero\none.mp3\n")
                           .string()});
    CHECK(names == Names{"!http://example.org/live.mp3", "!HTTPS://example.org/x", "!\\\\server\\share\\x.mp3",
                         "!//server/x.mp3", "!spotify:track:1", "!file://server/x.mp3", "%2F%2Fserver/y.mp3",
                         "!pipe.mp3", "!/dev/zero", "one.mp3"});
}

TEST_CASE("Playlists within playlists end", "[soundfiles]") {
    const TemporaryFolder folder;
    put(folder, "one.mp3");
    put(folder, "last.mp3");
    folder.write("a.m3u", "one.mp3\nb.m3u\n");
    folder.write("b.m3u", "a.m3u\nlast.mp3\n");
    CHECK(found(folder, {(folder / "a.m3u").string()}) == Names{"one.mp3", "last.mp3"});
    for (int i = 0; i < 20; ++i)
        folder.write(std::to_string(i) + ".m3u", std::to_string(i + 1) + ".m3u\n");
    const auto deep = soundFiles({(folder / "0.m3u").string()});
    REQUIRE(deep.size() == 1);
    CHECK(deep[0].problem.find("within more than 8 others") != std::string::npos);
}

TEST_CASE("A playlist that is none says so", "[soundfiles]") {
    const auto refused = [](PlaylistForm form, const std::string& text, const std::string& why) {
        CHECK_THROWS_WITH(playlistEntries(form, text), ContainsSubstring(why));
    };
    refused(PlaylistForm::m3u, std::string("ID3\0\0\0", 6), "is no playlist");
    refused(PlaylistForm::m3u, std::string(maxPlaylistBytes + 1, 'x'), "longer than 8 MiB");
    refused(PlaylistForm::m3u, "#EXTM3U\n#EXT-X-TARGETDURATION:4\n#EXTINF:4,\n0.ts\n", "pieces of a stream");
    refused(PlaylistForm::xspf, "<playlist><trackList>", "no whole XSPF playlist");
    refused(
        PlaylistForm::xspf,
        "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY a0 \"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\">" +
            [] {
                std::string entities;
                for (int i = 1; i < 10; ++i) {
                    entities += "<!ENTITY a" + std::to_string(i) + " \"";
                    for (int k = 0; k < 20; ++k)
                        entities += "&a" + std::to_string(i - 1) + ";";
                    entities += "\">";
                }
                return entities;
            }() +
            "]><playlist><trackList><track><location>&a9;</location></track></trackList></playlist>",
        "no whole XSPF playlist");
    std::string nested;
    for (int i = 0; i < 200000; ++i)
        nested += "<a>";
    refused(PlaylistForm::xspf, nested, "no whole XSPF playlist");
    const TemporaryFolder folder;
    CHECK(soundFiles({folder.write("empty.pls", "").string()})[0].problem.find("names nothing") != std::string::npos);
}
