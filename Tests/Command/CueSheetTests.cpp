#include "Catch.h"
#include "Program.h"
#include "SoundFiles.h"

namespace {
bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

using Sound = std::vector<std::vector<float>>;

Sound part(const Sound& sound, std::size_t from, std::size_t to) {
    Sound result;
    for (const auto& channel : sound)
        result.emplace_back(channel.begin() + static_cast<std::ptrdiff_t>(from),
                            channel.begin() + static_cast<std::ptrdiff_t>(to));
    return result;
}

constexpr auto sheet = "PERFORMER \"The Band\"\nTITLE \"The Album\"\nFILE \"album.wav\" WAVE\n"
                       "  TRACK 01 AUDIO\n    TITLE \"First\"\n    INDEX 01 00:00:00\n"
                       "  TRACK 02 AUDIO\n    TITLE \"Second\"\n    PERFORMER \"Guest\"\n    INDEX 01 00:04:37\n"
                       "  TRACK 03 AUDIO\n    INDEX 01 00:09:00\n";
} // namespace

TEST_CASE("Each track of a cue sheet is heard as if it were a file of its own", "[cuesheet]") {
    const TemporaryFolder folder;
    auto sound = chord(12, 44100);
    for (std::size_t i = 4 * 44100; i < sound[0].size(); ++i)
        sound[0][i] *= 0.3f;
    writeWav(folder / "album.wav", sound, 44100);
    const auto cue = folder.write("album.cue", sheet).string();
    const std::size_t second = 4 * 44100 + 37 * 588, third = 9 * 44100; // a frame of a disc has 588 samples
    const auto alone = [&](const std::string& name, std::size_t from, std::size_t to) {
        return writeWav(folder / name, part(sound, from, to), 44100).string();
    };
    const auto answer = sceneheardProgram({"analyse", "--json", "--every", "2", cue});
    INFO(answer.err);
    CHECK(answer.status == 0);
    const auto tracks = answer.lines();
    const auto files = sceneheardProgram({"analyse", "--json", "--every", "2", alone("1.wav", 0, second),
                                          alone("2.wav", second, third), alone("3.wav", third, sound[0].size())})
                           .lines();
    REQUIRE(tracks.size() == 3);
    REQUIRE(files.size() == 3);
    for (std::size_t i = 0; i < 3; ++i) {
        CHECK(tracks[i]["track"].GetInt() == static_cast<int>(i) + 1);
        CHECK(contains(tracks[i]["file"].GetString(), "album.wav"));
        for (const auto* told : {"duration_s", "mood", "music", "curve", "film_genres"})
            CHECK(tracks[i][told] == files[i][told]);
    }
    CHECK(tracks[0]["title"] == "First");
    CHECK(tracks[0]["artist"] == "The Band");
    CHECK(tracks[1]["artist"] == "Guest");
    CHECK_FALSE(tracks[2].HasMember("title"));

    const auto films = sceneheardProgram({"suggest", "--json", "-j", "2", cue}).lines();
    REQUIRE(films.size() == 3);
    CHECK(films[1]["title"] == "Second");
    CHECK(films[1]["films"].Size() == 5);
    CHECK(contains(sceneheardProgram({"suggest", cue}).out, "album.wav · track 2 · Second · Guest\n  mood"));
}

TEST_CASE("A folder's cue sheet is followed, and tracks that its file lacks are told", "[cuesheet]") {
    const TemporaryFolder folder;
    writeWav(folder / "album.wav", chord(6, 22050), 22050);
    folder.write("album.cue", sheet);
    const auto outcome = sceneheardProgram({"analyse", "--json", folder.path().string()});
    CHECK(outcome.status == 1);
    const auto lines = outcome.lines();
    REQUIRE(lines.size() == 3);
    CHECK(lines[1]["duration_s"].GetDouble() == Approx(6 - 4 - 37.0 / 75).margin(0.001));
    CHECK(lines[2]["track"].GetInt() == 3);
    CHECK(contains(lines[2]["error"].GetString(), "album.wav, track 3: begins at 0:09, where its file has ended"));

    std::filesystem::resize_file(folder / "album.wav", std::filesystem::file_size(folder / "album.wav") - 80000);
    const auto cut = sceneheardProgram({"analyse", "--json", folder.path().string()}).lines();
    REQUIRE(cut.size() == 3);
    REQUIRE(cut[1].HasMember("warning"));
    CHECK(contains(cut[1]["warning"].GetString(), "its file ends early"));
    std::filesystem::remove(folder / "album.wav");
    const auto gone = sceneheardProgram({"suggest", (folder / "album.cue").string()});
    CHECK(gone.status == 1);
    CHECK(contains(gone.err, "album.wav"));
}
