#include "Tmdb/TmdbCache.h"
#include "Tmdb/TmdbServers.h"
#include <sys/stat.h>

using namespace sceneheard;
namespace fs = std::filesystem;

namespace {
constexpr std::int64_t now = 1'800'000'000, day = 24 * 60 * 60;
const auto film = FilmId::tmdb(78);

TmdbSettings settingsOf(const TmdbServers& servers, const fs::path& cache) {
    auto settings = servers.settings();
    settings.cache = cache;
    return settings;
}

// All bytes of the cache's files.
std::string bytesIn(const TemporaryFolder& folder) {
    std::string bytes;
    for (const auto& entry : fs::recursive_directory_iterator(folder.path()))
        if (entry.is_regular_file())
            bytes += bytesOf(entry.path());
    return bytes;
}

void run(const fs::path& file, const char* sql) { SqliteDatabase(file, SqliteDatabase::Mode::create).run(sql); }

// The files hold a film and a poster, which a reader that comes later shows.
void fill(const TmdbServers& servers, const fs::path& file) {
    TmdbReader reader(settingsOf(servers, file));
    found(reader, film);
    TmdbCache cache(file);
    REQUIRE(soon([&] { return cache.find("poster/poster78.jpg", std::time(nullptr)).has_value(); }));
}
} // namespace

TEST_CASE("A second reader shows what the first was told, without the network", "[tmdb]") {
    const TemporaryFolder folder;
    const auto file = folder / "new" / "tmdb.sqlite";
    TmdbServers servers;
    fill(servers, file);
    struct stat status {};
    REQUIRE(stat(file.c_str(), &status) == 0);
    CHECK((status.st_mode & 0777u) == 0600u);
    CHECK(bytesIn(folder).find(tmdbKey) == std::string::npos);
    CHECK(bytesIn(folder).find("Ridley Scott") != std::string::npos); // it is there that one must look
    auto settings = settingsOf(servers, file);
    settings.api = settings.images = "http://127.0.0.1:" + std::to_string(closedPort());
    TmdbReader reader(settings);
    const auto details = found(reader, film);
    CHECK(details->director == "Ridley Scott");
    CHECK(details->offers.size() == 3);
    CHECK(details->poster->width == 342);
    CHECK(reader.problem().empty());
    CHECK(servers.apiRequests() == 1);
    CHECK(servers.imageRequests() == 1);
    settings.country = "US"; // of which the first was not told
    TmdbReader other(settings);
    other.find(film);
    CHECK(soon([&] { return !other.problem().empty(); }));
}

TEST_CASE("What is too old, or of the future, is asked for again", "[tmdb]") {
    const TemporaryFolder folder;
    const auto file = folder / "tmdb.sqlite";
    TmdbServers servers;
    fill(servers, file);
    int asked = 1;
    for (const auto* times : {"UPDATE entry SET since = since - 31 * 86400", "UPDATE entry SET since = since + 86400",
                              "UPDATE entry SET since = 'never'", "UPDATE entry SET since = -9223372036854775808",
                              "UPDATE entry SET since = 9223372036854775807, used = since"}) {
        INFO(times);
        run(file, times);
        fill(servers, file);
        CHECK(servers.apiRequests() == ++asked);
        CHECK(servers.imageRequests() == asked);
    }
    run(file, "UPDATE entry SET since = since - 29 * 86400");
    fill(servers, file);
    CHECK(servers.apiRequests() == asked);

    TmdbCache cache(folder / "other.sqlite");
    cache.keep("a", "first", now);
    CHECK(cache.find("a", now) == "first");
    CHECK(cache.find("a", now + 30 * day) == "first");
    CHECK_FALSE(cache.find("a", now + 30 * day + 1));
    CHECK_FALSE(cache.find("a", now - 1));
    cache.keep("a", "second", now + 50 * day);
    CHECK(cache.find("a", now + 50 * day) == "second");
    cache.forget("a");
    CHECK_FALSE(cache.find("a", now + 50 * day));
}

