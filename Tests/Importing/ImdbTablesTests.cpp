#include "Catch.h"
#include "Exports.h"
#include "Support/Error.h"

using namespace sceneheard;

namespace {
const std::string basicsHeader =
    "tconst\ttitleType\tprimaryTitle\toriginalTitle\tisAdult\tstartYear\tendYear\truntimeMinutes\tgenres\n";

struct Taken : TakenFilms {
    explicit Taken(const std::string& rows, const ImportRules& rules = {}) {
        auto basics = linesOf(basicsHeader + rows, "\t");
        auto ratings = linesOf("tconst\taverageRating\tnumVotes\ntt0000009\t5.0\t7\ntt0133093\t8.7\t2100000\n"
                               "tt12345678\t6.1\t99\nbroken\nttx\t1\t1\n",
                               "\t");
        readImdb(basics, &ratings, rules, taker(), counts);
    }
};
} // namespace

TEST_CASE("IMDb's films are read with their votes", "[import]") {
    const Taken taken(
        "tt0033122\tmovie\t\"Swing it\" magistern\t\"Swing it\" magistern\t0\t1940\t\\N\t92\tComedy,Music\n"
        "tt0133093\tmovie\tThe Matrix\tThe Matrix\t0\t1999\t\\N\t136\tAction,Sci-Fi\n"
        "tt12345678\ttvMovie\tEnglish Title\tTitre français\t0\t2001\t\\N\t\\N\t\\N\n");
    REQUIRE(taken.films.size() == 3);
    CHECK(taken.films[0].facts.title == "\"Swing it\" magistern");
    CHECK(taken.films[0].facts.originalTitle.empty());
    CHECK(taken.films[0].facts.year == 1940);
    CHECK(taken.films[0].facts.runtime == 92);
    CHECK(taken.films[0].facts.imdbId == "tt0033122");
    CHECK(taken.films[0].imdbVotes == 0);
    CHECK(taken.films[1].imdbVotes == 2'100'000);
    CHECK(taken.films[1].imdbRating == Approx(8.7));
    CHECK(taken.films[1].facts.votes == 0); // TMDb's, which the table does not tell
    CHECK(taken.films[1].facts.genreList() == std::vector<std::string_view>{"Action", "Science Fiction"});
    CHECK(taken.films[2].facts.genreList() == std::vector<std::string_view>{"TV Movie"});
    CHECK(taken.films[2].facts.originalTitle == "Titre français");
    CHECK(taken.films[2].facts.runtime == 0);
    CHECK(taken.films[2].imdbVotes == 99);
}

TEST_CASE("Rows of IMDb that are no film for most people are left out and counted by reason", "[import]") {
    const auto refused = [](const std::string& row, Refusal why) {
        const Taken taken(row);
        return taken.films.empty() && taken.counts.rows == 1 && taken.refused(why) == 1;
    };
    for (const std::string kind : {"short", "tvSeries", "tvEpisode", "video", "videoGame", ""})
        CHECK(refused("tt1\t" + kind + "\tA\tA\t0\t2000\t\\N\t90\tDrama\n", Refusal::notFilm));
    const std::string adult = "tt1\tmovie\tA\tA\t1\t2000\t\\N\t90\tDrama\n";
    CHECK(refused(adult, Refusal::adult));
    CHECK(Taken(adult, ImportRules{.adult = true, .thisYear = 2026}).films.size() == 1);
    CHECK(refused("tt1\tmovie\tA\tA\t0\t\\N\t\\N\t90\tDrama\n", Refusal::noYear));
    CHECK(refused("tt1\tmovie\t\\N\tA\t0\t2000\t\\N\t90\tDrama\n", Refusal::noTitle));
    CHECK(refused("nm1\tmovie\tA\tA\t0\t2000\t\\N\t90\tDrama\n", Refusal::noId));
    CHECK(refused("tt1\tmovie\tA\xE9\tA\t0\t2000\t\\N\t90\tDrama\n", Refusal::notText));
    CHECK(refused("tt1\tmovie\tA\tA\t2000\t\\N\t90\tDrama\tx\n", Refusal::shifted));
    CHECK(refused("tt1\tmovie\tA\tA\t0\t2000\t\\N\tReality-TV\t\\N\n", Refusal::shifted));
    CHECK(refused("tt1\tmovie\tA\tA\t0\t2000\t\\N\t\\N\tReality-TV\n", Refusal::nothingKnown));
    CHECK(refused("tt1\tmovie\tA\n", Refusal::malformed));
    CHECK(refused("tt1\tmovie\t" + std::string(2'000'000, 'x') + "\n", Refusal::tooLong));
}

TEST_CASE("IMDb's films need no ratings, and other tables are refused", "[import]") {
    TakenFilms taken;
    auto basics = linesOf(basicsHeader + "tt1\tmovie\tA\tA\t0\t2000\t\\N\t90\tDrama", "\t");
    readImdb(basics, nullptr, {}, taken.taker(), taken.counts);
    CHECK(taken.films.size() == 1);
    auto other = linesOf("id,title\n1,A\n", "\t");
    CHECK_THROWS_WITH(readImdb(other, nullptr, {}, taken.taker(), taken.counts), ContainsSubstring("tconst"));
}
