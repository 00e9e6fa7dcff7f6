#include "Catch.h"
#include "Films/FilmSet.h"
#include "Films/SmallCatalogue.h"
#include "Importing/WatchList.h"
#include "Importing/WatchListItems.h"
#include "Support/Error.h"

using namespace sceneheard;

namespace {
// Of SmallCatalogue, and two films whose titles are numbers.
enum { amelie, psycho, psychoAgain, sayYes, muedeTod, samurai, year1917, matrix };

struct Films {
    TemporaryFolder folder;
    std::shared_ptr<const Catalogue> catalogue;
    Films() {
        SmallCatalogue small;
        small.films.push_back({"1917", 2019, 1, 119, 530915, "tt8579674", 9000, 8});
        small.films.push_back({"The Matrix", 1999, 1, 136, 603, "tt0133093", 9000, 8});
        small.profiles.films.resize(small.films.size(), small.profiles.films.front());
        catalogue = Catalogue::open(small.write(folder));
    }
    struct Read : WatchList {
        std::vector<int> rows; // of the films found
    };
    Read read(const std::string& text, const std::function<bool()>& stop = {}) const {
        Read list{readWatchList(text, *catalogue, stop), {}};
        list.rows = FilmSet(*catalogue, list.films).rows();
        return list;
    }
};

std::string utf16(const std::string& text) {
    std::string wide = "\xFF\xFE";
    for (const char c : text)
        wide += {c, '\0'};
    return wide;
}
} // namespace

TEST_CASE("Ids and addresses name films however they are written", "[watchlist]") {
    const FilmReference byTmdb{603, "", ""}, byImdb{0, "tt0133093", ""};
    for (const auto* text : {"tmdb:603", "TMDB:603", "tmdbid=603", "{tmdb-603}", "[tmdbid-603]", "tmdb:603,",
                             "https://www.themoviedb.org/movie/603-the-matrix", "themoviedb.org/movie/603?language=de",
                             "HTTPS://WWW.THEMOVIEDB.ORG/MOVIE/603", "https://letterboxd.com/tmdb/603/"}) {
        INFO(text);
        CHECK(filmReference(text) == byTmdb);
    }
    for (const auto* text : {"imdb:tt0133093", "IMDB:TT0133093", "tt0133093", "tt133093", "TT00133093", "imdb:0133093",
                             "(tt0133093)", "https://www.imdb.com/title/tt0133093/",
                             "m.imdb.com/title/tt0133093/?ref_=x", "http://imdb.com/de/title/tt0133093/reviews"}) {
        INFO(text);
        CHECK(filmReference(text) == byImdb);
    }
    CHECK(filmReference("tt10872600")->imdb == "tt10872600");
    CHECK(filmReference("https://letterboxd.com/film/the-matrix/")->title == "the matrix");
    CHECK(filmReference("https://letterboxd.com/someone/film/the-matrix/1/")->title == "the matrix");
    CHECK(filmReference("https://trakt.tv/movies/the-matrix-1999")->title == "the matrix 1999");
    for (const auto* text : {"https://www.themoviedb.org/tv/1396-breaking-bad", "https://boxd.it/2a1m", "tmdb:x",
                             "tmdb:-5", "tmdb:99999999999", "imdb:nm0000206", "https://www.imdb.com/name/nm0000206/",
                             "https://example.org/movie/603", "imdb:tt99999999999"}) {
        INFO(text);
        REQUIRE(filmReference(text));
        CHECK(filmReference(text)->nothing());
    }
    for (const auto* text : {"", "603", "Matrix", "tt", "ttt", "TT3D:", "tt12x", "tmdb", "imdb:", "tmdb:"}) {
        INFO(text);
        CHECK_FALSE(filmReference(text));
    }
}

TEST_CASE("A text names films by ids, addresses and titles, and what was not found is listed", "[watchlist]") {
    const Films films;
    const auto list =
        films.read("\xEF\xBB\xBF# tonight\r\n\r\n  TMDB:603\t\r\nimdb:tt54215 # the old one\nPsycho (1998)\n"
                   "le fabuleux destin d'amelie poulain\n* Der müde Tod, 1921\n"
                   "https://letterboxd.com/film/the-matrix/\nnonsense\nPsycho (1975)\nPsych\n");
    CHECK(list.rows == std::vector<int>{amelie, psycho, psychoAgain, muedeTod, matrix});
    CHECK(list.missing == std::vector<std::string>{"nonsense", "Psycho (1975)", "Psych"});
    CHECK(list.told() == "3 of its films are not in the catalogue: \"nonsense\", \"Psycho (1975)\", \"Psych\"");

    CHECK(films.read("Psycho").rows == std::vector<int>{psycho}); // the best known
    CHECK(films.read("Psycho 1997\n").rows == std::vector<int>{psychoAgain});
    CHECK(films.read("1. The Matrix\n2. Matrix, The (1999) - seen twice\n3) Amélie [2001]\n").rows ==
          std::vector<int>{amelie, matrix});
    for (const auto* noYear : {"1801", "2199"}) // of a film
        for (const auto& text : {"Title,Year\nPsycho," + std::string(noYear) + "\n",
                                 R"([{"title":"Psycho","year":)" + std::string(noYear) + "}]"}) {
            INFO(text);
            CHECK(films.read(text).rows == std::vector<int>{psycho});
        }
    CHECK(films.read("tmdb:603,tmdb:539; tt0047478").rows == std::vector<int>{psycho, samurai, matrix});
    CHECK(films.read("The Matrix (1999) {tmdb-603}\n").rows == std::vector<int>{matrix});
    CHECK(films.read("tmdb: 603\n").rows == std::vector<int>{matrix});
    CHECK(films.read(utf16("tmdb:603\r\nAm\xE9lie\r\n")).rows == std::vector<int>{amelie, matrix});
    CHECK(films.read("Am\xE9lie\n").rows == std::vector<int>{amelie}); // Latin-1
    CHECK(films.read("七人の侍\n").rows == std::vector<int>{samurai});
    CHECK(films.read("").films.empty());
    CHECK(films.read("").told().empty());
}