TEST_CASE("A cache stays within its limit, and what was used longest ago goes", "[tmdb]") {
    const TemporaryFolder folder;
    const auto file = folder / "tmdb.sqlite";
    TmdbCache cache(file, {2'000'000, 30 * day});
    const std::string bytes(50'000, 'x');
    cache.keep("used", bytes, now);
    for (int i = 0; i < 200; ++i) {
        cache.keep(std::string("a").append(std::to_string(i)), bytes, now + 4000 * (i + 1));
        CHECK(cache.find("used", now + 4000 * (i + 1)));
    }
    CHECK(fs::file_size(file) < 2'200'000);
    CHECK(cache.find("a199", now + 800'000));
    CHECK(cache.find("a175", now + 800'000));
    CHECK_FALSE(cache.find("a100", now + 800'000));
    cache.keep("large", std::string(TmdbCache::maxEntry + 1, 'x'), now);
    CHECK_FALSE(cache.find("large", now));
    cache.keep("a199", bytes, now + 60 * day); // nobody asked for what is too old by now
    TmdbCache later(file, {2'000'000, 30 * day});
    later.keep("b", bytes, now + 60 * day);
    auto counted = SqliteDatabase(file, SqliteDatabase::Mode::read);
    auto count = counted.prepare("SELECT count(*) FROM entry");
    REQUIRE(count.step());
    CHECK(count.integer(0) == 2);
}

TEST_CASE("A file that is damaged, or something else, is set aside, and nobody is told", "[tmdb]") {
    const TemporaryFolder folder;
    const auto file = folder / "tmdb.sqlite";
    TmdbServers servers;
    int asked = 0;
    const auto checkAnew = [&](const char* what) {
        INFO(what);
        fill(servers, file);
        fill(servers, file);
        CHECK(servers.apiRequests() == ++asked);
    };
    checkAnew("none");
    std::ofstream(file, std::ios::binary) << "This is a letter, and no database. " << std::string(5000, 'x');
    fs::remove(folder / "tmdb.sqlite-wal");
    checkAnew("a letter");
    CHECK(bytesOf(folder / "tmdb.sqlite.aside").starts_with("This is a letter"));
    std::fstream(file, std::ios::binary | std::ios::in | std::ios::out).seekp(100) << std::string(30000, '\xFF');
    checkAnew("other bytes in its middle");
    fs::resize_file(file, 5000);
    checkAnew("a half");
    fs::remove(file);
    run(file, "CREATE TABLE mine(x); INSERT INTO mine VALUES('a diary')");
    checkAnew("another program's");
    CHECK(bytesOf(folder / "tmdb.sqlite.aside").find("a diary") != std::string::npos);
    run(file, "DROP TABLE entry; CREATE TABLE entry(name, bytes)");
    checkAnew("other tables");
    run(file,
        "DROP TABLE entry; CREATE VIEW entry AS SELECT 'tmdb:78/en/DE' AS name, 1 AS since, 1 AS used, 1 AS bytes");
    fill(servers, folder / "none"); // a view is only read; nothing goes wrong
    {
        TmdbReader reader(settingsOf(servers, file));
        found(reader, film);
    }
    run(file, "DROP VIEW IF EXISTS entry; PRAGMA user_version = 99"); // a newer SceneHeard's: left alone
    {
        TmdbReader reader(settingsOf(servers, file));
        found(reader, film);
        CHECK(reader.problem().empty());
    }
    auto left = SqliteDatabase(file, SqliteDatabase::Mode::read);
    auto version = left.prepare("PRAGMA user_version");
    REQUIRE(version.step());
    CHECK(version.integer(0) == 99);
}

TEST_CASE("Where no file can be, TMDb is asked all the same", "[tmdb]") {
    const TemporaryFolder folder;
    TmdbServers servers;
    const auto blocked = folder.write("plain", "");
    fs::create_directories(folder / "folder");
    REQUIRE(mkfifo((folder / "pipe").c_str(), 0600) == 0);
    for (const auto& file : {blocked / "tmdb.sqlite", folder / "folder", folder / "pipe", fs::path("/proc/tmdb.sqlite"),
                             fs::path("/dev/full")}) {
        INFO(file);
        TmdbReader reader(settingsOf(servers, file));
        CHECK(found(reader, film)->poster->width == 342);
        CHECK(reader.problem().empty());
    }
}

TEST_CASE("What the cache holds is as little believed as an answer", "[tmdb]") {
    const TemporaryFolder folder;
    const auto file = folder / "tmdb.sqlite";
    TmdbServers servers;
    fill(servers, file);
    int asked = 1;
    for (const auto* bytes : {"UPDATE entry SET bytes = x'ff'", "UPDATE entry SET bytes = '{}'",
                              "UPDATE entry SET bytes = zeroblob(5000000)", "UPDATE entry SET bytes = 7"}) {
        INFO(bytes);
        run(file, bytes);
        fill(servers, file);
        CHECK(servers.apiRequests() == ++asked);
        CHECK(servers.imageRequests() == asked);
    }
}

TEST_CASE("Many readers share one file at once", "[tmdb]") {
    const TemporaryFolder folder;
    TmdbServers servers;
    std::vector<std::thread> threads;
    std::atomic<int> wrong{0};
    for (int t = 0; t < 4; ++t)
        threads.emplace_back([&, t] {
            TmdbReader reader(settingsOf(servers, folder / "tmdb.sqlite"));
            for (int i = 1; i <= 30; ++i) {
                const auto one = FilmId::tmdb((i * 7 + t * 3) % 40 + 1);
                wrong += soon([&] {
                    const auto details = reader.find(one);
                    return details != nullptr && details->poster != nullptr;
                })
                             ? 0
                             : 1;
            }
            wrong += reader.problem().empty() ? 0 : 1;
        });
    for (auto& thread : threads)
        thread.join();
    CHECK(wrong == 0);
    CHECK_FALSE(fs::exists(folder / "tmdb.sqlite.aside"));
    TmdbCache cache(folder / "tmdb.sqlite");
    CHECK(cache.find("poster/poster4.jpg", std::time(nullptr)));
}
