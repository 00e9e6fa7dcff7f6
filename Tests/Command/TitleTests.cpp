#include "Catch.h"
#include "Command/Shell.h"
#include "Films/SmallCatalogue.h"

namespace {
bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

int idOf(const Outcome& outcome) {
    const auto lines = outcome.lines();
    return outcome.status == 0 && lines.size() == 1 ? lines[0]["tmdb_id"].GetInt() : -1;
}
} // namespace

TEST_CASE("film finds a title as this program writes it, and prints ids that it reads again", "[films]") {
    for (const std::string asked : {"Dune (1984)", "Dune 1984", "dune 1984"})
        CHECK(idOf(sceneheardProgram({"film", "--json", asked})) == 841);
    CHECK(idOf(sceneheardProgram({"film", "--json", "Dune"})) == 438631);
    CHECK(idOf(sceneheardProgram({"film", "--json", "Toy", "Story", "III"})) == 10193);
    const auto shown = sceneheardProgram({"film", "Spirited Away (2001)"});
    REQUIRE(shown.status == 0);
    const auto headline = shown.out.substr(0, shown.out.find('\n'));
    CHECK(contains(headline, "Spirited Away (2001)"));
    CHECK(contains(headline, " · tmdb:129"));
    CHECK(sceneheardProgram({"film", headline}).out == shown.out);
}

TEST_CASE("film says what is nearest where it has no film of the title, with exit status 1", "[films]") {
    for (const std::string asked : {"LOTR", "Dune 1999", "matrxi"}) {
        INFO(asked);
        const auto told = sceneheardProgram({"film", asked});
        CHECK(told.status == 1);
        CHECK(told.out.empty());
        CHECK(contains(told.err, "\"" + asked + "\": no film of this title; nearest: "));
        CHECK(contains(told.err, " tmdb:"));
        const auto json = sceneheardProgram({"film", "--json", asked});
        CHECK(json.status == 1);
        const auto lines = json.lines();
        REQUIRE(lines.size() == 1);
        CHECK(contains(lines[0]["error"].GetString(), "no film of this title"));
        REQUIRE(lines[0]["nearest"].Size() > 0);
        for (const auto& film : lines[0]["nearest"].GetArray()) {
            CHECK(film["title"].GetStringLength() > 0);
            CHECK(film["year"].GetInt() > 1870);
            CHECK(film["tmdb_id"].GetInt() > 0);
        }
    }
    for (const std::string asked : {"Zzyzzyva", "tmdb:2000000000", "tmdb:abc"}) {
        const auto json = sceneheardProgram({"film", "--json", asked});
        CHECK(json.status == 1);
        const auto lines = json.lines();
        REQUIRE(lines.size() == 1);
        CHECK(contains(lines[0]["error"].GetString(), asked));
        CHECK(lines[0]["nearest"].Empty());
    }
}

TEST_CASE("evaluate holds the catalogue against a table of titles", "[films]") {
    const TemporaryFolder folder, assets;
    std::filesystem::create_directories(folder / "inputs");
    SmallCatalogue().write(assets);
    std::filesystem::copy_file(SCENEHEARD_TEST_ASSETS "/mood.json",
                               assets / "mood.json"); // by which the folder is known
    const auto evaluate = [&](const std::string& table) {
        folder.write("inputs/titles.csv", table);
        return sceneheardProgram({"evaluate", "--data", folder.path().string(), "--only", "titles"}, assets.path());
    };
    const auto good = evaluate("asked,tmdb_id\nPsycho (1998),11252\nPsycho,539\nNone Such,\n");
    CHECK(good.status == 0);
    CHECK(contains(good.out, "PASS  Psycho (1998) → Psycho (1998) tmdb:11252\n"));
    CHECK(contains(good.out, "PASS  None Such → no film of this title\n3 titles passed, 0 failed\n"));
    const auto bad = evaluate("asked,tmdb_id\nPsycho,11252\nPsycho,\nNone Such,539\n");
    CHECK(bad.status == 1);
    CHECK(contains(bad.out, "0 titles passed, 3 failed\n"));
    std::filesystem::remove(folder / "inputs/titles.csv");
    const auto none =
        sceneheardProgram({"evaluate", "--data", folder.path().string(), "--only", "titles"}, assets.path());
    CHECK(none.status == 1);
    CHECK(contains(none.err, "titles.csv"));
}

TEST_CASE("Answers call films as the person's language does, and JSON tells both titles", "[films][localtitle]") {
    const auto in = [](const std::string& locale, const std::vector<std::string>& arguments) {
        return bash("exec env " + locale + " " + programLine(arguments));
    };
    const auto german = in("LC_ALL= LANG=de_DE.UTF-8", {"film", "tmdb:238"});
    REQUIRE(german.status == 0);
    CHECK(german.out.starts_with("Der Pate (1972) · "));
    CHECK(in("LC_ALL=fr_FR.UTF-8", {"film", "tmdb:194"}).out.starts_with("Le fabuleux destin d'Amélie Poulain (2001)"));
    CHECK(in("LC_ALL=en_GB.UTF-8", {"film", "tmdb:238"}).out.starts_with("The Godfather (1972)"));
    CHECK(in("LC_ALL=it_IT.UTF-8", {"catalogue", "search", "the", "godfather"}).out.find("Il padrino (1972)") !=
          std::string::npos);
    // What was printed is found again.
    CHECK(in("LC_ALL=de_DE.UTF-8", {"film", german.out.substr(0, german.out.find('\n'))}).out == german.out);
    CHECK(idOf(sceneheardProgram({"film", "--json", "Der Pate (1972)"})) == 238);
    const auto json = in("LC_ALL=de_DE.UTF-8", {"film", "--json", "tmdb:238"}).lines();
    REQUIRE(json.size() == 1);
    CHECK(json[0]["title"] == "The Godfather");
    CHECK(json[0]["local_title"] == "Der Pate");
    CHECK_FALSE(sceneheardProgram({"film", "--json", "tmdb:238"}).lines().at(0).HasMember("local_title"));
}
