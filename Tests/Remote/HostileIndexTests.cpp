#include "Catch.h"
#include "Matching/Assets.h"
#include "Remote/IndexChoice.h"
#include "Remote/LocalServer.h"
#include <cmath>
#include <mutex>

using namespace sceneheard;
using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

namespace {
const auto key = std::string("a-key-that-nobody-may-see");

std::shared_ptr<const Matcher> matcher() {
    static const auto loaded = loadMatcher(SCENEHEARD_TEST_ASSETS);
    return loaded;
}

std::shared_ptr<Query> question(int film = 100) {
    auto query = std::make_shared<Query>();
    const auto music = matcher()->catalogue().expectedMusic(film);
    query->music = {matcher()->moods().moodOf(music), {}, music, {}, 0};
    query->top = 10;
    return query;
}

// What Chroma answers to questions about the music of this film, with these films' ids.
std::string found(const std::vector<FilmId>& films, const std::string& distance = "1.5") {
    std::string ids, distances;
    for (const auto film : films) {
        ids.append(ids.empty() ? "\"" : ",\"").append(film.text()).append("\"");
        distances.append(distances.empty() ? "" : ",").append(distance);
    }
    return "{\"ids\":[[" + ids + "]],\"distances\":[[" + distances + "]]}";
}

std::string rightAnswer(int film = 100) {
    auto query = question(film);
    query->top = 400;
    std::vector<FilmId> films;
    for (const auto& ranked : matcher()->rank(*query))
        films.push_back(ranked.film);
    return found(films);
}

std::string collections() {
    return R"([{"id":"1","name":")" + chromaCodec()->collectionOf(matcher()->catalogue().spaceId(), 1995) + "\"}]";
}

bool isList(const LocalServer::Request& request) { return request.method == "GET"; }

// A server that lists its collection, and does this to whoever asks it for films.
LocalServer::Handler index(LocalServer::Handler toQuestions) {
    return [=](const auto& request, auto& connection) {
        return isList(request) ? connection.send(httpAnswer(200, collections())) : toQuestions(request, connection);
    };
}

LocalServer::Handler answering(const std::string& answer) {
    return index([=](const auto&, auto& connection) { return connection.send(answer); });
}

std::shared_ptr<RemoteIndex> indexAt(const std::string& address) {
    return std::make_shared<RemoteIndex>(matcher(), RemoteSettings{EngineAddress::read(address), key, ""}, 0.0f);
}

void requireLocal(const FilmSearch::Answer& answer, std::uint64_t number) {
    const auto local = matcher()->rank(*answer.query);
    REQUIRE(answer.number == number);
    REQUIRE(answer.problem.empty());
    REQUIRE(std::ranges::equal(answer.films, local, {}, &RankedFilm::film, &RankedFilm::film));
}

// What an index is asked where only these films may be shown.
std::string bodyAskedWith(const Filter& filter) {
    std::mutex mutex;
    std::string body;
    LocalServer server(index([&](const auto& request, auto& connection) {
        const std::lock_guard lock(mutex);
        body = request.body;
        return connection.send(httpAnswer(200, rightAnswer()));
    }));
    const auto asked = indexAt(server.address());
    RemoteFilmSearch search(asked);
    auto query = question();
    query->filter = filter;
    search.ask(query);
    search.wait(20s);
    const std::lock_guard lock(mutex);
    return body;
}

RemoteState stateAfter(const std::string& address) {
    const auto index = indexAt(address);
    RemoteFilmSearch search(index);
    const auto began = Clock::now();
    search.ask(question());
    requireLocal(search.newest(), 1); // at once
    REQUIRE(Clock::now() - began < 1s);
    requireLocal(search.wait(20s), 1);
    REQUIRE_FALSE(search.isRemote());
    const auto state = index->state();
    REQUIRE(state.sentence.find(key) == state.sentence.npos);
    REQUIRE((state.sentence.ends_with(".") || state.sentence.ends_with("?")));
    return state;
}

RemoteState stateAfter(const LocalServer::Handler& handler) {
    LocalServer server(handler);
    return stateAfter(server.address());
}
} // namespace

TEST_CASE("The engine filters where films that pass are not among the nearest", "[remote]") {
    Filter atLeast100;
    atLeast100.runtimeFrom = 100;
    CHECK(bodyAskedWith(atLeast100).find("\"where\"") == std::string::npos);
    Filter littleKnown; // they score lowest
    littleKnown.votesTo = 3000;
    CHECK(bodyAskedWith(littleKnown).find("\"votes\"") != std::string::npos);
}

