#include "Tmdb/PosterPicture.h"
#include "Tmdb/TmdbSeeds.h"
#include "Tmdb/TmdbServers.h"

using namespace sceneheard;
using Clock = std::chrono::steady_clock;

namespace {
const auto film = FilmId::tmdb(78);

LocalServer::Handler answering(const std::string& answer) {
    return [=](const auto&, auto& connection) { return connection.send(answer); };
}

void checkSentence(const std::string& problem) {
    CHECK(problem.find(tmdbKey) == std::string::npos);
    CHECK((problem.ends_with(".") || problem.ends_with("?")));
}

// What a person is told when the server of facts does this to every request.
std::string problemOf(const LocalServer::Handler& handler) {
    TmdbServers servers;
    servers.api = handler;
    TmdbReader reader(servers.settings());
    reader.find(film);
    REQUIRE(soon([&] { return !reader.problem().empty(); }, 30s));
    CHECK(reader.find(film) == nullptr);
    CHECK_FALSE(servers.keyLeaked());
    checkSentence(reader.problem());
    return reader.problem();
}

// A film whose answer is not believed is one of which nothing is known.
void checkDisbelieved(const std::string& body) {
    INFO(body);
    TmdbServers servers;
    servers.api = answering(httpAnswer(200, body));
    TmdbReader reader(servers.settings());
    CHECK(*found(reader, film, false) == FilmDetails{});
    CHECK(servers.imageRequests() == 0);
}

// A film whose poster the server of pictures answers so has none, and all else.
std::string withoutPoster(const LocalServer::Handler& handler, bool isTrouble = false) {
    TmdbServers servers;
    servers.images = handler;
    TmdbReader reader(servers.settings());
    CHECK(found(reader, film, false)->director == "Ridley Scott");
    CHECK(soon([&] { return servers.imageRequests() > 0; }));
    if (isTrouble)
        CHECK(soon([&] { return !reader.problem().empty(); }, 30s));
    else
        std::this_thread::sleep_for(150ms);
    CHECK(found(reader, film, false)->poster == nullptr);
    CHECK_FALSE(servers.keyLeaked());
    const auto problem = reader.problem();
    if (!problem.empty())
        checkSentence(problem);
    CHECK(problem.empty() != isTrouble);
    return problem;
}
} // namespace

TEST_CASE("Each way in which TMDb fails has a sentence", "[tmdb]") {
    const std::string deep(100000, '['), half = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
    CHECK_THAT(problemOf([](const auto&, auto& connection) { return connection.reset(), false; }),
               ContainsSubstring("ends the connection"));
    CHECK_THAT(problemOf([=](const auto&, auto& connection) { // reset in the middle of the answer
                   connection.send(half + "Content-Length: 5000\r\n\r\n{\"id\":78,");
                   return connection.reset(), false;
               }),
               ContainsSubstring("ends the connection"));
    CHECK_THAT(problemOf([=](const auto&, auto& connection) { // without an end
                   connection.send(half + "\r\n{\"id\":78,\"a\":\"");
                   while (connection.send(std::string(65536, 'a')))
                       ;
                   return false;
               }),
               ContainsSubstring("longer than any"));
    CHECK_THAT(problemOf(answering("what is HTTP?\r\n\r\n")), ContainsSubstring("does not speak HTTP"));
    CHECK_THAT(problemOf(answering(httpAnswer(200, tmdbAnswer(78, ""), "text/html"))), ContainsSubstring("sign in"));
    for (const auto& body :
         {std::string(), std::string("<html>"), std::string("[]"), std::string("{}"), deep,
          deep + std::string(100000, ']'), std::string("{\"id\":\"78\"}"), std::string("{\"id\":-78}"),
          std::string("{\"id\":78,\"overview\":\"\xFF\"}"), std::string("{\"id\":7.8e1}"),
          std::string("{\"id\":99999999999}"), tmdbAnswer(78, "").substr(0, 200)})
        CHECK_THAT(problemOf(answering(httpAnswer(200, body))), ContainsSubstring("does not answer as it should"));
    for (const int status : {500, 502, 503})
        CHECK_THAT(problemOf(answering(httpAnswer(status, tmdbKey))),
                   ContainsSubstring("error " + std::to_string(status)));
}

