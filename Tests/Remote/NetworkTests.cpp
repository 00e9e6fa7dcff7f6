#include "Catch.h"
#include "Desktop/Child.h"
#include "Folder.h"
#include "Remote/EngineAddress.h"
#include "Remote/HangingNames.h"
#include "Remote/LocalServer.h"
#include "Remote/Network.h"
#include "Skip.h"
#include "Support/Error.h"

using namespace sceneheard;
using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;
using End = HttpAnswer::End;

namespace {
HttpRequest requestTo(const std::string& address) {
    HttpRequest request;
    request.address = address;
    request.loopback = true;
    request.within = 400ms;
    request.tries = 1;
    return request;
}

HttpAnswer answerTo(HttpRequest request) {
    auto exchange = Network::start(Network::shared(), std::move(request));
    REQUIRE(exchange.waitUntil(Clock::now() + 20s));
    auto answer = exchange.take();
    REQUIRE_FALSE(exchange);
    return answer;
}

std::size_t entriesOf(const char* folder) {
    std::size_t count = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        count += entry.exists() || entry.is_symlink() ? 1 : 0;
    return count;
}
} // namespace

TEST_CASE("A request is answered, on one connection for those that follow each other", "[remote]") {
    LocalServer server([](const auto& request, auto& connection) {
        return connection.send(
            httpAnswer(200, request.method + request.path + request.body, "Application/JSON; charset=utf-8"));
    });
    const auto network = Network::shared();
    for (int i = 0; i < 3; ++i) {
        auto request = requestTo(server.address() + "/a?b=c");
        request.method = "PUT";
        request.body = "{}";
        const auto answer = answerTo(request);
        REQUIRE(answer.end == End::answered);
        REQUIRE(answer.status == 200);
        REQUIRE(answer.body == "PUT/a?b=c{}");
        REQUIRE(answer.contentType == "application/json");
    }
    REQUIRE(server.open() == 1);
}

TEST_CASE("Each way in which a server fails has a word of its own", "[remote]") {
    const auto said = [](const LocalServer::Handler& handler) {
        LocalServer server(handler);
        return answerTo(requestTo(server.address()));
    };
    const auto head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
    const auto began = Clock::now();

    REQUIRE(answerTo(requestTo("http://127.0.0.1:" + std::to_string(closedPort()))).problem ==
            "it refuses connections");
    const auto noHost = answerTo(requestTo("https://films.invalid"));
    REQUIRE((noHost.end == End::gone || noHost.end == End::slow)); // without a network the look-up itself may wait
    const auto reset = said([&](const auto&, auto& connection) {
        connection.send(std::string(head) + "Content-Length: 100\r\n\r\n{");
        connection.reset();
        return false;
    });
    REQUIRE(reset.end == End::gone);
    REQUIRE(reset.problem == "it ends the connection in the middle");
    const auto slow = said([&](const auto&, auto& connection) {
        connection.send(std::string(head) + "Content-Length: 100\r\n\r\n");
        do
            connection.send("{");
        while (!connection.peerGone(1000));
        return false;
    });
    REQUIRE(slow.end == End::slow);
    REQUIRE(said([&](const auto&, auto& connection) {
                connection.send(std::string(head) + "\r\n");
                while (connection.send(std::string(10000, ' ')))
                    ;
                return false;
            }).end == End::wrong);
    REQUIRE(said([&](const auto&, auto& connection) {
                connection.send(head);
                while (connection.send("X-Header: " + std::string(1000, 'x') + "\r\n"))
                    ;
                return false;
            }).end == End::wrong);
    REQUIRE(said([](const auto&, auto& connection) { return connection.send("SSH-2.0-OpenSSH\r\n"), false; }).end !=
            End::answered);
    REQUIRE(said([](const auto&, auto&) { return false; }).end == End::gone);
    REQUIRE(answerTo(requestTo("gopher://127.0.0.1")).end == End::wrong);
    auto elsewhere = requestTo("http://192.0.2.1");
    elsewhere.loopback = false;
    REQUIRE(answerTo(elsewhere).end == End::wrong);
    REQUIRE(Clock::now() - began < 5s);
}