TEST_CASE("Each way in which an index fails has a state, and the local films stand there at once", "[remote]") {
    const auto word = [](const LocalServer::Handler& handler) { return std::string(stateAfter(handler).text()); };
    REQUIRE(stateAfter("http://127.0.0.1:" + std::to_string(closedPort())).word == RemoteWord::gone);
    const auto noHost = stateAfter("https://films.invalid").word;
    REQUIRE((noHost == RemoteWord::gone || noHost == RemoteWord::slow));
    REQUIRE(word(index([](const auto&, auto& connection) { return connection.reset(), false; })) == "gone");
    REQUIRE(word(index([](const auto&, auto& connection) {
                connection.send("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n");
                while (connection.send(std::string(65536, ' ')))
                    ;
                return false;
            })) == "wrong");
    for (const auto& answer :
         {httpAnswer(500, R"({"error":"Internal","message":")" + key + " \x01broke\"}"), httpAnswer(401, "{}"),
          httpAnswer(404, "{}"), httpAnswer(200, "<html>", "text/html"), httpAnswer(200, R"({"ids":7})"),
          httpAnswer(200, found({FilmId::tmdb(78)}, "NaN")), httpAnswer(200, found({FilmId::tmdb(78)}, "null")),
          httpAnswer(200, found({FilmId::tmdb(2000000001), FilmId::tmdb(2000000002)})),
          httpAnswer(200, R"({"ids":[["tmdb:1"]],"distances":[[1]])"),
          httpAnswer(400, R"({"error":"InvalidArgumentError","message":"Collection expecting embedding with dimension )"
                          R"(of 2, got 72"})"),
          httpAnswer(307, "", "text/html", "Location: https://example.org\r\n")}) {
        INFO(answer);
        REQUIRE(word(answering(answer)) == "wrong");
    }
    const auto none = stateAfter([](const auto&, auto& connection) { return connection.send(httpAnswer(200, "[]")); });
    REQUIRE(none.sentence.find("catalogue push --to") != none.sentence.npos);
    REQUIRE(word(answering(httpAnswer(429, "{}", "application/json", "Retry-After: 60\r\n"))) == "paused");
}

TEST_CASE("An index that is slow is waited for no longer than its patience, and used again when it is not",
          "[remote]") {
    std::atomic<int> delay{0};
    std::atomic<int> questions{0};
    const auto answer = httpAnswer(200, rightAnswer());
    LocalServer server(index([&](const auto&, auto& connection) {
        ++questions;
        return !(delay > 0 && connection.peerGone(delay)) && connection.send(answer);
    }));
    const auto index = indexAt(server.address());
    RemoteFilmSearch search(index);
    search.ask(question());
    requireLocal(search.wait(10s), 1);
    REQUIRE(search.isRemote());
    REQUIRE(index->state() == RemoteState{RemoteWord::remote, ""});

    search.ask(question()); // what was just asked is remembered
    requireLocal(search.newest(), 2);
    REQUIRE(search.isRemote());
    REQUIRE(questions == 1);

    delay = 1500;
    const auto began = Clock::now();
    search.ask(question(200));
    while (search.newest().number < 3)
        REQUIRE(Clock::now() - began < 1s);
    REQUIRE(Clock::now() - began >= RemoteFilmSearch::patience);
    requireLocal(search.newest(), 3);
    REQUIRE_FALSE(search.isRemote());
    REQUIRE(index->state().word == RemoteWord::slow);
    search.ask(question(300));
    requireLocal(search.newest(), 4); // at once
    delay = 0;
    REQUIRE_FALSE(search.wait(10s).films.empty());
    for (int number = 5; index->state().word != RemoteWord::remote; ++number) {
        REQUIRE(number < 20);
        search.ask(question());
        search.wait(10s);
    }
    search.ask(question());
    requireLocal(search.newest(), search.newest().number);
    REQUIRE(search.isRemote());
}

TEST_CASE("Of questions that follow each other the last is answered, and the others leave the server", "[remote]") {
    std::atomic<int> left{0};
    std::atomic<bool> wait{false};
    const auto answer = httpAnswer(200, rightAnswer());
    LocalServer server(index([&](const auto&, auto& connection) {
        if (wait && connection.peerGone(2000))
            return ++left, false;
        return connection.send(answer);
    }));
    const auto index = indexAt(server.address());
    RemoteFilmSearch search(index);
    search.ask(question());
    search.wait(10s);
    REQUIRE(index->isWell());
    wait = true;
    const auto asked = server.requests();
    search.ask(question(200));
    const auto end = Clock::now() + 5s;
    while (server.requests() == asked && Clock::now() < end)
        std::this_thread::sleep_for(1ms);
    wait = false;
    search.ask(question(100));
    search.ask(question(100));
    while (left == 0 && Clock::now() < end)
        std::this_thread::sleep_for(1ms);
    REQUIRE(left == 1);
    REQUIRE(search.wait(10s).number == 4);
}

