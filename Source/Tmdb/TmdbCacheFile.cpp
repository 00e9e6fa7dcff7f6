#include "Tmdb/TmdbCacheFile.h"
#include <fstream>

namespace sceneheard {

namespace {
namespace fs = std::filesystem;

constexpr std::int64_t application = 0x5348546d, version = 1; // "SHTm"

// What a power cut damages is begun anew, so nobody waits for the disk. A file of strangers runs no code of theirs.
constexpr auto connection = "PRAGMA busy_timeout = 50; PRAGMA synchronous = OFF; PRAGMA trusted_schema = OFF;"
                            "PRAGMA journal_size_limit = 4000000;";
constexpr auto tables = "CREATE TABLE entry(name TEXT PRIMARY KEY, since INTEGER NOT NULL, used INTEGER NOT NULL,"
                        " bytes BLOB NOT NULL); CREATE INDEX entry_used ON entry(used);"
                        "PRAGMA application_id = 1397249133; PRAGMA user_version = 1; COMMIT";

std::int64_t pragma(const SqliteDatabase& database, const char* name) {
    auto select = database.prepare(std::string("PRAGMA ") + name);
    return select.step() ? select.integer(0) : 0;
}

void prepare(const fs::path& file) {
    std::error_code error;
    fs::create_directories(file.parent_path(), error);
    const auto there = fs::status(file, error);
    if (fs::exists(there) && !fs::is_regular_file(there))
        throw Error("it is no plain file.");
    if (!fs::exists(there))
        std::ofstream(file, std::ios::app).close();
    fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write, error);
}

void makeTables(SqliteDatabase& database) {
    database.run("PRAGMA journal_mode = WAL");
    database.run("BEGIN IMMEDIATE");
    // Of two that begin at once the second finds them made.
    database.run(pragma(database, "application_id") == 0 ? tables : "COMMIT");
}
} // namespace

std::unique_ptr<SqliteDatabase> openTmdbCache(const fs::path& file) {
    prepare(file);
    auto database = std::make_unique<SqliteDatabase>(file, SqliteDatabase::Mode::create);
    database->run(connection);
    if (pragma(*database, "application_id") == 0 && pragma(*database, "schema_version") == 0)
        makeTables(*database);
    if (pragma(*database, "application_id") != application)
        throw SqliteError("it is no file of the cache.", true);
    if (const auto found = pragma(*database, "user_version"); found != version)
        return found > version ? nullptr : throw SqliteError("it is no file of this form.", true);
    try {
        database->prepare("SELECT name, since, used, bytes FROM entry");
    } catch (const SqliteError&) {
        throw SqliteError("it has other tables than it says.", true);
    }
    return database;
}

void setAside(const fs::path& file) {
    for (const auto* beside : {"", "-wal", "-shm"}) {
        std::error_code error;
        auto from = file, to = file;
        from += beside;
        to += ".aside";
        to += beside;
        fs::remove(to, error);
        fs::rename(from, to, error);
    }
}

} // namespace sceneheard
