#include "Catch.h"
#include "Remote/RecordedAnswers.h"

using namespace sceneheard;

namespace {
const auto chroma = chromaCodec();
const auto qdrant = qdrantCodec();

EnginePoint film() {
    EnginePoint film;
    film.film = FilmId::tmdb(78);
    film.vector[0] = 0.1f;
    film.vector[1] = -2;
    film.year = 1982;
    film.genres = 1u << 15 | 1u << 2;
    film.runtime = 117;
    film.votes = 14000;
    film.language = twoLetters("en");
    return film;
}

std::string beginning(const std::string& body) { return body.substr(0, body.find(",0,0")); }

Filter everything() {
    Filter filter;
    filter.yearFrom = 1980;
    filter.yearTo = 1999;
    filter.genres = 1u << 3 | 1u << 4;
    filter.notGenres = 1u << 5;
    filter.runtimeTo = 120;
    filter.languages = {twoLetters("fr"), twoLetters("de")};
    filter.votesFrom = 10;
    return filter;
}

std::string filterIn(const EngineCall& call, const std::string& key) {
    const auto at = call.body.find(key);
    return at == std::string::npos ? "" : call.body.substr(at + key.size());
}
} // namespace

TEST_CASE("Chroma is asked in its own words", "[remote]") {
    const auto name = chroma->collectionOf(0xab, 1982);
    REQUIRE(name == "sceneheard-1-00000000000000ab-1980s");
    REQUIRE(chroma->collectionOf(0xab, 1911) == "sceneheard-1-00000000000000ab-before-1950");
    REQUIRE(chroma->collectionOf(0xab, 1949) == chroma->collectionOf(0xab, 0));
    const EngineCollection made{name, "dcb40d6a-2538"};
    const auto films = std::array{film()};
    const auto upsert = chroma->upsert(made, films);
    REQUIRE(upsert.path ==
            "/api/v2/tenants/default_tenant/databases/default_database/collections/dcb40d6a-2538/upsert");
    REQUIRE(beginning(upsert.body) == R"({"ids":["tmdb:78"],"embeddings":[[0.1,-2)");
    REQUIRE(filterIn(upsert, "\"metadatas\":") ==
            R"([{"year":1982,"g2":true,"g15":true,"runtime":117,"votes":14000,"language":)" +
                std::to_string(twoLetters("en")).append("}]}"));

    const auto plain = chroma->query(made, film().vector, 400, {});
    REQUIRE(beginning(plain.body) == R"({"query_embeddings":[[0.1,-2)");
    REQUIRE(plain.body.ends_with(R"(]],"n_results":400,"include":["distances"]})"));
    Filter one;
    one.genres = 1u << 3;
    REQUIRE(filterIn(chroma->query(made, {}, 5, one), "\"where\":") == R"({"g3":{"$eq":true}}})");
    REQUIRE(
        filterIn(chroma->query(made, {}, 5, everything()), "\"where\":") ==
        R"({"$and":[{"year":{"$gte":1980}},{"year":{"$lte":1999}},{"$or":[{"g3":{"$eq":true}},{"g4":{"$eq":true}}]},)"
        R"({"g5":{"$ne":true}},{"runtime":{"$gte":0}},{"runtime":{"$lte":120}},{"$or":[{"language":{"$eq":)" +
            std::to_string(twoLetters("fr")) + R"(}},{"language":{"$eq":)" + std::to_string(twoLetters("de")) +
            R"(}}]},{"votes":{"$gte":10}}]}})");
}

TEST_CASE("Qdrant is asked in its own words", "[remote]") {
    const EngineCollection made{"films", "films"};
    REQUIRE(qdrant->collectionOf(0xab, 1982) == qdrant->collectionOf(0xab, 1911));
    const auto films = std::array{film()};
    const auto upsert = qdrant->upsert(made, films);
    REQUIRE(upsert.path == "/collections/films/points?wait=true");
    REQUIRE(std::string(upsert.method) == "PUT");
    REQUIRE(upsert.body.find(R"("payload":{"film":"tmdb:78","year":1982,"g2":true)") != std::string::npos);
    REQUIRE(beginning(upsert.body).find(R"("vector":[0.1,-2)") != std::string::npos);
    const auto query = qdrant->query(made, {}, 5, everything());
    REQUIRE(query.path == "/collections/films/points/query");
    REQUIRE(filterIn(query, "\"filter\":") ==
            R"({"must":[{"key":"year","range":{"gte":1980,"lte":1999}},{"key":"runtime","range":{"gte":0,"lte":120}},)"
            R"({"key":"votes","range":{"gte":10}},{"key":"language","match":{"any":[)" +
                std::to_string(twoLetters("fr")) + "," + std::to_string(twoLetters("de")) +
                R"(]}},{"should":[{"key":"g3","match":{"value":true}},{"key":"g4","match":{"value":true}}]}],)"
                R"("must_not":[{"key":"g5","match":{"value":true}}]}})");
    REQUIRE(filterIn(qdrant->query(made, {}, 5, {}), "\"filter\":") == R"({"must":[]}})");
}

