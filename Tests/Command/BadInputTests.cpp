#include "Catch.h"
#include "Program.h"
#include "WavFile.h"
#include <cmath>
#include <limits>
#include <sys/stat.h>

namespace {
bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

std::vector<float> tone(std::size_t samples) {
    std::vector<float> x(samples);
    for (std::size_t i = 0; i < samples; ++i)
        x[i] = 0.3f * std::sin(0.05f * static_cast<float>(i));
    return x;
}
} // namespace

TEST_CASE("Wrong usage exits with 2 and says what was wrong") {
    for (const auto& [arguments, part] : std::vector<std::pair<std::vector<std::string>, std::string>>{
             {{}, "subcommand"},
             {{"sing"}, "no subcommand sing"},
             {{"catalogue", "serch"}, "no subcommand serch"},
             {{"analyse"}, "FILE"},
             {{"analyse", "--loud", "x.wav"}, "--loud"},
             {{"analyse", "--every", "0", "x.wav"}, "--every"},
             {{"suggest"}, "FILE"},
             {{"suggest", "--adventure", "2", "x.wav"}, "--adventure"},
             {{"suggest", "--adventure", "nan", "x.wav"}, "--adventure"},
             {{"suggest", "--top", "none", "x.wav"}, "--top"},
             {{"suggest", "--genre", "Sitcom", demoScene("tense")}, "Sitcom"},
             {{"suggest", "--year", "1990-1980", demoScene("tense")}, "1980-1990"},
             {{"suggest", "--runtime", "long", demoScene("tense")}, "--runtime"},
             {{"film"}, "FILM"},
             {{"evaluate"}, "--data"}}) {
        const auto outcome = sceneheardProgram(arguments);
        INFO(outcome.err);
        CHECK(outcome.status == 2);
        CHECK(contains(outcome.err, part));
        CHECK(outcome.out.empty());
    }
}

TEST_CASE("Help and version exit with 0") {
    CHECK(contains(sceneheardProgram({"--help"}).out, "analyse"));
    CHECK(sceneheardProgram({"suggest", "--help"}).status == 0);
    CHECK(sceneheardProgram({"--version"}).status == 0);
}

TEST_CASE("Files that cannot be analysed are named with a remedy, and the others still run") {
    const TemporaryFolder folder;
    const auto nan = std::numeric_limits<float>::quiet_NaN(), infinity = std::numeric_limits<float>::infinity();
    auto poisoned = tone(22050), endless = tone(22050);
    poisoned[100] = nan;
    endless[100] = -infinity;
    const auto cut = writeWav(folder / "cut.wav", {tone(22050)}, 22050);
    std::filesystem::resize_file(cut, 30);
    const std::vector<std::string> bad{
        (folder / "missing.wav").string(),
        folder.write("empty.ogg", "").string(),
        folder.write("text.mp3", "not music at all").string(),
        cut.string(),
        writeWav(folder / "nothing.wav", {{}}, 44100).string(),
        writeWav(folder / "one.wav", {{0.5f}}, 44100).string(),
        writeWav(folder / "silent.wav", {std::vector<float>(44100, 0.0f)}, 44100).string(),
        writeWav(folder / "nan.wav", {poisoned}, 22050).string(),
        writeWav(folder / "inf.wav", {endless}, 22050).string(),
    };
    for (const std::string command : {"analyse", "suggest"}) {
        auto arguments = bad;
        arguments.insert(arguments.begin(), command);
        arguments.push_back(demoScene("tender"));

        const auto spoken = sceneheardProgram(arguments);
        CHECK(spoken.status == 1);
        CHECK(contains(spoken.out, demoScene("tender")));
        for (const auto& file : bad) {
            INFO(file << " in " << spoken.err);
            CHECK(contains(spoken.err, file + ": "));
        }

        arguments.insert(arguments.begin() + 1, "--json");
        const auto json = sceneheardProgram(arguments);
        CHECK(json.status == 1);
        const auto lines = json.lines();
        REQUIRE(lines.size() == bad.size() + 1);
        for (std::size_t i = 0; i < bad.size(); ++i) {
            REQUIRE(lines[i].IsObject());
            CHECK(lines[i]["file"].GetString() == bad[i]);
            CHECK(std::string(lines[i]["error"].GetString()).find(';') != std::string::npos);
        }
        CHECK_FALSE(lines.back().HasMember("error"));
    }
}

TEST_CASE("Tables of features that cannot be used say why") {
    const TemporaryFolder folder;
    const std::string names =
        "danceability,energy,loudness,speechiness,acousticness,instrumentalness,liveness,valence,tempo\n";
    const std::string track = "0.5,0.5,-10,0.1,0.1,0.1,0.1,0.5,", good = track + "120\n";
    for (const auto& [text, part] :
         std::vector<std::pair<std::string, std::string>>{{"", "is empty"},
                                                          {names, "no row"},
                                                          {names + std::string(2 << 20, '5'), "longer than 1 MiB"},
                                                          {"\xFF\xFE" + names, "has none of the columns"},
                                                          {names + track + "1e300\n" + good, "tempo"},
                                                          {names + "50" + good, "from 0 to 1"}}) {
        const auto file = folder.write("features.csv", text).string();
        const auto outcome = sceneheardProgram({"suggest", "--features", file});
        INFO(outcome.err);
        CHECK(outcome.status == 1);
        CHECK(contains(outcome.err, file));
        CHECK(contains(outcome.err, part));
    }
    const auto none = sceneheardProgram({"suggest", "--features", folder.write("features.csv", names + good).string(),
                                         "--votes", "99999999999999999999-"});
    CHECK(none.status == 0);
    CHECK(contains(none.out, "no film passes"));
}