TEST_CASE("Nobody is sent on to another host", "[remote]") {
    LocalServer other([](const auto&, auto& connection) { return connection.send(httpAnswer(200, "{}")); });
    LocalServer server([&](const auto&, auto& connection) {
        return connection.send(httpAnswer(302, "", "text/html", "Location: " + other.address() + "\r\n"));
    });
    const auto answer = answerTo(requestTo(server.address()));
    REQUIRE(answer.end == End::wrong);
    REQUIRE(answer.problem.starts_with("it sends on to another address"));
    REQUIRE(other.requests() == 0);
}

TEST_CASE("What may pass is tried again, at most twice, and not before the server wants it", "[remote]") {
    std::atomic<int> count{0};
    LocalServer server([&](const auto& request, auto& connection) {
        ++count;
        const std::string more = request.path == "/later" ? "Retry-After: 1\r\n" : "";
        if (request.path == "/always" || count < 3)
            return connection.send(httpAnswer(request.path == "/error" ? 500 : 503, "{}", "application/json", more));
        return connection.send(httpAnswer(200, "{}"));
    });
    const auto tried = [&](const std::string& path) {
        count = 0;
        auto request = requestTo(server.address() + path);
        request.tries = 3;
        return answerTo(request).status;
    };
    REQUIRE(tried("/passes") == 200);
    REQUIRE(count == 3);
    REQUIRE(tried("/always") == 503);
    REQUIRE(count == 3);
    REQUIRE(tried("/error") == 500);
    REQUIRE(count == 1);
    const auto began = Clock::now();
    REQUIRE(tried("/later") == 200);
    REQUIRE(Clock::now() - began >= 2s);
}

TEST_CASE("A request that is cancelled has left its server within ten milliseconds", "[remote]") {
    std::atomic<Clock::duration::rep> left{0};
    LocalServer server([&](const auto&, auto& connection) {
        if (connection.peerGone(3000))
            left = Clock::now().time_since_epoch().count();
        return false;
    });
    auto quickest = Clock::duration::max(), quickestReturn = quickest;
    for (int i = 0; i < 5; ++i) { // the best of five, for others work on this machine
        left = 0;
        auto request = requestTo(server.address());
        request.within = 10s;
        auto exchange = Network::start(Network::shared(), std::move(request));
        REQUIRE(waitUntil([&] { return server.requests() == i + 1; }));
        const auto cancelled = Clock::now();
        exchange = {};
        const auto returned = Clock::now() - cancelled;
        REQUIRE(waitUntil([&] { return left != 0; }));
        quickest = std::min({quickest, Clock::duration(left) - cancelled.time_since_epoch()});
        quickestReturn = std::min(quickestReturn, returned);
    }
    REQUIRE(quickestReturn < 10ms);
    REQUIRE(quickest < 10ms);
}

TEST_CASE("Ended in the middle of a request 200 times, the network leaves no thread and no connection", "[remote]") {
    LocalServer server([&](const auto& request, auto& connection) {
        if (request.path == "/waits")
            connection.peerGone(3000);
        return connection.send(httpAnswer(200, "{}"));
    });
    answerTo(requestTo(server.address())); // whatever libraries keep from their first use
    REQUIRE(waitUntil([&] { return server.open() == 0; }));
    const auto threads = entriesOf("/proc/self/task"), files = entriesOf("/proc/self/fd");
    for (int i = 0; i < 200; ++i) {
        const auto network = Network::shared();
        std::vector<Network::Exchange> exchanges;
        for (int n = 0; n < 3; ++n)
            exchanges.push_back(Network::start(network, requestTo(server.address() + (n == 0 ? "" : "/waits"))));
        if (i % 4 == 0)
            exchanges[0].waitUntil(Clock::now() + 3s);
    }
    REQUIRE(waitUntil([&] { return server.open() == 0; }));
    REQUIRE(waitUntil([&] { return entriesOf("/proc/self/task") <= threads; }));
    REQUIRE(entriesOf("/proc/self/fd") == files);
}

TEST_CASE("A look-up of a name that hangs keeps nobody waiting", "[remote]") {
    auto request = requestTo("https://hangs.invalid");
    request.within = request.connectWithin = 30s;
    auto network = Network::shared();
    auto exchange = Network::start(network, std::move(request));
    REQUIRE(waitUntil([] { return hangingLookups > 0; }));
    const auto began = Clock::now();
    exchange = {};
    network.reset();
    REQUIRE(Clock::now() - began < 500ms);
    REQUIRE(waitUntil([] { return hangingLookups == 0; }));
}

