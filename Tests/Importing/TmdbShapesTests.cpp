#include "Catch.h"
#include "Exports.h"
#include "Importing/NameList.h"
#include "Support/Error.h"

using namespace sceneheard;

namespace {
using Names = std::vector<std::string>;

struct Taken : TakenFilms {
    explicit Taken(const std::string& text, const ImportRules& rules = {}) {
        auto rows = rowsOf(text);
        readTmdbExport(rows, rules, taker(), counts);
    }
};

// A field of CSV.
std::string quoted(const std::string& text) {
    std::string field = "\"";
    for (const char c : text)
        field.append(c == '"' ? 2 : 1, c);
    return field + '"';
}

const std::string datasetHeader = "adult,belongs_to_collection,budget,genres,homepage,id,imdb_id,original_language,"
                                  "original_title,overview,popularity,"
                                  "poster_path,production_companies,production_countries,release_date,revenue,runtime,"
                                  "spoken_languages,status,tagline,"
                                  "title,video,vote_average,vote_count\n";

std::string datasetRow(int id, const std::string& genres, const std::string& date = "1995-10-30") {
    return "False," + quoted("{'id': 10194, 'name': 'A Collection', 'poster_path': None}") + ",30000000," +
           quoted(genres) + ",," + std::to_string(id) + ",tt0114709,en,A Film,\"It's, \"\"said\"\"\",21.9,/x.jpg,[]," +
           quoted("[{'iso_3166_1': 'US', 'name': 'United States of America'}]") + ',' + date + ",1,81.0," +
           quoted("[{'iso_639_1': 'en', 'name': 'English'}]") + ",Released,,A Film,False,7.7,5415\n";
}
} // namespace

TEST_CASE("Names are read from lists as JSON and Python write them", "[import]") {
    const auto names = [](std::string_view text) { return valuesInList(text, "name"); };
    CHECK(names("[{'id': 18, 'name': 'Drama'}, {'name': 'War', 'id': 10752}]") == Names{"Drama", "War"});
    CHECK(names(R"([{"id": 18, "name": "Drama"},{"id":1,"name":"Caf\u00e9 \ud83d\ude00"}])") ==
          Names{"Drama", "Café 😀"});
    CHECK(names(R"([{'id': 1, 'name': "rock 'n' roll"}, {'id': 2, 'name': 'it\'s "so"\\'}])") ==
          Names{"rock 'n' roll", "it's \"so\"\\"});
    CHECK(names(R"([{'name': 'a\xa0b\u200bc\U0001F600'}])") == Names{"a\u00A0b\u200Bc😀"});
    CHECK(names("[]") == Names{});
    CHECK(names(" [ ] ") == Names{});
    CHECK(names("[{'id': 5, 'name': None}, {'id': 6}, {}, {'id': -1.5e3, 'name': 'x', 'ok': True,},]") == Names{"x"});
    CHECK(names("['Drama', \"War\"]") == Names{"Drama", "War"});
    CHECK(valuesInList("[{'iso_639_1': 'fr', 'name': 'Français'}]", "iso_639_1") == Names{"fr"});
    CHECK(names(R"([{"name": "\ud83d"}])") == Names{"\uFFFD"});
}

