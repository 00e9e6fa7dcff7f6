#include "Catch.h"
#include "Exports.h"
#include "Support/Error.h"

using namespace sceneheard;

namespace {
struct Taken : TakenFilms {
    explicit Taken(const std::string& text, const ImportRules& rules = {}) {
        auto rows = rowsOf(text);
        readTmdbExport(rows, rules, taker(), counts);
    }
};
} // namespace

TEST_CASE("A TMDb export gives films with their facts", "[import]") {
    const Taken taken(tmdbHeader + tmdbRow(194, "Amélie",
                                           {{"imdb_id", "tt0211915"},
                                            {"original_language", "fr"},
                                            {"original_title", "Le Fabuleux Destin d'Amélie Poulain"},
                                            {"vote_average", "7.913"},
                                            {"vote_count", "10500"},
                                            {"runtime", "122"},
                                            {"release_date", "2001-04-25"},
                                            {"production_countries", "\"France, Germany, Nowhere\""},
                                            {"keywords", "\"paris, france, love\""}}));
    REQUIRE(taken.films.size() == 1);
    const auto& facts = taken.films[0].facts;
    const auto& keywords = taken.films[0].keywords;
    CHECK(facts.title == "Amélie");
    CHECK(facts.originalTitle == "Le Fabuleux Destin d'Amélie Poulain");
    CHECK(facts.year == 2001);
    CHECK(facts.tmdbId == 194);
    CHECK(facts.imdbId == "tt0211915");
    CHECK(facts.votes == 10500);
    CHECK(facts.rating == Approx(7.913));
    CHECK(facts.runtime == 122);
    CHECK(facts.language == "fr");
    CHECK(facts.countries == std::vector<std::string>{"DE", "FR"});
    CHECK(facts.genreList() == std::vector<std::string_view>{"Drama", "Science Fiction"});
    CHECK(keywords == std::vector<std::string>{"paris", "france", "love"});
    CHECK(taken.counts.taken == 1);
}

TEST_CASE("Rows that are no film for most people are left out and counted by reason", "[import]") {
    const auto row = [](const std::map<std::string, std::string>& fields) {
        return tmdbHeader + tmdbRow(7, "Some Film", fields);
    };
    CHECK(Taken(row({{"adult", "True"}})).refused(Refusal::adult) == 1);
    CHECK(Taken(row({{"adult", "True"}}), ImportRules{true, false}).films.size() == 1);
    for (const auto* status : {"Planned", "Rumored", "In Production", "Post Production", "Canceled"})
        CHECK(Taken(row({{"status", status}})).refused(Refusal::unreleased) == 1);
    CHECK(Taken(row({{"status", "Planned"}}), ImportRules{false, true}).films.size() == 1);
    for (const auto* date : {"", "soon", "0000-00-00", "1200-01-01", "9999-01-01"})
        CHECK(Taken(row({{"release_date", date}})).refused(Refusal::noYear) == 1);
    for (const auto* id : {"", "0", "-5", "x"})
        CHECK(Taken(row({{"id", id}})).refused(Refusal::noId) == 1);
    CHECK(Taken(row({{"title", ""}})).refused(Refusal::noTitle) == 1);
    CHECK(Taken(row({{"title", "\"  \""}})).refused(Refusal::noTitle) == 1);
    CHECK(Taken(row({{"title", "Am\xE9lie"}})).refused(Refusal::notText) == 1); // Latin-1
    CHECK(Taken(row({{"title", std::string("A\0B", 3)}})).refused(Refusal::notText) == 1);
    CHECK(Taken(row({{"genres", ""}, {"vote_count", "0"}, {"runtime", "0"}})).refused(Refusal::nothingKnown) == 1);
    const Taken odd(row({{"vote_count", "1e300"}, {"runtime", "-4"}, {"vote_average", "nan"}, {"imdb_id", "tt12<"}}));
    REQUIRE(odd.films.size() == 1);
    CHECK(odd.films[0].facts.votes == 2'000'000'000);
    CHECK(odd.films[0].facts.runtime == 0);
    CHECK(odd.films[0].facts.rating == 0);
    CHECK(odd.films[0].facts.imdbId.empty());
}

TEST_CASE("A row that is none costs itself alone", "[import]") {
    const auto good = tmdbRow(1, "First"), last = tmdbRow(2, "Last");
    const auto bad = GENERATE_COPY(std::string("1,2,3\n"), std::string("\"never closed\n"), std::string("a\"b,c\n"),
                                   std::string("\"a\"b\n"), std::string(3'000'000, 'x') + "\n",
                                   '"' + std::string(3'000'000, '\n') + "\"\n", std::string(23, ',') + ",,\n",
                                   std::string("\0\0\0\n", 4));
    const Taken taken(tmdbHeader + good + bad + last);
    REQUIRE(taken.films.size() == 2);
    CHECK(taken.films[1].facts.title == "Last");
    CHECK(taken.counts.refused[0] + taken.counts.refused[1] >= 1);
    const Taken atEnd(tmdbHeader + good + bad);
    CHECK(atEnd.films.size() == 1);
}

TEST_CASE("Blank lines, carriage returns, a byte-order mark and other columns are no matter", "[import]") {
    CHECK(Taken("\xEF\xBB\xBF id ,extra,release_date,title\r\n\r\n5,x,1999,T\r\n\n6,x,2000-01-01,\"U\r\nV\"\r\n")
              .refused(Refusal::nothingKnown) == 2);
    CHECK(Taken("id,title,release_date,runtime\r1,A,1999,90\r2,B,1999,90").films.size() == 2);
}

TEST_CASE("A table that is no export is refused", "[import]") {
    for (const auto* text : {"", "\n\n", "movieId,title\n1,A\n", "\"", "id,title\n"})
        CHECK_THROWS_WITH(Taken(text), ContainsSubstring("release_date"));
    CHECK_THROWS_WITH(Taken(std::string("\xFF\xFEi\0d\0", 6)), ContainsSubstring("UTF-16"));
    CHECK_THROWS_AS(Taken(std::string(1000, '\0')), Error);
}
