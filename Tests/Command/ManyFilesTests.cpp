#include "Catch.h"
#include "Command/Progress.h"
#include "Command/Shell.h"
#include "SoundFiles.h"
#include <sys/stat.h>

namespace {
bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

// Sounds of different lengths, so that they are not ready in their order.
std::vector<std::string> sounds(const TemporaryFolder& folder, int count) {
    std::vector<std::string> files;
    for (int i = 0; i < count; ++i)
        files.push_back(
            writeWav(folder / (std::to_string(10 + i) + ".wav"), chord(i % 3 == 0 ? 8 : 1, 22050), 22050).string());
    return files;
}
} // namespace

TEST_CASE("Many files are answered in their order, however many are analysed at once", "[many]") {
    const TemporaryFolder folder;
    auto files = sounds(folder, 12);
    files.insert(files.begin() + 5, (folder / "gone.wav").string());
    const auto run = [&](const std::string& jobs) {
        auto arguments = files;
        arguments.insert(arguments.begin(), {"analyse", "--json", "-j", jobs});
        return sceneheardProgram(arguments);
    };
    const auto one = run("1");
    CHECK(one.status == 1);
    const auto lines = one.lines();
    REQUIRE(lines.size() == files.size());
    for (std::size_t i = 0; i < files.size(); ++i) {
        CHECK(lines[i]["file"].GetString() == files[i]);
        CHECK(lines[i].HasMember("error") == (i == 5));
    }
    for (const auto* jobs : {"0", "3", "64"})
        CHECK(run(jobs).out == one.out);
    CHECK(one.err.empty());
    CHECK(sceneheardProgram({"analyse", "-j", "-1", files[0]}).status == 2);
}

TEST_CASE("Folders and playlists are arguments, and what a playlist cannot give is told in its place", "[many]") {
    const TemporaryFolder folder;
    const auto files = sounds(folder, 3);
    folder.write("notes.txt", "x");
    const auto whole = sceneheardProgram({"analyse", "--json", folder.path().string()});
    CHECK(whole.status == 0);
    REQUIRE(whole.lines().size() == 3);
    CHECK(whole.lines()[2]["file"].GetString() == files[2]);
    const auto list = folder.write("list.m3u", "12.wav\nhttp://example.org/live\n10.wav\n").string();
    const auto answers = sceneheardProgram({"suggest", "--json", list});
    CHECK(answers.status == 1);
    const auto lines = answers.lines();
    REQUIRE(lines.size() == 3);
    CHECK(contains(lines[0]["file"].GetString(), "12.wav"));
    CHECK(lines[1]["file"] == "http://example.org/live");
    CHECK(contains(lines[1]["error"].GetString(), "network"));
    CHECK(lines[2]["films"].Size() == 5);
    CHECK(
        contains(sceneheardProgram({"analyse", list}).err, "sceneheard: http://example.org/live: lies in the network"));
    const auto together = sceneheardProgram({"suggest", "--json", "--together", folder.path().string()}).lines();
    REQUIRE(together.size() == 1);
    CHECK(together[0]["pieces"].GetInt() == 3);
}

TEST_CASE("The standard input and pipes are analysed when it is their turn", "[many]") {
    const TemporaryFolder folder;
    const auto files = sounds(folder, 4);
    const auto pipe = (folder / "pipe").string();
    REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
    const auto outcome = bash("cat " + quoted(files[1]) + " > " + quoted(pipe) + " & cat " + quoted(files[3]) + " | " +
                              programLine({"analyse", "--json", "-j", "4", files[0], pipe, files[2], "-", "-"}));
    const auto lines = outcome.lines();
    REQUIRE(lines.size() == 5);
    for (std::size_t i = 0; i < 4; ++i)
        CHECK_FALSE(lines[i].HasMember("error"));
    CHECK(lines[1]["duration_s"].GetDouble() == Approx(1).margin(0.01));
    CHECK(lines[3]["duration_s"].GetDouble() == Approx(8).margin(0.01));
    CHECK(lines[4].HasMember("error"));
}

TEST_CASE("Progress tells how many are done and what is left", "[many]") {
    using sceneheard::progressText;
    CHECK(progressText(0, 300, 0) == "0 of 300");
    CHECK(progressText(12, 300, 5) == "12 of 300, 2 min left");
    CHECK(progressText(150, 300, 30.5) == "150 of 300, 31 s left");
    CHECK(progressText(1, 300, 30) == "1 of 300, 2 h 30 min left");
    CHECK(progressText(300, 300, 60) == "300 of 300");
}

TEST_CASE("Progress is written on a terminal alone", "[many]") {
    const TemporaryFolder folder;
    const auto files = sounds(folder, 4);
    auto arguments = files;
    arguments.insert(arguments.begin(), {"analyse", "--json"});
    // script gives the program a terminal; its standard output is a file all the same.
    const auto out = quoted((folder / "out").string());
    const auto seen = bash("TERM=xterm script -qec " + quoted(programLine(arguments) + " >" + out) + " /dev/null");
    CHECK(contains(seen.out, "1 of 4, "));
    CHECK(contains(seen.out, "3 of 4, "));
    CHECK(seen.out.ends_with("\r\x1b[K"));
    CHECK_FALSE(contains(bytesOf(folder / "out"), "of 4"));
    CHECK_FALSE(contains(bash(programLine(arguments)).err, "of 4"));
    CHECK_FALSE(contains(
        bash("TERM=xterm script -qec " + quoted(programLine({"analyse", files[0]})) + " /dev/null").out, " of 1"));
}

TEST_CASE("Help shows examples of each command", "[many]") {
    for (const std::string command : {"analyse", "suggest", "film", "catalogue", "train", "evaluate"}) {
        const auto help = sceneheardProgram({command, "--help"});
        CHECK(help.status == 0);
        CHECK(contains(help.out, "Examples:\n  sceneheard " + command));
    }
    CHECK(contains(sceneheardProgram({"--help"}).out, "Examples:"));
    CHECK(sceneheardProgram({"--version"}).out.starts_with("sceneheard "));
}
