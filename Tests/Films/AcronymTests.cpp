#include "Catch.h"
#include "Films/Catalogue.h"
#include "Films/TitleAcronyms.h"
#include <algorithm>

using namespace sceneheard;

TEST_CASE("Letters are the initials of a title, of its parts, or of the words it begins with", "[acronyms]") {
    const auto fit = [](const std::string& asked, const std::string& title) {
        return acronymFit(acronymLetters(asked), title);
    };
    constexpr auto king = "The Lord of the Rings: The Return of the King";
    for (const auto* whole : {"LOTR", "lotr", "TLOTR", "ROTK", "trotk", "TLOTRTROTK", "L.O.T.R."})
        CHECK(fit(whole, king) == 1);
    CHECK(fit("TDKR", "The Dark Knight Rises") == 1);
    CHECK(fit("TDK", "The Dark Knight Rises") == Approx(0.3));
    CHECK(fit("HP", "Harry Potter and the Goblet of Fire") == Approx(0.3));
    CHECK(fit("É.T", "E.T. the Extra-Terrestrial") == Approx(0.3));
    CHECK(fit("LOTR", "Rings of the Lord") == 0);
    for (const auto* none : {"", "X", "Lord of", "ABCDEFGHIJKLM", "!"})
        CHECK(acronymLetters(none).empty());
}

TEST_CASE("Well-known acronyms find their films", "[acronyms]") {
    const auto catalogue = Catalogue::open(std::filesystem::path(SCENEHEARD_TEST_ASSETS) / "films.sqlite");
    const auto [asked, meant] = GENERATE(table<std::string, int>({{"LOTR", 120},
                                                                  {"lotr", 122},
                                                                  {"ROTK", 122},
                                                                  {"TDKR", 49026},
                                                                  {"GOTG", 118340},
                                                                  {"2001", 62},
                                                                  {"HP", 671},
                                                                  {"POTC", 22},
                                                                  {"ESB", 1891},
                                                                  {"TESB", 1891},
                                                                  {"BTTF", 105},
                                                                  {"SOTL", 274},
                                                                  {"NCFOM", 6977}}));
    INFO(asked);
    std::vector<int> ids;
    for (const int row : catalogue->search(asked, 5))
        ids.push_back(catalogue->film(row).tmdbId);
    CHECK(std::ranges::find(ids, meant) != ids.end());
}

TEST_CASE("Capitals that begin one title and are the initials of a better known one name neither", "[acronyms]") {
    const auto catalogue = Catalogue::open(std::filesystem::path(SCENEHEARD_TEST_ASSETS) / "films.sqlite");
    CHECK(catalogue->named("MIB").empty());
    const auto found = catalogue->search("MIB", 1);
    REQUIRE(found.size() == 1);
    CHECK(catalogue->film(found.front()).tmdbId == 607); // Men in Black
    const auto whole = catalogue->named("AVP");
    REQUIRE_FALSE(whole.empty());
    CHECK(catalogue->film(whole.front()).tmdbId == 395); // AVP: Alien vs. Predator
}
