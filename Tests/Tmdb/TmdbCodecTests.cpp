#include "Fuzz/Mutations.h"
#include "Fuzz/TmdbEntryPoint.h"
#include "Tmdb/TmdbCodec.h"
#include "Tmdb/TmdbSeeds.h"
#include "Tmdb/TmdbText.h"

using namespace sceneheard;

namespace {
TmdbSettings inGermany() {
    TmdbSettings settings;
    settings.country = "DE";
    settings.language = "de";
    return settings;
}

TmdbFilm filmOf(const std::string& members) {
    const auto film = parseTmdbFilm("{\"id\":78," + members + "}", 78, FilmId::tmdb(78), inGermany());
    REQUIRE(film);
    return *film;
}
} // namespace

TEST_CASE("TMDb's addresses are as its documentation has them", "[tmdb]") {
    auto settings = inGermany();
    settings.key = "secret";
    CHECK(tmdbFilmAddress(settings, 78) ==
          "https://api.themoviedb.org/3/movie/78?append_to_response=credits,watch/providers,translations&language=de");
    CHECK(tmdbFindAddress(settings, 83658) == "https://api.themoviedb.org/3/find/tt0083658?external_source=imdb_id");
    CHECK(tmdbFindAddress(settings, 123456789) ==
          "https://api.themoviedb.org/3/find/tt123456789?external_source=imdb_id");
    CHECK(tmdbPosterAddress(settings, "/a-B_9.jpg") == "https://image.tmdb.org/t/p/w342/a-B_9.jpg");
}

TEST_CASE("A whole answer is read", "[tmdb]") {
    const auto film = parseTmdbFilm(seeds::tmdbFilm(), 78, FilmId::imdb("tt0083658"), inGermany());
    REQUIRE(film);
    CHECK(film->plot == "In the smog-choked dystopian Los Angeles of 2019, a hunter is called out of retirement.");
    CHECK(film->director == "Lana Wachowski, Lilly Wachowski");
    CHECK(film->poster == "/63N9uy8nd9j7Eog2axPQ8lbr3Wj.jpg");
    CHECK(film->offers == std::vector<FilmOffer>{{OfferKind::stream, "Netflix"},
                                                 {OfferKind::stream, "Amazon Prime Video"},
                                                 {OfferKind::free, "ZDF"},
                                                 {OfferKind::advertised, "Joyn"},
                                                 {OfferKind::rent, "Apple TV"},
                                                 {OfferKind::buy, "Apple TV"}});
    CHECK(readTmdbFilm(writeTmdbFilm(*film)) == film);
    CHECK(parseTmdbFound(seeds::tmdbFound()) == 78);
    CHECK(parseTmdbFound(R"({"movie_results":[],"tv_results":[{"id":5}]})") == 0);
    CHECK(parseTmdbFound(R"({"movie_results":[{"id":5,"adult":true}]})") == 0);
    for (const auto* odd : {"", "[]", "{}", R"({"movie_results":{}})", R"({"movie_results":[7]})",
                            R"({"movie_results":[{"id":0}]})", R"({"movie_results":[{"id":4294967296}]})"})
        CHECK_FALSE(parseTmdbFound(odd));
}

TEST_CASE("What is missing or of another type in an answer is not known, and the rest is", "[tmdb]") {
    CHECK(filmOf(R"("x":0)") == TmdbFilm());
    CHECK(filmOf(R"("overview":7,"credits":[],"watch/providers":"x","poster_path":null,"translations":[1])") ==
          TmdbFilm());
    CHECK(filmOf(R"("credits":{"crew":[7,null,{"job":"Director"},{"job":"Director","name":[]},{"job":"Director",)"
                 R"("name":"A"},{"job":"Director","name":"A"},{"job":"Director","name":" B\u0007 "}]})")
              .director == "A, B");
    CHECK(filmOf(R"("watch/providers":{"results":{"DE":{"flatrate":[{"provider_name":7},{"provider_name":"A",)"
                 R"("display_priority":"x"},{"provider_name":"A"}],"rent":{"provider_name":"B"}},"US":[]}})")
              .offers == std::vector<FilmOffer>{{OfferKind::stream, "A"}});
    std::string many;
    for (int i = 0; i < 5000; ++i)
        many.append(i > 0 ? "," : "").append("{\"provider_name\":\"").append(std::to_string(i)).append("\"}");
    CHECK(filmOf("\"watch/providers\":{\"results\":{\"DE\":{\"buy\":[" + many + "]}}}").offers.size() == 30);
    CHECK(filmOf("\"overview\":\"" + std::string(100000, 'a') + "\"").plot.size() == 2000);
}

TEST_CASE("Strangers' texts become one line that can be shown", "[tmdb]") {
    CHECK(shownLine(" a\r\n\t b\u00A0c\u2028d ", 100) == "a b c d");
    CHECK(shownLine(std::string("a\0b\x1B[31mc\x7F", 10), 100) == "a b [31mc");
    CHECK(shownLine("a\u202Eb\u2066c\u200Fd", 100) == "a b c d");
    CHECK(shownLine("\xFF\xC3\xA9\xC3", 100) == "\u00E9");
    CHECK(shownLine("\xED\xA0\x80x", 100) == "x");                                   // half of a pair
    CHECK(shownLine("\u0645\u06CC\u200C\u062E", 100) == "\u0645\u06CC\u200C\u062E"); // Persian is written with it
    CHECK(shownLine(std::string(10, 'a'), 10) == std::string(10, 'a'));
    CHECK(shownLine(std::string(11, 'a'), 10) == std::string(7, 'a') + "\u2026");
    CHECK(shownLine("\u00E9\u00E9\u00E9\u00E9\u00E9\u00E9", 10) == "\u00E9\u00E9\u00E9\u2026");
    CHECK(shownLine("", 10).empty());
}

TEST_CASE("Thousands of odd answers of TMDb are read or refused", "[fuzz]") {
    for (const auto& seed : seeds::tmdb())
        replay(seed, 3000, fuzzTmdb);
}