TEST_CASE("What is no such list, or too long, is told from one", "[import]") {
    for (const std::string_view text : {"",
                                        "[",
                                        "]",
                                        "[{",
                                        "[{'name'",
                                        "[{'name': 'Dra",
                                        "[{'name': 'Drama'}",
                                        "[{'name': 'Drama'}] x",
                                        "[{'name' 1}]",
                                        "[{'name': [1]}]",
                                        "[{'name': {}}]",
                                        "[[]]",
                                        "[1]",
                                        "[,]",
                                        "['a' 'b']",
                                        "{'name': 'Drama'}",
                                        "[{'name': 'a\\",
                                        "[{'name': '\\x0'}]",
                                        "[{'name': '\\u0000'}]",
                                        "[{'name': '\\UFFFFFFFF'}]",
                                        "[{'name': }]",
                                        "[{'name': \"a'}]",
                                        "[{'a': f(x)}]"})
        CHECK(valuesInList(text, "name") == std::nullopt);
    const auto many = [](std::size_t items, const std::string& item) {
        std::string list = "[";
        for (std::size_t i = 0; i < items; ++i)
            list += (i == 0 ? "" : ", ") + item;
        return valuesInList(list + "]", "name");
    };
    CHECK(many(maxListItems, "{'name': 'x'}")->size() == maxListItems);
    CHECK(many(maxListItems + 1, "{'name': 'x'}") == std::nullopt);
    CHECK(many(2, "{'name': '" + std::string(maxListBytes / 2, 'x') + "'}") == std::nullopt);
    CHECK(valuesInList(std::string(100'000, '['), "name") == std::nullopt);
}

TEST_CASE("The Movies Dataset's lists are read, and its broken rows refused", "[import]") {
    const Taken taken(
        datasetHeader + datasetRow(862, "[{'id': 16, 'name': 'Animation'}, {'id': 35, 'name': 'Comedy'}]") +
        " - Written by Somebody,0.065736,/ff.png,\"[{'name': 'A Company', 'id': 1}]\",\"[]\",1997-08-20,0,"
        "104.0,\"[{'iso_639_1': 'en', 'name': 'English'}]\",Released,,Shifted,False,6.0,1,,,,,,,,,\n" +
        datasetRow(863, "[{'id': 16, 'name': 'Anim") + datasetRow(864, "[]", "1") +
        "False,,0,[],,1997-08-20,tt1,en,B,o,1,/x.jpg,[],[],1995-10-30,1,81.0,[],Released,,B,False,7.7,54\n" +
        "False,,0,[],,865,tt1,104.0,B,o,1,/x.jpg,[],[],1995-10-30,1,81.0,[],Released,,B,False,7.7,54\n" +
        "False,,0,[],,865,tt1,en,B,o,1,/x.jpg,[],[],1995-10-30,1,81.0,[],Released,,B,False,5415,7.7\n" +
        "False,,0,[],,865,tt1,en,B,o,1,/x.jpg,[],[],1995-10-30,1,Released,[],Released,,B,False,7.7,9\n");
    REQUIRE(taken.films.size() == 1);
    const auto& facts = taken.films[0].facts;
    CHECK(facts.tmdbId == 862);
    CHECK(facts.genreList() == std::vector<std::string_view>{"Animation", "Comedy"});
    CHECK(facts.countries == Names{"US"});
    CHECK(facts.runtime == 81);
    CHECK(facts.votes == 5415);
    CHECK(facts.imdbId == "tt0114709");
    CHECK(taken.refused(Refusal::shifted) == 5);
    CHECK(taken.refused(Refusal::badList) == 1);
    CHECK(taken.refused(Refusal::noYear) == 1);
    CHECK(taken.counts.unknown == Names{"keywords"});
}

TEST_CASE("The five thousand films of TMDb are read with their keywords", "[import]") {
    const Taken taken(
        "budget,genres,homepage,id,keywords,original_language,original_title,overview,popularity,production_companies,"
        "production_countries,release_date,revenue,runtime,spoken_languages,status,tagline,title,vote_average,vote_"
        "count\n"
        "1," +
        quoted(R"([{"id": 28, "name": "Horror"}])") + ",,7," +
        quoted(R"([{"id": 1463, "name": "culture clash"}, {"id": 2, "name": "it's, well"}])") + ",,A Film,o,150,[]," +
        quoted(R"([{"iso_3166_1": "FR", "name": "France"}])") + ",2009-12-10,1,162.0," +
        quoted(R"([{"iso_639_1": "fr", "name": "Fran\u00e7ais"}])") + ",Released,x,A Film,7.2,11800\n");
    REQUIRE(taken.films.size() == 1);
    CHECK(taken.films[0].keywords == Names{"culture clash", "it's, well"});
    CHECK(taken.films[0].facts.genreList() == std::vector<std::string_view>{"Horror"});
    CHECK(taken.films[0].facts.language == "fr");
    CHECK(taken.counts.unknown == Names{"adult", "imdb_id"});
}

TEST_CASE("A table with bars in its lists, American dates and no title but the original's is read", "[import]") {
    const Taken taken(
        "id,imdb_id,original_title,runtime,genres,release_date,vote_count,vote_average,release_year,keywords\n"
        "135397,tt0369610,A Film,124,Action|Drama,6/9/15,5562,6.5,2015,monster|island\n"
        "135398,tt0369611,An Old Film,124,Drama,12/25/66,5562,6.5,1966,\n",
        ImportRules{.thisYear = 2026});
    REQUIRE(taken.films.size() == 2);
    CHECK(taken.films[0].facts.year == 2015);
    CHECK(taken.films[0].facts.genreList() == std::vector<std::string_view>{"Action", "Drama"});
    CHECK(taken.films[0].keywords == Names{"monster", "island"});
    CHECK(taken.films[1].facts.year == 1966);
}

TEST_CASE("Years are read from dates in the ways that tables write them", "[import]") {
    const auto year = [](std::string_view date) { return yearOfRelease(date, 2026); };
    for (const auto* date :
         {"1999-03-31", " 1999-03-31 ", "1999-03-31 00:00:00", "1999-03-31T00:00:00Z", "1999", "1999.0", "1999-03",
          "3/31/1999", "03/31/1999", "31.03.1999", "31-3-1999", "1999/3/31", "3/31/99", "1999-00-00"})
        CHECK(year(date) == 1999);
    CHECK(year("5/5/26") == 2026);
    CHECK(year("5/5/27") == 1927);
    CHECK(yearOfRelease("5/5/27", 2036) == 2027);
    CHECK(year("1/1/00") == 2000);
    for (const auto* date : {"", "soon", "1", "81.0", "19990331", "13/31/99", "0/1/99", "1999-13-01", "1999-3-32",
                             "1-2-3-1999", "3/31-1999", "/1999", "-1999", "9/9/999", "30000000", "tt1999"})
        CHECK(year(date) == 0);
    CHECK(presentYear() >= 2026);
    const Taken unreleased("id,title,release_date,status,runtime\n1,A,1/1/30,Planned,90\n2,B,1/1/30,Released,90\n",
                           ImportRules{.unreleased = true, .thisYear = 2026});
    REQUIRE(unreleased.films.size() == 2);
    CHECK(unreleased.films[0].facts.year == 2030);
    CHECK(unreleased.films[1].facts.year == 1930);
}

TEST_CASE("The Movies Dataset's keywords are joined to its films by their ids", "[import]") {
    auto table = rowsOf("id,keywords\n862,\"[{'id': 931, 'name': 'jealousy'}, {'id': 4290, 'name': 'toy'}]\"\n"
                        "863,[]\n862,\"[{'id': 1, 'name': 'again'}]\"\nx,[]\n864,\"[{'id\"\n865\n");
    const KeywordTable keywords(table);
    CHECK(keywords.rowsRefused() == 3);
    CHECK(keywords.of(1).empty());
    CHECK(KeywordTable::fits({"id", "keywords"}));
    CHECK_FALSE(KeywordTable::fits({"id", "title", "keywords"}));
    CHECK_FALSE(KeywordTable::fits({"id", "id"}));
    TakenFilms taken;
    auto rows = rowsOf(datasetHeader + datasetRow(862, "[]") + datasetRow(863, "[]"));
    readTmdbExport(rows, {}, taken.taker(), taken.counts, {}, &keywords);
    REQUIRE(taken.films.size() == 2);
    CHECK(taken.films[0].keywords == Names{"jealousy", "toy"});
    CHECK(taken.films[1].keywords.empty());
    CHECK(taken.counts.unknown.empty());
    auto other = rowsOf("id,title\n1,A\n");
    CHECK_THROWS_AS(KeywordTable(other), Error);
}