TEST_CASE("An id is told from a title, and a wrong one is refused") {
    CHECK(contains(sceneheardProgram({"film", "tt0133093"}).out, "The Matrix"));
    for (const std::string wrong : {"tmdb:", "tmdb:abc", "imdb:tt"}) {
        const auto outcome = sceneheardProgram({"film", wrong});
        CHECK(outcome.status == 1);
        CHECK(contains(outcome.err, wrong + ": is no id"));
    }
}

TEST_CASE("A table without films leaves the catalogue as it is, and a folder or pipe is not written over") {
    const TemporaryFolder folder;
    const auto table = folder.write("none.csv", "id,title,release_date\n").string();
    const auto old = folder.write("films.sqlite", "old");
    const auto none = sceneheardProgram({"catalogue", "build", "--tmdb", table, "--out", old.string()});
    CHECK(none.status == 1);
    CHECK(contains(none.err, table));
    CHECK(bytesOf(old) == "old");
    const auto from = std::string(SCENEHEARD_SOURCE_ASSETS) + "/Catalogue";
    const auto pipe = folder / "pipe";
    REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
    for (const auto& out : {folder.path(), pipe}) {
        const auto outcome = sceneheardProgram({"catalogue", "build", "--from", from, "--out", out.string()});
        CHECK(outcome.status == 1);
        CHECK(contains(outcome.err, out.string()));
        CHECK_FALSE(std::filesystem::is_regular_file(out));
    }
}

TEST_CASE("A name that is not UTF-8 still gives valid JSON") {
    const auto outcome = sceneheardProgram({"analyse", "--json", "\xff\xfe.wav"});
    CHECK(outcome.status == 1);
    const auto lines = outcome.lines();
    REQUIRE(lines.size() == 1);
    CHECK_FALSE(lines[0].HasParseError());
}

TEST_CASE("A missing or damaged model or catalogue is named with its remedy") {
    namespace fs = std::filesystem;
    const fs::path whole = SCENEHEARD_TEST_ASSETS;
    const auto complaint = [](const fs::path& assets) {
        const auto outcome = sceneheardProgram({"analyse", demoScene("tense")}, assets);
        CHECK(outcome.status == 1);
        CHECK(outcome.out.empty());
        return outcome.err;
    };
    const TemporaryFolder nowhere;
    CHECK(contains(complaint(nowhere.path()), nowhere.path().string()));

    for (const std::string file : {"mood.json", "matching.json", "films.sqlite"})
        for (const std::string harm : {"missing", "empty", "cut", "foreign"}) {
            const TemporaryFolder folder;
            for (const std::string each : {"mood.json", "matching.json", "films.sqlite"})
                fs::copy_file(whole / each, folder / each);
            const auto path = folder / file;
            if (harm == "missing")
                fs::remove(path);
            else if (harm == "empty")
                fs::resize_file(path, 0);
            else if (harm == "cut")
                fs::resize_file(path, fs::file_size(path) / 2);
            else
                folder.write(file, "{\"format\": \"something else\"}");
            const auto sentence = complaint(folder.path());
            INFO(file << " " << harm << ": " << sentence);
            CHECK(
                contains(sentence, file == "mood.json" && harm == "missing" ? folder.path().string() : path.string()));
        }
}

TEST_CASE("A folder that cannot be written to is named, and nothing is left there") {
    const TemporaryFolder folder;
    const auto file = folder.write("file.txt", "in the way");
    const auto from = std::string(SCENEHEARD_SOURCE_ASSETS) + "/Catalogue";
    const auto outcome =
        sceneheardProgram({"catalogue", "build", "--from", from, "--out", (file / "films.sqlite").string()});
    CHECK(outcome.status == 1);
    CHECK(contains(outcome.err, file.string()));
    CHECK(bytesOf(file) == "in the way");
    CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 1);
}

TEST_CASE("A data folder without its tables is named by the first that is missing") {
    const TemporaryFolder folder;
    for (const std::string command : {"train", "evaluate"})
        for (const std::string part : {"mood", "films"}) {
            const auto outcome = sceneheardProgram(
                {command, "--data", folder.path().string(), "--only", part, "--out", folder.path().string()});
            INFO(outcome.err);
            CHECK(outcome.status == (command == "train" ? 1 : 2)); // evaluate writes nothing and knows no --out
            CHECK((command != "train" || contains(outcome.err, folder.path().string())));
        }
    const auto noFont = folder.write("font.sf2", "no sound font").string();
    CHECK(sceneheardProgram({"evaluate", "--only", "music", "--soundfont", noFont}).status == 1);
    for (const std::string part : {"films", "candidates", "clips"})
        CHECK(sceneheardProgram({"evaluate", "--data", folder.path().string(), "--only", part}).status == 1);
}

TEST_CASE("catalogue tells what it holds and finds films, and says when it finds none") {
    const auto info = sceneheardProgram({"catalogue", "info"});
    CHECK(info.status == 0);
    CHECK(contains(info.out, "films from"));
    const auto found = sceneheardProgram({"catalogue", "search", "amelie"});
    CHECK(found.status == 0);
    CHECK(contains(found.out, "Amélie"));
    const auto none = sceneheardProgram({"catalogue", "search", "zzyzzyva of nowhere"});
    CHECK(none.status == 1);
    CHECK(contains(none.err, "zzyzzyva"));
    CHECK(sceneheardProgram({"catalogue"}).status == 2);
    CHECK(sceneheardProgram({"catalogue", "build"}).status == 2);
}