TEST_CASE("TMDb that is slow is given up after some seconds", "[tmdb][long]") {
    const auto slowly = [](const auto&, auto& connection) { // a byte a second
        connection.send("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n");
        while (connection.send("{") && !connection.peerGone(1000))
            ;
        return false;
    };
    const auto never = [](const auto&, auto& connection) { return connection.peerGone(60000), false; };
    CHECK_THAT(problemOf(slowly), ContainsSubstring("in time"));
    CHECK_THAT(problemOf(never), ContainsSubstring("in time"));
    CHECK_THAT(withoutPoster(slowly, true), ContainsSubstring("server of pictures") && ContainsSubstring("in time"));
}

TEST_CASE("An answer about another film, or about one for adults, is not believed", "[tmdb]") {
    checkDisbelieved(tmdbAnswer(79, "/poster79.jpg"));
    auto adult = tmdbAnswer(78, "/poster78.jpg");
    adult.replace(adult.find("false"), 5, "true");
    checkDisbelieved(adult);
    adult.replace(adult.find("true"), 4, "\"no\"");
    checkDisbelieved(adult);
    TmdbServers servers; // of another number of IMDb's
    servers.api = [](const auto& request, auto& connection) {
        return connection.send(request.path.starts_with("/3/find/")
                                   ? httpAnswer(200, R"({"movie_results":[{"id":78}]})")
                                   : TmdbServers::answer(request));
    };
    TmdbReader reader(servers.settings());
    CHECK(*found(reader, FilmId::imdb("tt0000009"), false) == FilmDetails{});
}

TEST_CASE("What is no poster is none, and the film's details stay", "[tmdb]") {
    const auto poster = TmdbServers::poster();
    for (const auto& answer : {httpAnswer(200, poster, "text/html"), httpAnswer(200, "<html>", "image/jpeg"),
                               httpAnswer(200, poster.substr(0, poster.size() / 2), "image/jpeg"),
                               httpAnswer(200, "", "image/jpeg"), httpAnswer(200, seeds::pngBomb(), "image/png"),
                               httpAnswer(404, "", "image/jpeg"), httpAnswer(403, "", "text/html")})
        CHECK(withoutPoster(answering(answer)).empty());
    CHECK_THAT(withoutPoster(answering(httpAnswer(200, std::string(2u << 20, '\xFF'), "image/jpeg")), true),
               ContainsSubstring("longer than any"));
    CHECK_THAT(withoutPoster(
                   [](const auto&, auto& connection) {
                       connection.send("HTTP/1.1 200 OK\r\nContent-Type: image/jpeg\r\nContent-Length: 9000\r\n\r\n");
                       return connection.reset(), false;
                   },
                   true),
               ContainsSubstring("server of pictures"));
    for (const auto* name : {"poster.jpg", "/../poster.jpg", "/poster.gif", "/a/b.jpg", "/poster.jpg?x", "/.jpg",
                             "//example.org/x.jpg", "/a b.jpg", "/a\\u000a.jpg"}) {
        INFO(name);
        TmdbServers servers;
        servers.api = answering(httpAnswer(200, tmdbAnswer(78, name)));
        TmdbReader reader(servers.settings());
        CHECK(found(reader, film, false)->director == "Ridley Scott");
        std::this_thread::sleep_for(20ms);
        CHECK(servers.imageRequests() == 0);
    }
}

TEST_CASE("A poster that is decoded is small whatever it was", "[tmdb]") {
    CHECK(posterPicture(cmykJpeg(100, 150, {0, 0, 0, 0}, true))->width == 100);
    const auto wide = posterPicture(cmykJpeg(900, 900, {0, 0, 0, 0}, true));
    CHECK(wide->width == 342);
    CHECK(wide->rgb.size() == 342u * 342 * 3);
    CHECK(posterPicture(cmykJpeg(1100, 1100, {0, 0, 0, 0}, true)) == nullptr); // more pixels than any
    CHECK(posterPicture(cmykJpeg(1000, 10, {0, 0, 0, 0}, true)) == nullptr);
    CHECK(posterPicture(cmykJpeg(4, 4, {0, 0, 0, 0}, true)) == nullptr);
    CHECK(posterPicture(seeds::pngBomb()) == nullptr);
}