TEST_CASE("A certificate must be valid, of the host, and of somebody who is trusted", "[remote]") {
    if (!installed("openssl"))
        SKIP("openssl, which makes certificates, is not installed");
    const TemporaryFolder folder;
    const auto certificate = [&](const std::string& name, const std::string& host, const std::string& days) {
        const auto at = (folder / name).string();
        REQUIRE(std::system(("openssl req -new -newkey rsa:2048 -nodes -keyout " + at + ".key -out " + at +
                             ".req -subj /CN=" + host + " 2>/dev/null && printf 'subjectAltName=DNS:" + host +
                             "\\nbasicConstraints=critical,CA:true\\n' >" + at + ".ext && openssl x509 -req -in " + at +
                             ".req -signkey " + at + ".key -days " + days + " -extfile " + at + ".ext -out " + at +
                             ".pem 2>/dev/null")
                                .c_str()) == 0);
        return at;
    };
    const auto ended = [&](const std::string& at, const std::string& trusted) {
        const int port = closedPort();
        Child server({"openssl", "s_server", "-accept", std::to_string(port), "-cert", at + ".pem", "-key", at + ".key",
                      "-www", "-quiet"});
        auto request = requestTo("https://localhost:" + std::to_string(port));
        request.authority = trusted;
        request.within = request.connectWithin = 10s;
        HttpAnswer answer;
        REQUIRE(waitUntil([&] {
            answer = answerTo(request);
            return answer.problem != "it refuses connections";
        }));
        return answer.end;
    };
    const auto good = certificate("good", "localhost", "2"), expired = certificate("expired", "localhost", "-1"),
               other = certificate("other", "films.example", "2");
    REQUIRE(ended(good, good + ".pem") == End::answered);
    REQUIRE(ended(good, "") == End::wrong);
    REQUIRE(ended(expired, expired + ".pem") == End::wrong);
    REQUIRE(ended(other, other + ".pem") == End::wrong);
}

TEST_CASE("Addresses and keys that will not do are told, and never shown", "[remote]") {
    using Engine = EngineAddress::Engine;
    const auto plain = EngineAddress::read(" https://films.example.org/index/ ");
    REQUIRE(plain.base == "https://films.example.org/index");
    REQUIRE(plain.engine == Engine::chroma);
    REQUIRE_FALSE(plain.loopback);
    REQUIRE(EngineAddress::read("https://films.example.org:6333").engine == Engine::qdrant);
    REQUIRE(EngineAddress::read("qdrant+https://films.example.org").engine == Engine::qdrant);
    REQUIRE(EngineAddress::read("chroma+http://127.0.0.1:6333").engine == Engine::chroma);
    REQUIRE(EngineAddress::read("http://localhost:8000").base == "http://127.0.0.1:8000");
    REQUIRE(EngineAddress::read("http://[::1]:8000").loopback);
    for (const std::string text :
         {"", "films", "http://films.example.org", "http://127.0.0.1.example.org", "http://127.1.example.org:80",
          "ftp://127.0.0.1", "file:///etc/passwd", "https://", "https://secret:word@films.example.org",
          "https://films.example.org/?key=secret", "https://films.example.org/#secret", "https://a b",
          "https://films.example.org\r\nsecret: x", "http://localhost.example.org"}) {
        INFO(text);
        std::string told;
        try {
            EngineAddress::read(text);
        } catch (const Error& e) {
            told = e.what();
        }
        REQUIRE_FALSE(told.empty());
        REQUIRE(told.find("secret") == told.npos);
    }
    REQUIRE_NOTHROW(requireKey("abc-DEF_123.~="));
    for (const std::string key : {"", "secret\nHost: x", "secret key", "secr\xc3\xa9t", "secret\r"}) {
        std::string told;
        try {
            requireKey(key);
        } catch (const Error& e) {
            told = e.what();
        }
        REQUIRE_FALSE(told.empty());
        REQUIRE(told.find("secr") == told.npos);
    }
}
