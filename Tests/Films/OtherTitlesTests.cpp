#include "Catch.h"
#include "Films/OtherTitles.h"
#include "Films/SmallCatalogue.h"
#include "Support/Error.h"

using namespace sceneheard;
using Kind = TitleRow::Kind;

namespace {
const std::vector<TitleRow> rows{{194, Kind::original, "", "Le Fabuleux Destin d'Amélie Poulain"},
                                 {194, Kind::official, "de", "Die fabelhafte Welt der Amélie"},
                                 {194, Kind::other, "en", "Amélie from Montmartre"},
                                 {194, Kind::other, "fr", "Amélie"},
                                 {346, Kind::official, "", "Seven Samurai: The Story of Kikuchiyo"},
                                 {346, Kind::other, "it", "I sette samurai"},
                                 {539, Kind::original, "", "Psychose"},
                                 {99999, Kind::official, "de", "Unbekannt"}};

SmallCatalogue withTitles() {
    SmallCatalogue small;
    small.films[0].originalTitle.clear();
    addOtherTitles(small.films, rows);
    return small;
}
} // namespace

TEST_CASE("Other titles come back as they were written", "[titles]") {
    const TemporaryFolder folder;
    auto written = rows;
    written.push_back({7, Kind::other, "", "A\tB\nC"});
    writeOtherTitles(written, folder / "other_titles.tsv");
    const auto read = readOtherTitles(folder / "other_titles.tsv");
    REQUIRE(read.size() == written.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        CHECK(read[i].tmdbId == rows[i].tmdbId);
        CHECK(read[i].kind == rows[i].kind);
        CHECK(read[i].language == rows[i].language);
        CHECK(read[i].title == rows[i].title);
    }
    CHECK(read.back().title == "A B C");
}

TEST_CASE("Lines that hold no title are refused by their number", "[titles]") {
    const TemporaryFolder folder;
    const std::string header = "tmdb\tkind\tlanguage\ttitle\n";
    CHECK(readOtherTitles(folder.write("t.tsv", header)).empty());
    REQUIRE(readOtherTitles(folder.write("t.tsv", header + "7\tother\t\tA\n")).size() == 1);
    const auto line =
        GENERATE(as<std::string>{}, "", "7\tother\tA", "7\tother\t\t", "7\tnone\t\tA", "0\tother\t\tA",
                 "-7\tother\t\tA", "x\tother\t\tA", "7\tother\tdeu\tA", "7\tother\t\tA\tB", "99999999999\tother\t\tA");
    INFO(line);
    CHECK_THROWS_WITH(readOtherTitles(folder.write("t.tsv", header + line + "\n")), ContainsSubstring("line 2"));
    CHECK_THROWS_AS(readOtherTitles(folder.write("t.tsv", header + "7\tother\t\tA")), Error);
    CHECK_THROWS_AS(readOtherTitles(folder.write("t.tsv", line)), Error);
    CHECK_THROWS_AS(readOtherTitles(folder / "none.tsv"), Error);
}

TEST_CASE("A catalogue keeps and finds what a film is called elsewhere", "[titles]") {
    const TemporaryFolder folder;
    const auto small = withTitles();
    const auto catalogue = Catalogue::open(small.write(folder));
    const auto amelie = catalogue->film(0);
    CHECK(amelie.originalTitle == "Le Fabuleux Destin d'Amélie Poulain");
    CHECK(amelie.otherTitles == std::vector<OtherTitle>{{"Die fabelhafte Welt der Amélie", "de", true},
                                                        {"Amélie from Montmartre", "en", false}});
    CHECK(catalogue->film(1).originalTitle == "Psychose");
    CHECK(catalogue->film(2).otherTitles.empty());
    for (int i = 0; i < catalogue->size(); ++i)
        CHECK(catalogue->film(i).otherTitles == small.films[static_cast<std::size_t>(i)].otherTitles);
    const auto [asked, film] = GENERATE(table<std::string, int>({{"Le Fabuleux Destin d'Amélie Poulain", 0},
                                                                 {"Die fabelhafte Welt der Amélie", 0},
                                                                 {"fabelhafte welt der amelie (2001)", 0},
                                                                 {"amelie from montmartre", 0},
                                                                 {"Die 7 Samurai", 5},
                                                                 {"I 7 samurai", 5},
                                                                 {"sette samurai", 5},
                                                                 {"Seven Samurai Kikuchiyo", 5},
                                                                 {"Psychose", 1}}));
    INFO(asked);
    CHECK(catalogue->named(asked) == std::vector{film});
    CHECK(catalogue->search(asked, 1) == std::vector{film});
    CHECK(catalogue->search("fabelhafte we", 5) == std::vector{0});
    CHECK(catalogue->search("fabelhofte", 5) == std::vector{0});
    CHECK(catalogue->named("Unbekannt").empty());
    CHECK(catalogue->named("Die fabelhafte Welt (1990)").empty());
}

TEST_CASE("A film's own title goes before another's that few use", "[titles]") {
    const TemporaryFolder folder;
    SmallCatalogue small;
    addOtherTitles(small.films, {{194, Kind::official, "de", "Psycho"}, {11252, Kind::other, "de", "Der Müde Tod"}});
    const auto catalogue = Catalogue::open(small.write(folder));
    CHECK(catalogue->named("Psycho") == std::vector{1, 2, 0});
    CHECK(catalogue->named("Psycho (1998)") == std::vector{2});
    CHECK(catalogue->named("Psycho (2001)") == std::vector{0});
    CHECK(catalogue->named("Der müde Tod").front() == 4);
}