TEST_CASE("Numbers are ids in a list of ids, and titles in a list of titles", "[watchlist]") {
    const Films films;
    CHECK(films.read("603\n539\n").rows == std::vector<int>{psycho, matrix});
    CHECK(films.read("603, 539\n").rows == std::vector<int>{psycho, matrix});
    CHECK(films.read("1917\n").missing == std::vector<std::string>{"1917"});
    CHECK(films.read("1917\nAmélie\n").rows == std::vector<int>{amelie, year1917});
    CHECK(films.read("603\nAmélie\n").rows == std::vector<int>{amelie, matrix});
}

TEST_CASE("Exports of Letterboxd, IMDb, TMDb and Trakt are watch lists", "[watchlist]") {
    const Films films;
    const auto check = [&](const std::string& text, const std::vector<int>& found,
                           std::vector<std::string> missing = {}) {
        INFO(text);
        const auto list = films.read(text);
        CHECK(list.rows == found);
        CHECK(list.missing == missing);
    };
    check("Date,Name,Year,Letterboxd URI\n2024-01-02,The Matrix,1999,https://boxd.it/2a1m\n"
          "2024-01-03,Psycho,1998,https://letterboxd.com/film/psycho/\n2024-01-03,Solaris,1972,https://boxd.it/1\n",
          {psychoAgain, matrix}, {"Solaris (1972)"});
    check("Letterboxd list export v7\nDate,Name,Tags,URL,Description\n2020-01-02,Psycho,,https://boxd.it/4ulke,x\n\n"
          "Position,Name,Year,URL,Description\n1,The Matrix,1999,https://boxd.it/2a1m,\n",
          {matrix});
    check("Position,Const,Created,Modified,Description,Title,Original Title,URL,Title Type,IMDb Rating,Year\n"
          "1,tt0133093,2025-07-09,2025-07-09,,Matrix,Matrix,https://www.imdb.com/title/tt0133093/,Movie,8.7,1999\n"
          "2,tt0054215,2025-07-09,2025-07-09,,A,A,https://www.imdb.com/title/tt0054215/,TV Series,8,2008\n"
          "3,tt9999999,2025-07-09,2025-07-09,,Amélie,,https://www.imdb.com/title/tt9999999/,Movie,8,2001\n",
          {amelie, matrix}, {"A (2008)"});
    check("TMDb ID;IMDb ID;Type;Name;Release Date\n603.0;;movie;x;1999-03-31\n539;;tv;y;\n", {matrix}, {"y"});
    check(R"([{"type":"movie","movie":{"title":"x","year":1999,"ids":{"trakt":1,"imdb":"tt0133093","tmdb":603}}},)"
          R"({"type":"show","show":{"title":"Fargo","year":2014,"ids":{"tmdb":539}}},{"movie":{"title":"Amélie"}}])",
          {amelie, matrix}, {"Fargo (2014)"});
    check(R"({"movies":[{"title":"Psycho","year":1998},{"imdb_id":"tt0047478"}]})", {psychoAgain, samurai});
    check("Title,Year\n\"Say \"\"Yes\"\" AND NOT 100%\",1950\nbroken \"row\",1\n", {sayYes}, {"line 3"});
}

TEST_CASE("A watch list is bounded, and its reading can be stopped", "[watchlist]") {
    const Films films;
    std::string many;
    for (std::size_t i = 0; i <= maxWatchListItems; ++i)
        many += "tmdb:1\n";
    CHECK_THROWS_AS(films.read(many), Error);
    std::string lines;
    for (int i = 0; i < 100; ++i)
        lines += "no film " + std::to_string(i) + "\n";
    const auto list = films.read(lines);
    CHECK(list.missingCount == 100);
    CHECK(list.missing.size() == WatchList::maxTold);
    CHECK(list.told().ends_with(" and 90 more"));
    int asked = 0;
    CHECK(films.read("tmdb:603\ntmdb:539\n", [&] { return ++asked > 1; }).rows == std::vector<int>{matrix});
    CHECK(films.read(std::string(100001, '[')).films.empty());
    CHECK(films.read(std::string(1 << 20, '1') + ". x\n" + std::string("\0\xFF\n", 3) + "tmdb:603\n").rows ==
          std::vector<int>{matrix});
}