TEST_CASE("After five failures an index is left alone, and questions about a list of films never reach it",
          "[remote]") {
    LocalServer server(answering(httpAnswer(500, "{}")));
    const auto index = indexAt(server.address());
    RemoteFilmSearch search(index);
    for (int i = 0; i < 20; ++i) {
        search.ask(question(i));
        requireLocal(search.wait(10s), static_cast<std::uint64_t>(i) + 1);
    }
    REQUIRE(index->state().word == RemoteWord::paused);
    REQUIRE(index->state().sentence.find("half a minute") != std::string::npos);
    REQUIRE(server.requests() == 2 * Breaker::failuresAllowed);

    Breaker breaker;
    const Breaker::Time start{};
    for (int i = 0; i < Breaker::failuresAllowed; ++i) {
        REQUIRE(breaker.allows(start));
        breaker.failed(start);
    }
    REQUIRE_FALSE(breaker.allows(start + 29s));
    REQUIRE(breaker.allows(start + 30s));
    breaker.failed(start + 30s); // the one try
    REQUIRE_FALSE(breaker.allows(start + 31s));
    breaker.succeeded();
    REQUIRE(breaker.allows(start + 31s));

    LocalServer untouched(answering(httpAnswer(200, rightAnswer())));
    RemoteFilmSearch other(indexAt(untouched.address()));
    auto query = question();
    query->filter.only = std::make_shared<const FilmSet>(matcher()->catalogue(), std::vector{FilmId::tmdb(78)});
    other.ask(query);
    REQUIRE(other.newest().films.size() == 1);
    REQUIRE(untouched.requests() == 0);
}

TEST_CASE("Nothing is asked before an index is switched on, nor after it is switched off", "[remote]") {
    LocalServer server(answering(httpAnswer(200, rightAnswer())));
    const auto choice = std::make_shared<IndexChoice>();
    ChosenFilmSearch search(choice, matcher());
    REQUIRE(search.newest().number == 0);
    REQUIRE(search.ask(question()) == 1);
    requireLocal(search.newest(), 1);
    REQUIRE_FALSE(choice->state());
    REQUIRE(server.requests() == 0);

    choice->set(RemoteSettings{EngineAddress::read(server.address()), key, ""});
    REQUIRE(choice->state() == RemoteState{});
    std::uint64_t number = 1;
    const auto end = Clock::now() + 5s;
    while (choice->state()->word != RemoteWord::remote) {
        REQUIRE(Clock::now() < end);
        REQUIRE(search.ask(question()) == ++number);
        requireLocal(search.newest(), number);
        std::this_thread::sleep_for(20ms);
    }
    REQUIRE(server.requests() == 2);

    choice->set({});
    REQUIRE(search.ask(question()) == ++number);
    requireLocal(search.newest(), number);
    REQUIRE_FALSE(choice->state());
    REQUIRE(server.requests() == 2);
    REQUIRE_THROWS(choice->set(RemoteSettings{EngineAddress::read(server.address()), "a key", ""}));
}

TEST_CASE("Questions that are nearly the same are answered from memory, others and other filters are not", "[remote]") {
    CandidateCache cache(0.1f);
    EngineVector vector{};
    vector[0] = 10;
    Filter filter;
    const auto asked = CandidateCache::questionOf(vector, filter, 400);
    REQUIRE(cache.find(asked) == nullptr);
    cache.keep(asked, {1, 2, 3});
    vector[1] = 0.9f;
    REQUIRE(cache.find(CandidateCache::questionOf(vector, filter, 400)) != nullptr);
    REQUIRE(cache.find(CandidateCache::questionOf(vector, filter, 800)) == nullptr);
    filter.languages = {twoLetters("fr")};
    REQUIRE(cache.find(CandidateCache::questionOf(vector, filter, 400)) == nullptr);
    vector[1] = 1.1f;
    REQUIRE(cache.find(CandidateCache::questionOf(vector, {}, 400)) == nullptr);
    for (int i = 0; i < 300; ++i) {
        vector[2] = static_cast<float>(10 * i + 10);
        cache.keep(CandidateCache::questionOf(vector, {}, 400), {i});
    }
    REQUIRE(cache.find(asked) == nullptr); // long ago
    REQUIRE(cache.find(CandidateCache::questionOf(vector, {}, 400))->front() == 299);
}

TEST_CASE("A film's score is the inner product of its vector and the question's", "[remote]") {
    const auto& columns = matcher()->catalogue().columns();
    const EngineFrame frame(columns);
    const auto query = question();
    for (const float adventure : {0.0f, 0.3f, 0.5f, 0.9f, 1.0f}) {
        const auto music = matcher()->embed(*query);
        const auto asked = engineVector(music, adventure);
        double shift = 0;
        for (std::size_t film = 0; film < 2000; film += 97) {
            const auto vector = frame(columns, film);
            double product = 0, length = 0;
            for (std::size_t i = 0; i < engineDims; ++i) {
                product += static_cast<double>(asked[i]) * vector[i];
                length += static_cast<double>(vector[i]) * vector[i];
            }
            static double same = length; // all are as long
            REQUIRE(std::abs(length - same) < 1e-3 * same);
            const double difference = score({music.phi, adventure, music.tone}, columns, film) - product;
            shift = film == 0 ? difference : shift;
            REQUIRE(std::abs(difference - shift) < 2e-3);
        }
    }
}
