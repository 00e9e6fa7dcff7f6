#include "Person/PersonFile.h"
#include <array>
#include <chrono>
#include <thread>

namespace sceneheard {

namespace {
namespace fs = std::filesystem;

constexpr std::int64_t application = 0x53485065; // "SHPe"

// Others write for a millisecond or so. What a power cut takes is the last writes, never the file.
constexpr auto connection = "PRAGMA busy_timeout = 2000; PRAGMA foreign_keys = ON; PRAGMA synchronous = NORMAL;"
                            "PRAGMA secure_delete = ON;";

// What brings a file from each form to the next; the first from none.
constexpr std::array steps{
    "CREATE TABLE opinion(film TEXT PRIMARY KEY, kind INTEGER NOT NULL, since INTEGER NOT NULL) WITHOUT ROWID;"
    "CREATE TABLE moved(sets INTEGER PRIMARY KEY);"
    "PRAGMA application_id = 1397248101;",
    "CREATE TABLE piece(id INTEGER PRIMARY KEY, began INTEGER NOT NULL, seconds REAL NOT NULL, origin INTEGER NOT NULL,"
    " speech INTEGER NOT NULL, player TEXT NOT NULL, title TEXT NOT NULL, artist TEXT NOT NULL, album TEXT NOT NULL,"
    " words TEXT NOT NULL, impression BLOB NOT NULL, films TEXT NOT NULL);"
    "CREATE INDEX piece_began ON piece(began);"
    "CREATE UNIQUE INDEX piece_imported ON piece(origin, began, artist, title) WHERE origin > 0;",
    "CREATE TABLE listener(source TEXT PRIMARY KEY, number INTEGER NOT NULL, piece INTEGER NOT NULL,"
    " kept INTEGER NOT NULL) WITHOUT ROWID;"};
constexpr auto version = static_cast<std::int64_t>(steps.size());

std::int64_t pragma(const SqliteDatabase& database, std::string_view name) {
    auto select = database.prepare("PRAGMA " + std::string(name));
    return select.step() ? select.integer(0) : 0;
}

// Changes the file's way of writing once. SQLite does not wait for others there.
void useLog(SqliteDatabase& database) {
    constexpr int tries = 200;
    for (int i = 1;; ++i)
        try {
            return database.run("PRAGMA journal_mode = WAL");
        } catch (const Error&) {
            if (i == tries)
                throw;
            std::this_thread::sleep_for(std::chrono::milliseconds(10));
        }
}

void require(const SqliteDatabase& database, std::int64_t found) {
    if (found > version)
        throw Error("it was written by a newer SceneHeard; update this one.");
    if (found != 0 && pragma(database, "application_id") != application)
        throw Error("it is no file of SceneHeard's.");
}

void bringUpToDate(SqliteDatabase& database) {
    const auto before = pragma(database, "user_version");
    require(database, before);
    if (before == version)
        return;
    useLog(database);
    SqliteTransaction change(database);
    const auto found = pragma(database, "user_version"); // of two that begin at once the second changes nothing
    require(database, found);
    for (auto step = static_cast<std::size_t>(found); step < steps.size(); ++step)
        database.run(steps[step]);
    if (found < version)
        database.run(("PRAGMA user_version = " + std::to_string(version)).c_str());
    change.commit();
}
} // namespace

PersonFile::PersonFile(fs::path f, const char* w)
    : file(std::move(f))
    , what(w) {}

SqliteDatabase* PersonFile::open(bool toWrite) {
    if (opened == nullptr) {
        std::error_code error;
        if (!toWrite && !fs::exists(file, error))
            return nullptr;
        if (file.empty())
            throw Error("the system tells no place for it.");
        fs::create_directories(file.parent_path(), error);
        const bool fresh = !fs::exists(file, error);
        auto database = std::make_unique<SqliteDatabase>(file, SqliteDatabase::Mode::create);
        database->run(connection);
        bringUpToDate(*database);
        if (fresh)
            fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write, error);
        seen = pragma(*database, "data_version");
        opened = std::move(database);
    }
    return opened.get();
}

std::string PersonFile::refusal(const std::string& why) const {
    return std::string(what) + " cannot be kept in " + file.string() + ": " + why +
           " Check that it can be written, or move it away to begin anew.";
}

bool PersonFile::changedElsewhere() {
    const bool first = opened == nullptr; // another made the file
    return work(false, [&](SqliteDatabase& database) {
        const auto before = std::exchange(seen, pragma(database, "data_version"));
        return first || before != seen;
    });
}

SqliteTransaction::SqliteTransaction(SqliteDatabase& d)
    : database(d) {
    database.run("BEGIN IMMEDIATE");
}

SqliteTransaction::~SqliteTransaction() {
    try {
        if (!done)
            database.run("ROLLBACK");
    } catch (const Error&) { // it was undone already
    }
}

void SqliteTransaction::commit() {
    database.run("COMMIT");
    done = true;
}

std::int64_t unixTime() {
    return std::chrono::duration_cast<std::chrono::seconds>(std::chrono::system_clock::now().time_since_epoch())
        .count();
}

} // namespace sceneheard
