#include "FailingIndex.h"
#include "Remote/RemoteFilmSearch.h"
#include <deque>

namespace sceneheard::benchmarks {

using namespace std::chrono_literals;

namespace {
using Handler = LocalServer::Handler;

Handler saying(const std::string& answer) {
    return [=](const auto&, auto& connection) { return connection.send(answer); };
}

// What it does to questions, by the first folder of its address.
const std::vector<Handler>& ways() {
    static const std::vector<Handler> all{
        [](const auto&, auto& connection) { return connection.reset(), false; },
        [](const auto&, auto&) { return false; },
        [](const auto&, auto& connection) { return connection.peerGone(3000) && false; },
        [](const auto&, auto& connection) {
            connection.send("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n");
            while (connection.send(std::string(65536, ' ')))
                ;
            return false;
        },
        [](const auto&, auto& connection) { return connection.send("SSH-2.0-OpenSSH\r\n"), false; },
        saying(httpAnswer(500, "{}")),
        saying(httpAnswer(401, "{}")),
        saying(httpAnswer(429, "{}", "application/json", "Retry-After: 60\r\n")),
        saying(httpAnswer(307, "", "text/html", "Location: https://example.invalid\r\n")),
        saying(httpAnswer(200, "<html>", "text/html")),
        saying(httpAnswer(200, R"({"ids":7})")),
        saying(httpAnswer(200, std::string(100, '['))),
        saying(httpAnswer(200, R"({"ids":[["tmdb:2000000001"]],"distances":[[1]]})"))};
    return all;
}

// Lists its collection, and fails then.
Handler failing(const std::string& collections) {
    return [=](const LocalServer::Request& request, LocalServer::Connection& connection) {
        if (request.method == "GET")
            return connection.send(httpAnswer(200, collections));
        return ways()[static_cast<std::size_t>(std::atoi(request.path.c_str() + 1)) % ways().size()](request,
                                                                                                     connection);
    };
}

std::string collectionsOf(const Matcher& matcher) {
    return R"([{"id":"1","name":")" + chromaCodec()->collectionOf(matcher.catalogue().spaceId(), 1995) + "\"}]";
}
} // namespace

FailingIndex::FailingIndex(std::shared_ptr<const Matcher> m)
    : matcher(std::move(m))
    , server(failing(collectionsOf(*matcher)))
    , thread([this] { run(); }) {}

FailingIndex::~FailingIndex() {
    stopping = true;
    thread.join();
}

// Each question to an index of its own, since one that fails five times is left alone.
void FailingIndex::run() {
    std::vector<std::string> addresses{"http://127.0.0.1:" + std::to_string(closedPort()), "https://films.invalid"};
    for (std::size_t way = 0; way < ways().size(); ++way)
        addresses.push_back(server.address() + "/" + std::to_string(way));
    std::deque<RemoteFilmSearch> searches;
    for (auto due = std::chrono::steady_clock::now(); !stopping; due += std::chrono::microseconds(1s) / perSecond) {
        std::this_thread::sleep_until(due);
        const auto number = static_cast<std::size_t>(askedCount++);
        auto query = std::make_shared<Query>();
        const auto film = static_cast<int>(number * 97 % static_cast<std::size_t>(matcher->catalogue().size()));
        const auto music = matcher->catalogue().expectedMusic(film);
        query->music = {matcher->moods().moodOf(music), {}, music, {}, 0};
        query->top = 10;
        const auto address = EngineAddress::read(addresses[number % addresses.size()]);
        searches.emplace_back(std::make_shared<RemoteIndex>(matcher, RemoteSettings{address, "", ""}));
        searches.back().ask(query);
        for (auto& search : searches)
            search.newest();
        if (searches.size() > perSecond / 2) { // half a second later
            answeredCount += searches.front().isRemote() ? 1 : 0;
            searches.pop_front();
        }
    }
}

} // namespace sceneheard::benchmarks
