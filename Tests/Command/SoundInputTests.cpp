#include "Catch.h"
#include "Program.h"
#include "SoundFiles.h"

namespace {
bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }
} // namespace

TEST_CASE("A cut file is analysed as far as it goes, with a warning on its line") {
    const TemporaryFolder folder;
    const auto cut = writeWav(folder / "cut.wav", chord(4, 22050), 22050);
    std::filesystem::resize_file(cut, std::filesystem::file_size(cut) / 2);
    for (const std::string command : {"analyse", "suggest"}) {
        const auto json = sceneheardProgram({command, "--json", cut.string()});
        INFO(json.out << json.err);
        CHECK(json.status == 0);
        const auto lines = json.lines();
        REQUIRE(lines.size() == 1);
        REQUIRE(lines[0].HasMember("warning"));
        CHECK(std::string(lines[0]["warning"].GetString()) ==
              "ends early: 0:02.0 of 0:04.0 are there; copy or export it again");
        if (command == "analyse")
            CHECK(lines[0]["duration_s"].GetDouble() == Approx(2).margin(0.01));
        CHECK(contains(sceneheardProgram({command, cut.string()}).out, "\n  warning ends early"));
    }
}

TEST_CASE("Sound is analysed from the standard input, and tags are told") {
    const TemporaryFolder folder;
    const auto wav = writeWav(folder / "source.wav", chord(4, 22050), 22050);
    const auto song =
        encode(wav, folder / "song.flac",
               "-metadata title=Tune -metadata artist=Somebody -metadata album=Tunes -metadata lyrics='la la'");
    const auto outcome = sceneheardProgram({"analyse", "--json", "-", song.string()}, {}, song);
    CHECK(outcome.status == 0);
    const auto lines = outcome.lines();
    REQUIRE(lines.size() == 2);
    CHECK(lines[0]["file"] == "-");
    CHECK(lines[0]["duration_s"].GetDouble() == Approx(4).margin(0.01));
    CHECK(lines[0]["mood"] == lines[1]["mood"]);
    for (const auto& line : lines) {
        CHECK(line["title"] == "Tune");
        CHECK(line["artist"] == "Somebody");
        CHECK(line["album"] == "Tunes");
        CHECK(line["lyrics"] == "la la");
        CHECK_FALSE(line.HasMember("cover"));
        CHECK_FALSE(line.HasMember("warning"));
    }
    const auto films = sceneheardProgram({"suggest", "--json", song.string()}).lines();
    CHECK(films.at(0)["title"] == "Tune");
    CHECK_FALSE(films[0].HasMember("lyrics"));
    const auto nothing = sceneheardProgram({"analyse", "-"});
    CHECK(nothing.status == 1);
    CHECK(contains(nothing.err, "standard input: is not audio"));
}

TEST_CASE("An embedded cover is told with its size", "[cover]") {
    const TemporaryFolder folder;
    const auto wav = writeWav(folder / "source.wav", chord(1, 22050), 22050);
    runEncoder("ffmpeg -nostdin -v error -y -f lavfi -i color=red:size=48x32:duration=1:rate=1 -frames:v 1 " +
               shellQuoted(folder / "cover.jpg"));
    encode(wav, folder / "a.mp3",
           "-i " + shellQuoted(folder / "cover.jpg") + " -map 0 -map 1 -c:v copy -disposition:v attached_pic");
    const auto lines = sceneheardProgram({"analyse", "--json", (folder / "a.mp3").string()}).lines();
    REQUIRE(lines.size() == 1);
    REQUIRE(lines[0].HasMember("cover"));
    const auto& cover = lines[0]["cover"];
    CHECK(cover["type"] == "image/jpeg");
    CHECK(cover["width"].GetInt() == 48);
    CHECK(cover["height"].GetInt() == 32);
    CHECK(cover["bytes"].GetUint64() == std::filesystem::file_size(folder / "cover.jpg"));
}

TEST_CASE("Stereo out of phase is analysed as its channels are") {
    const TemporaryFolder folder;
    auto sound = chord(6, 22050);
    sound[1] = sound[0];
    const auto same = writeWav(folder / "same.wav", sound, 22050);
    for (auto& x : sound[1])
        x = -x;
    const auto against = writeWav(folder / "against.wav", sound, 22050);
    const auto lines = sceneheardProgram({"analyse", "--json", same.string(), against.string()}).lines();
    REQUIRE(lines.size() == 2);
    REQUIRE(lines[1].HasMember("mood"));
    CHECK(lines[1]["music"]["key"] == lines[0]["music"]["key"]);
    for (const auto* axis : {"valence", "energy", "tension"})
        CHECK(lines[1]["mood"][axis].GetDouble() == Approx(lines[0]["mood"][axis].GetDouble()).margin(0.1));
}

TEST_CASE("evaluate tells which sound files of a table are analysed in full and which titles are found") {
    const TemporaryFolder folder;
    std::filesystem::create_directories(folder / "inputs/harm");
    encode(writeWav(folder / "source.wav", chord(2, 44100), 44100), folder / "inputs/a.flac");
    auto bytes = bytesOf(folder / "inputs/a.flac");
    folder.write("inputs/harm/zeros.flac", bytes.replace(20000, 8000, 8000, '\0'));
    folder.write("inputs/audio.csv", "file,seconds\na.flac,2.0\n");
    folder.write("inputs/titles.csv", "asked,tmdb_id\nDune (1984),841\n");
    const auto evaluate = [&] {
        return sceneheardProgram({"evaluate", "--data", folder.path().string(), "--only", "inputs"});
    };
    const auto right = evaluate();
    INFO(right.out << right.err);
    CHECK(right.status == 0);
    CHECK(contains(right.out, "PASS  a.flac"));
    CHECK(contains(right.out, "PASS  harm/zeros.flac"));
    CHECK(contains(right.out, "2 sound files passed, 0 failed"));
    CHECK(contains(right.out, "1 titles passed, 0 failed"));
    folder.write("inputs/audio.csv", "file,seconds\na.flac,2.5\n");
    const auto wrong = evaluate();
    CHECK(wrong.status == 1);
    CHECK(contains(wrong.out, "FAIL  a.flac"));
    folder.write("inputs/audio.csv", "file,seconds\na.flac,2.0\n");
    folder.write("inputs/titles.csv", "asked,tmdb_id\nDune (1984),438631\n");
    const auto other = evaluate();
    CHECK(other.status == 1);
    CHECK(contains(other.out, "FAIL  Dune (1984) → Dune (1984) tmdb:841"));
}
