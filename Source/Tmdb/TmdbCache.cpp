#include "Tmdb/TmdbCache.h"
#include "Tmdb/TmdbCacheFile.h"
#include <cstdlib>
#include <utility>

namespace sceneheard {

namespace {
namespace fs = std::filesystem;

constexpr int mostAnew = 3;                         // then the place is no good
constexpr std::int64_t noteEvery = 60 * 60;         // seconds between notes that an entry is in use
constexpr std::uint64_t partKept = 9, ofParts = 10; // of the limit, once it is passed

fs::path variable(const char* name) {
    const char* const value = std::getenv(name);
    return value != nullptr ? fs::path(value) : fs::path();
}

std::uint64_t bytesIn(const SqliteDatabase& database) {
    auto select = database.prepare("SELECT (page_count - freelist_count) * page_size "
                                   "FROM pragma_page_count, pragma_freelist_count, pragma_page_size");
    return select.step() ? static_cast<std::uint64_t>(select.integer(0)) : 0;
}
} // namespace

fs::path TmdbCache::usualPlace() {
#if defined(_WIN32)
    const auto place = variable("LOCALAPPDATA");
#elif defined(__APPLE__)
    const auto home = variable("HOME"), place = home.empty() ? home : home / "Library" / "Caches";
#else
    const auto set = variable("XDG_CACHE_HOME"), home = variable("HOME");
    const auto place = set.is_absolute() ? set : home.empty() ? home : home / ".cache";
#endif
    return place.is_absolute() ? place / "SceneHeard" / "tmdb.sqlite" : fs::path();
}

TmdbCache::TmdbCache(fs::path f, const TmdbCacheLimits& l)
    : file(std::move(f))
    , limits(l) {}

SqliteDatabase* TmdbCache::open() {
    if (opened == nullptr && !file.empty() && anew <= mostAnew)
        opened = openTmdbCache(file);
    return opened.get();
}

template <typename Work>
void TmdbCache::work(Work work) noexcept {
    try {
        try {
            if (auto* const database = open())
                work(*database);
        } catch (const SqliteError& e) {
            opened.reset();
            if (e.damaged && anew++ < mostAnew)
                setAside(file);
        }
    } catch (const std::exception&) { // no file, or no memory
        opened.reset();
    }
}

std::optional<std::string> TmdbCache::find(const std::string& name, std::int64_t now) {
    std::optional<std::string> found;
    work([&](SqliteDatabase& database) {
        auto select = database.prepare("SELECT bytes, used FROM entry WHERE name = ? AND since BETWEEN ? AND ?");
        select.bind(1, std::string_view(name));
        select.bind(2, now - limits.seconds);
        select.bind(3, now);
        if (!select.step() || select.blob(0).size() > maxEntry)
            return;
        found = std::string(select.blob(0));
        const auto used = select.integer(1);
        select.reset();
        if (used <= now && used > now - noteEvery)
            return;
        auto note = database.prepare("UPDATE entry SET used = ? WHERE name = ?");
        note.bind(1, now);
        note.bind(2, std::string_view(name));
        note.step();
    });
    return found;
}

void TmdbCache::keep(const std::string& name, std::string_view bytes, std::int64_t now) {
    if (bytes.size() > maxEntry)
        return;
    work([&](SqliteDatabase& database) {
        auto insert = database.prepare("INSERT OR REPLACE INTO entry VALUES(?, ?, ?, ?)");
        insert.bind(1, std::string_view(name));
        insert.bind(2, now);
        insert.bind(3, now);
        insert.bindBlob(4, bytes);
        insert.step();
        insert.reset();
        removeOld(database, now);
        trim(database);
    });
}

void TmdbCache::forget(const std::string& name) {
    work([&](SqliteDatabase& database) {
        auto remove = database.prepare("DELETE FROM entry WHERE name = ?");
        remove.bind(1, std::string_view(name));
        remove.step();
    });
}

void TmdbCache::removeOld(const SqliteDatabase& database, std::int64_t now) {
    if (std::exchange(swept, true) && bytesIn(database) <= limits.bytes)
        return;
    auto old = database.prepare("DELETE FROM entry WHERE since NOT BETWEEN ? AND ?");
    old.bind(1, now - limits.seconds);
    old.bind(2, now);
    old.step();
}

void TmdbCache::trim(const SqliteDatabase& database) const {
    if (bytesIn(database) <= limits.bytes)
        return;
    auto some = database.prepare("DELETE FROM entry WHERE name IN (SELECT name FROM entry ORDER BY used LIMIT 8) "
                                 "RETURNING 1");
    while (bytesIn(database) > limits.bytes / ofParts * partKept) {
        const bool any = some.step();
        some.reset();
        if (!any)
            return;
    }
}

} // namespace sceneheard