TEST_CASE("What engines answer is read", "[remote]") {
    const auto list = chroma->parseList(recorded::chromaList);
    REQUIRE(list);
    const EngineCollection of1990s{"sceneheard-1-0000000000000007-1990s", "dcb40d6a-2538-4cc5-930a-7e7b3ebec870"};
    REQUIRE(*list == std::vector{of1990s});
    REQUIRE(chroma->parseMade(of1990s.name, 200, recorded::chromaMade) == of1990s);
    REQUIRE_FALSE(chroma->parseMade("another", 200, recorded::chromaMade));
    REQUIRE(chroma->parseUpserted("{}"));
    REQUIRE(chroma->parseCount("47000") == 47000);
    const std::vector found{FilmId::tmdb(78), FilmId::imdb("tt0083658")};
    const auto named = [](const EngineCodec& codec, const std::string& body) {
        const auto answer = codec.parseFound(body);
        REQUIRE(answer);
        std::vector<FilmId> films;
        float before = -100;
        for (const auto& [film, distance] : *answer) {
            REQUIRE(distance >= std::exchange(before, distance)); // nearest first
            films.push_back(film);
        }
        return films;
    };
    REQUIRE(named(*chroma, recorded::chromaFound) == found);
    REQUIRE(chroma->parseProblem(recorded::chromaProblem) ==
            "Collection expecting embedding with dimension of 2, got 3");

    REQUIRE(qdrant->parseList(recorded::qdrantList)->size() == 2);
    REQUIRE(qdrant->parseMade("films", 200, recorded::qdrantMade) == EngineCollection{"films", "films"});
    REQUIRE(qdrant->parseMade("films", 409, "{}") == EngineCollection{"films", "films"});
    REQUIRE(qdrant->parseUpserted(recorded::qdrantUpserted));
    REQUIRE(qdrant->parseCount(recorded::qdrantCount) == 1000);
    REQUIRE(named(*qdrant, recorded::qdrantFound) == found);
    REQUIRE(qdrant->parseProblem(recorded::qdrantProblem).starts_with("Wrong input: Vector dimension error"));

    for (const auto* codec : {chroma.get(), qdrant.get()}) {
        const auto films = codec->parseFetched(recorded::fetched(codec == chroma.get()));
        REQUIRE(films);
        REQUIRE(films->front().film == FilmId::tmdb(78));
        REQUIRE(films->front().vector[1] == 1.5f);
    }
}

TEST_CASE("Answers of another shape are no answers", "[remote]") {
    for (const auto* codec : {chroma.get(), qdrant.get()}) {
        const bool isChroma = codec == chroma.get();
        for (const std::string body :
             {"", "null", "[]", "{}", "<html>", "\"ok\"", "[[[[", R"({"ids":[["tmdb:1"]],"distances":[[NaN]]})",
              R"({"ids":[["tmdb:1"]],"distances":[[null]]})", R"({"ids":[["tmdb:1"]],"distances":[[1,2]]})",
              R"({"ids":[["no film"]],"distances":[[1]]})", R"({"ids":[[7]],"distances":[[1]]})",
              R"({"ids":[],"distances":[]})", R"({"ids":{"a":1},"distances":[[1]]})",
              R"({"status":"ok","result":{"points":{}}})", R"({"status":"ok","result":{"points":[{"score":1}]}})",
              R"({"status":"ok","result":{"points":[{"score":"1","payload":{"film":"tmdb:1"}}]}})",
              R"({"status":"error","result":{"points":[]}})"}) {
            INFO(body);
            REQUIRE_FALSE(codec->parseFound(body));
        }
        REQUIRE_FALSE(codec->parseFetched(recorded::fetched(isChroma, engineDims - 1)));
        REQUIRE_FALSE(codec->parseFetched(recorded::fetched(isChroma, engineDims, "1e39")));
        REQUIRE_FALSE(codec->parseFetched(recorded::fetched(isChroma, engineDims, "\"1\"")));
        REQUIRE_FALSE(codec->parseCount("-1"));
        REQUIRE_FALSE(codec->parseUpserted("[]"));
        REQUIRE_FALSE(codec->parseList(std::string(100000, '[')));
    }
    REQUIRE_FALSE(chroma->parseList(R"([{"id":"../../reset","name":"a"}])"));
    REQUIRE_FALSE(qdrant->parseList(R"({"status":"ok","result":{"collections":[{"name":"a/b"}]}})"));
}
