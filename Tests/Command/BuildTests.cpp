#include "Catch.h"
#include "Command/FolderLock.h"
#include "Command/Shell.h"
#include "Films/SmallCatalogue.h"
#include "Importing/Exports.h"
#include <set>
#include <thread>

namespace {
namespace fs = std::filesystem;

std::set<std::string> namesIn(const fs::path& folder) {
    std::set<std::string> names;
    for (const auto& entry : fs::directory_iterator(folder))
        names.insert(entry.path().filename().string());
    return names;
}

// A build that has begun to write, its id in $pid, in the assets of `folder`.
std::string writingBuild(const TemporaryFolder& folder, const std::string& table) {
    return "set -m; export SCENEHEARD_ASSETS=" + quoted(folder.path().string()) + "; cd " +
           quoted(folder.path().string()) + "\n" + programLine({"catalogue", "build", "--tmdb", table}) +
           " & pid=$!\nfor i in {1..6000}; do find . -name 'films.sqlite.new*' -size +3k | grep -q . && break; "
           "sleep 0.01; done\n";
}
} // namespace

TEST_CASE("A build removes what a killed one left, and nothing else", "[build]") {
    const TemporaryFolder folder;
    const auto finished = bytesOf(SmallCatalogue().write(folder));
    auto unfinished = finished;
    unfinished.replace(60, 4, 4, '\0'); // no checksum yet
    auto foreign = unfinished;
    foreign.replace(68, 4, "GPKG"); // another program's
    const std::set<std::string> strangers{"films.sqlite.new",    "films.sqlite.new.txt", "films.sqlite.new1a",
                                          "films.sqlite.new11",  "films.sqlite.new22",   "films.sqlite.new33",
                                          "films.sqlite.new44",  "films.sqlite.new55",   "films.sqlite.newspaper",
                                          "films.sqlite.news99", "other.sqlite.new99"};
    for (const auto& name : strangers)
        folder.write(name, unfinished);
    folder.write("films.sqlite.new11", "a person's notes");
    folder.write("films.sqlite.new22", finished);
    folder.write("films.sqlite.new33", foreign);
    fs::remove(folder / "films.sqlite.new44");
    fs::create_directories(folder / "films.sqlite.new44");
    fs::remove(folder / "films.sqlite.new55");
    fs::create_symlink("other.sqlite.new99", folder / "films.sqlite.new55");
    folder.write("films.sqlite.new99", unfinished);
    for (const auto& name : namesIn(folder.path()))
        if (fs::is_regular_file(folder / name))
            fs::last_write_time(folder / name, fs::file_time_type::clock::now() - std::chrono::hours(48));
    auto all = strangers;
    all.insert({"films.sqlite", "films.sqlite.new99"});
    REQUIRE(namesIn(folder.path()) == all);

    const TemporaryFolder tables;
    const auto out = (folder / "films.sqlite").string();
    const auto empty = tables.write("none.csv", "id,title,release_date\n").string();
    CHECK(sceneheardProgram({"catalogue", "build", "--tmdb", empty, "--out", out}).status == 1);
    CHECK(namesIn(folder.path()) == all);

    const auto table = tables.write("films.csv", tmdbExport(2)).string();
    CHECK(sceneheardProgram({"catalogue", "build", "--tmdb", table, "--out", out}).status == 0);
    all.erase("films.sqlite.new99");
    CHECK(namesIn(folder.path()) == all);
    CHECK(bytesOf(folder / "films.sqlite.new11") == "a person's notes");
    CHECK(bytesOf(folder / "films.sqlite.new22") == finished);
}

TEST_CASE("A build that is interrupted takes its own file with it, and the next one a killed one's", "[build]") {
    const TemporaryFolder folder, tables;
    fillAssets(folder, std::string(SCENEHEARD_TEST_ASSETS) + "/films.sqlite");
    const auto before = bytesOf(folder / "films.sqlite");
    const auto names = namesIn(folder.path());
    const auto table = tables.write("films.csv", tmdbExport(20)).string();
    for (const auto& [signal, status] : {std::pair<std::string, int>{"INT", 130}, {"TERM", 143}, {"HUP", 129}}) {
        const auto outcome =
            bash(writingBuild(folder, table) + "compgen -G 'films.sqlite.new*'\nkill -" + signal + " $pid; wait $pid");
        INFO(signal << ": " << outcome.out << outcome.err);
        CHECK(outcome.status == status);
        CHECK(outcome.out.find("films.sqlite.new") == 0); // it was writing
        CHECK(namesIn(folder.path()) == names);
        CHECK(bytesOf(folder / "films.sqlite") == before);
    }
    CHECK(bash(writingBuild(folder, table) + "kill -KILL $pid; wait $pid").status == 137);
    CHECK(namesIn(folder.path()).size() == names.size() + 1);
    CHECK(sceneheardProgram({"catalogue", "build", "--tmdb", table}, folder.path()).status == 0);
    CHECK(namesIn(folder.path()) == names);
}

TEST_CASE("Of two builds at once none is lost", "[build]") {
    const TemporaryFolder folder, tables;
    fillAssets(folder, std::string(SCENEHEARD_TEST_ASSETS) + "/films.sqlite");
    std::string script = "export SCENEHEARD_ASSETS=" + quoted(folder.path().string()) + "\n";
    for (const std::string name : {"Zwirbelfilm", "Zwackelfilm"}) {
        const auto table =
            tables.write(name, tmdbHeader + tmdbRow(name == "Zwirbelfilm" ? 900000001 : 900000002, name));
        script += programLine({"catalogue", "build", "--tmdb", table.string()}) + " & " + name + "=$!\n";
    }
    const auto said = (tables / "said").string();
    const auto sees = "for i in {1..600}; do [[ $(grep -c 'waiting for another build' " + quoted(said) +
                      ") == 2 ]] && break; sleep 0.1; done\n";
    Outcome outcome;
    auto lock = std::make_unique<sceneheard::FolderLock>(folder.path(), [] {}); // as a third build has it
    std::thread builds([&] {
        outcome =
            bash("exec 2>" + quoted(said) + "\n" + script + "wait $Zwirbelfilm || exit 3; wait $Zwackelfilm || exit 4");
    });
    CHECK(bash(sees).status == 0);
    lock.reset();
    builds.join();
    INFO(bytesOf(said));
    CHECK(outcome.status == 0);
    CHECK(bytesOf(said).find("waiting for another build that is at work in " + folder.path().string()) !=
          std::string::npos);
    for (const std::string id : {"tmdb:900000001", "tmdb:900000002"})
        CHECK(sceneheardProgram({"film", id}, folder.path()).status == 0);
}
