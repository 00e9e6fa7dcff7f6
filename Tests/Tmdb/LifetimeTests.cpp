#include "Tmdb/TmdbServers.h"

using namespace sceneheard;
using Clock = std::chrono::steady_clock;

namespace {
std::size_t entriesOf(const char* folder) {
    std::size_t count = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        count += entry.exists() || entry.is_symlink() ? 1 : 0;
    return count;
}
} // namespace

TEST_CASE("Ended in the middle of requests 60 times, a reader leaves no thread, no file and no connection", "[tmdb]") {
    const TemporaryFolder folder;
    TmdbServers servers;
    servers.api = [](const auto& request, auto& connection) {
        const bool waits = request.path.starts_with("/3/movie/5"); // one of two films, and all of the second half
        return !(waits && connection.peerGone(30000)) && connection.send(TmdbServers::answer(request));
    };
    servers.images = [](const auto& request, auto& connection) {
        const bool waits = request.path.find("poster2") != std::string::npos;
        return !(waits && connection.peerGone(30000)) && connection.send(TmdbServers::answer(request));
    };
    auto settings = servers.settings();
    settings.cache = folder / "tmdb.sqlite";
    {
        TmdbReader first(settings); // whatever libraries keep from their first use
        found(first, FilmId::tmdb(1));
    }
    REQUIRE(soon([&] { return servers.open() == 0; }));
    const auto threads = entriesOf("/proc/self/task"), files = entriesOf("/proc/self/fd");
    std::vector<Clock::duration> ends;
    for (int i = 0; i < 60; ++i) {
        auto reader = std::make_unique<TmdbReader>(settings);
        const auto before = servers.apiRequests() + servers.imageRequests();
        for (const int film : {1000 + i, 2000 + i, 5000 + i, 6000 + i})
            reader->find(FilmId::tmdb(film));
        if (i % 3 == 0)
            REQUIRE(soon([&] { return servers.apiRequests() + servers.imageRequests() > before; }));
        if (i % 3 == 1)
            found(*reader, FilmId::tmdb(1000 + i), false);
        const auto began = Clock::now();
        reader.reset();
        ends.push_back(Clock::now() - began);
    }
    std::ranges::sort(ends);
    CHECK(ends[ends.size() / 2] < 100ms); // others work on this machine
    CHECK(ends.back() < 2s);
    CHECK(soon([&] { return servers.open() == 0; }));
    CHECK(soon([&] { return entriesOf("/proc/self/task") <= threads; }));
    CHECK(entriesOf("/proc/self/fd") == files);
}

TEST_CASE("Asked by many threads at once, a reader answers each, and ends while they wait for news", "[tmdb]") {
    TmdbServers servers;
    auto reader = std::make_unique<TmdbReader>(servers.settings());
    std::vector<std::thread> threads;
    std::atomic<int> answered{0};
    for (int t = 0; t < 4; ++t)
        threads.emplace_back([&, t] {
            const auto film = FilmId::tmdb(t % 2 + 1);
            for (const auto end = Clock::now() + 20s; Clock::now() < end;) {
                const auto news = reader->news();
                if (const auto details = reader->find(film); details && details->poster) {
                    ++answered;
                    return;
                }
                reader->problem();
                reader->waitForNews(news, Clock::now() + 50ms);
            }
        });
    for (auto& thread : threads)
        thread.join();
    CHECK(answered == 4);
    CHECK(servers.apiRequests() == 2);
}
