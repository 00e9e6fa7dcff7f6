#pragma once
#include "Films/Sqlite.h"
#include "Support/Error.h"
#include <filesystem>
#include <memory>
#include <utility>

namespace sceneheard {

/// The one SQLite file of a person, which every window and program of theirs shares at once. One thread at a time; who
/// keeps something in it has one of its own. Nothing is opened before it is needed, no file is made before there is
/// something to keep, and a file of an older SceneHeard is brought to today's form when it is opened.
class PersonFile {
public:
    /// @param what  is kept in it, "What you heard": how errors begin
    PersonFile(std::filesystem::path file, const char* what);

    /// Does `work` with the database; returns what it returns, or a default where there is no file and nothing is to be
    /// written. Throws Error, with the file and what to do; the next call opens the file anew.
    template <typename Work>
    auto work(bool toWrite, Work work) -> decltype(work(std::declval<SqliteDatabase&>())) {
        try {
            if (auto* const database = open(toWrite))
                return work(*database);
            return decltype(work(std::declval<SqliteDatabase&>()))();
        } catch (const Error& e) {
            opened.reset();
            throw Error(refusal(e.what()));
        }
    }
    /// Whether another window or program changed something since this was last asked.
    bool changedElsewhere();

private:
    SqliteDatabase* open(bool toWrite);
    std::string refusal(const std::string& why) const;

    const std::filesystem::path file;
    const char* const what;
    std::unique_ptr<SqliteDatabase> opened;
    std::int64_t seen = 0; // PRAGMA data_version
};

/// What is written while it lives, or nothing of it unless it comes to commit().
class SqliteTransaction {
public:
    /// Takes the right to write, for which it waits as long as the connection does.
    explicit SqliteTransaction(SqliteDatabase& database);
    ~SqliteTransaction();
    SqliteTransaction(const SqliteTransaction&) = delete;
    SqliteTransaction& operator=(const SqliteTransaction&) = delete;
    void commit();

private:
    SqliteDatabase& database;
    bool done = false;
};

/// Seconds since 1970, by the system's clock.
std::int64_t unixTime();

} // namespace sceneheard