TEST_CASE("A key that TMDb refuses is told once, and TMDb is left alone", "[tmdb]") {
    TmdbServers servers;
    servers.api =
        answering(httpAnswer(401, R"({"status_code":7,"status_message":"Invalid API key: )" + tmdbKey + "\"}"));
    TmdbReader reader(servers.settings());
    for (int i = 1; i <= 20; ++i)
        reader.find(FilmId::tmdb(i));
    REQUIRE(soon([&] { return !reader.problem().empty(); }));
    CHECK_THAT(reader.problem(), ContainsSubstring("TMDb does not accept the key. "));
    CHECK(reader.problem().find(tmdbKey) == std::string::npos);
    for (int i = 1; i <= 200; ++i)
        reader.find(FilmId::tmdb(i));
    std::this_thread::sleep_for(300ms);
    CHECK(servers.apiRequests() <= 4); // those that were under way
}

TEST_CASE("TMDb is asked again only after as long as it wants, and is then well", "[tmdb]") {
    TmdbServers servers;
    std::atomic<bool> tired{true};
    std::atomic<int> early{0};
    std::atomic<Clock::rep> began{0};
    servers.api = [&](const auto& request, auto& connection) {
        if (tired.exchange(false)) {
            began = Clock::now().time_since_epoch().count();
            return connection.send(httpAnswer(429, "{}", "application/json", "Retry-After: 2\r\n"));
        }
        early += Clock::now().time_since_epoch() - Clock::duration(began) < 2s ? 1 : 0;
        return connection.send(TmdbServers::answer(request));
    };
    TmdbReader reader(servers.settings());
    reader.find(film);
    REQUIRE(soon([&] { return !reader.problem().empty(); }));
    CHECK_THAT(reader.problem(), ContainsSubstring("asked again later"));
    CHECK(found(reader, film)->director == "Ridley Scott");
    CHECK(early == 0);
    CHECK(reader.problem().empty());
    CHECK(servers.apiRequests() == 2);
}

TEST_CASE("A server that is down is not hammered, and is used once it is up", "[tmdb]") {
    TmdbServers servers;
    std::atomic<bool> down{true};
    servers.api = [&](const auto& request, auto& connection) {
        return down ? (connection.reset(), false) : connection.send(TmdbServers::answer(request));
    };
    TmdbReader reader(servers.settings());
    const auto end = Clock::now() + 2s;
    while (Clock::now() < end) {
        for (int i = 1; i <= 50; ++i)
            reader.find(FilmId::tmdb(i));
        std::this_thread::sleep_for(5ms);
    }
    CHECK(servers.apiRequests() <= 16); // four at a time, and pauses that grow
    CHECK_FALSE(reader.problem().empty());
    down = false;
    CHECK(found(reader, FilmId::tmdb(50))->director == "Ridley Scott"); // which failed with the others
    CHECK(reader.problem().empty());

    auto settings = servers.settings();
    settings.api = "http://127.0.0.1:" + std::to_string(closedPort());
    TmdbReader lost(settings);
    lost.find(film);
    REQUIRE(soon([&] { return !lost.problem().empty(); }));
    CHECK_THAT(lost.problem(), ContainsSubstring("refuses connections"));
}

TEST_CASE("The key is not carried to where a server sends on to", "[tmdb]") {
    std::atomic<int> reached{0};
    LocalServer elsewhere([&](const auto&, auto& connection) {
        ++reached;
        return connection.send(httpAnswer(200, tmdbAnswer(78, "")));
    });
    for (const int status : {301, 302, 307, 308}) {
        const auto redirection =
            httpAnswer(status, "", "text/html", "Location: " + elsewhere.address() + "/3/movie/78\r\n");
        CHECK_THAT(problemOf(answering(redirection)), ContainsSubstring("sends on"));
        withoutPoster(answering(redirection), true);
    }
    CHECK(reached == 0);
}
