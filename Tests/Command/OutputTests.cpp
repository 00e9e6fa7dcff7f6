#include "Catch.h"
#include "Command/Shell.h"

namespace {
const std::string features =
    "danceability,energy,loudness,speechiness,acousticness,instrumentalness,liveness,valence,tempo\n"
    "0.5,0.5,-10,0.1,0.1,0.1,0.1,0.5,120\n";
} // namespace

TEST_CASE("An answer that cannot be written is a failure that is told, from every command", "[output]") {
    namespace fs = std::filesystem;
    const TemporaryFolder folder;
    const auto table = folder.write("features.csv", features).string(), scene = demoScene("tender");
    fs::create_directories(folder / "audio" / "emotify");
    fs::copy_file(scene, folder / "audio" / "emotify" / "one.wav");
    // The last is a pipe whose reader has gone.
    const auto pipe = quoted((folder / "pipe").string());
    const std::vector<std::string> streams{">/dev/full", ">&-", ">&4 4>&-"};
    for (const auto& arguments :
         std::vector<std::vector<std::string>>{{"analyse", scene},
                                               {"analyse", "--json", scene, scene},
                                               {"suggest", scene},
                                               {"suggest", "--json", scene},
                                               {"suggest", "--together", scene},
                                               {"suggest", "--features", table},
                                               {"suggest", "--json", "--features", table},
                                               {"film", "blade", "runner"},
                                               {"film", "--json", "blade", "runner"},
                                               {"film", "crime"},
                                               {"film", "--json", "Horror vs Comedy"},
                                               {"catalogue", "info"},
                                               {"catalogue", "search", "amelie"},
                                               {"evaluate", "--data", folder.path().string(), "--only", "speed"},
                                               {"--help"},
                                               {"suggest", "--help"},
                                               {"--version"}})
        for (const auto& stream : streams) {
            const auto outcome = bash("rm -f " + pipe + "; mkfifo " + pipe + "; exec 3<>" + pipe + " 4>" + pipe +
                                      " 3<&-\n" + programLine(arguments) + " " + stream);
            INFO(arguments[0] << ' ' << arguments.back() << ' ' << stream << ": " << outcome.err);
            CHECK(outcome.status == 1);
            CHECK(outcome.err.find("cannot be written to standard output") != std::string::npos);
            CHECK(std::count(outcome.err.begin(), outcome.err.end(), '\n') == 1);
        }
}

TEST_CASE("Work ends with the reader of its answers", "[output]") {
    const TemporaryFolder folder;
    std::vector<std::string> arguments{"analyse"};
    for (int i = 0; i < 2000; ++i)
        arguments.push_back(demoScene("tender"));
    const auto start = std::chrono::steady_clock::now();
    const auto outcome = bash(programLine(arguments) + " >/dev/full");
    CHECK(outcome.status == 1);
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(30));
}

TEST_CASE("A build without standard streams makes the same catalogue", "[output]") {
    const TemporaryFolder folder;
    const auto from = std::string(SCENEHEARD_SOURCE_ASSETS) + "/Catalogue";
    const auto build = [&](const std::string& name, const std::string& streams) {
        const auto out = (folder / name).string();
        CHECK(bash(programLine({"catalogue", "build", "--from", from, "--out", out}) + streams).status == 0);
        return bytesOf(out);
    };
    const auto usual = build("usual", "");
    REQUIRE(usual.size() > 1000000);
    CHECK(build("closed", " <&- >&- 2>&-") == usual);
}

TEST_CASE("A catalogue that finds no room is told, and nothing of it stays", "[output]") {
    const TemporaryFolder folder;
    const auto from = std::string(SCENEHEARD_SOURCE_ASSETS) + "/Catalogue";
    const auto out = (folder / "films.sqlite").string();
    const auto outcome = bash("ulimit -f 1000\n" + programLine({"catalogue", "build", "--from", from, "--out", out}));
    INFO(outcome.err);
    CHECK(outcome.status == 1);
    CHECK(outcome.err.find(out) != std::string::npos);
    CHECK(outcome.err.find("space") != std::string::npos);
    CHECK(std::filesystem::is_empty(folder.path()));
}
