#pragma once
#include "Support/Error.h"
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace sceneheard {

/// What SQLite refuses, in its own words.
struct SqliteError : Error {
    SqliteError(const std::string& sentence, bool d)
        : Error(sentence)
        , damaged(d) {}
    bool damaged; ///< the file is no database, or not as SQLite left it
};

/// One prepared statement. Errors throw SqliteError.
class SqliteStatement {
public:
    SqliteStatement(sqlite3* database, std::string_view sql);

    /// Binds parameter `at` (from 1). Texts and blobs must live until the next reset().
    void bind(int at, std::int64_t value);
    void bind(int at, double value);
    void bind(int at, std::string_view text);
    void bindBlob(int at, std::string_view bytes);
    /// Whether there is a (next) row.
    bool step();
    void reset();

    /// Columns of the present row, from 0.
    std::int64_t integer(int column) const;
    double real(int column) const;
    std::string text(int column) const;
    std::string_view blob(int column) const; ///< until the next step()

private:
    struct Finalize {
        void operator()(sqlite3_stmt* s) const;
    };
    std::unique_ptr<sqlite3_stmt, Finalize> statement;
};

/// An open SQLite database.
class SqliteDatabase {
public:
    enum class Mode { read, create };
    /// Throws Error when it cannot be opened.
    /// @param pageCache  how many KiB of the file are held in memory; 0: as many as SQLite likes
    SqliteDatabase(const std::filesystem::path& file, Mode mode, int pageCache = 0);

    void run(const char* sql);
    SqliteStatement prepare(std::string_view sql) const;

private:
    struct Close {
        void operator()(sqlite3* d) const;
    };
    std::unique_ptr<sqlite3, Close> database;
};

} // namespace sceneheard
