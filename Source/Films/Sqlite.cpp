#include "Films/Sqlite.h"
#include "Support/Paths.h"
#include <sqlite3.h>

namespace sceneheard {
namespace {

void check(sqlite3* database, int result) {
    if (result != SQLITE_OK)
        throw SqliteError(std::string("SQLite says: ") + sqlite3_errmsg(database) + ".",
                          (result & 0xFF) == SQLITE_CORRUPT || (result & 0xFF) == SQLITE_NOTADB);
}

} // namespace

void SqliteStatement::Finalize::operator()(sqlite3_stmt* s) const { sqlite3_finalize(s); }
void SqliteDatabase::Close::operator()(sqlite3* d) const { sqlite3_close(d); }

SqliteStatement::SqliteStatement(sqlite3* database, std::string_view sql) {
    sqlite3_stmt* made = nullptr;
    check(database, sqlite3_prepare_v2(database, sql.data(), static_cast<int>(sql.size()), &made, nullptr));
    statement.reset(made);
}

void SqliteStatement::bind(int at, std::int64_t value) {
    check(sqlite3_db_handle(statement.get()), sqlite3_bind_int64(statement.get(), at, value));
}

void SqliteStatement::bind(int at, double value) {
    check(sqlite3_db_handle(statement.get()), sqlite3_bind_double(statement.get(), at, value));
}

void SqliteStatement::bind(int at, std::string_view text) {
    check(sqlite3_db_handle(statement.get()),
          sqlite3_bind_text(statement.get(), at, text.data(), static_cast<int>(text.size()), SQLITE_STATIC));
}

void SqliteStatement::bindBlob(int at, std::string_view bytes) {
    check(sqlite3_db_handle(statement.get()),
          sqlite3_bind_blob(statement.get(), at, bytes.data(), static_cast<int>(bytes.size()), SQLITE_STATIC));
}

bool SqliteStatement::step() {
    const int result = sqlite3_step(statement.get());
    if (result != SQLITE_ROW && result != SQLITE_DONE)
        check(sqlite3_db_handle(statement.get()), result);
    return result == SQLITE_ROW;
}

void SqliteStatement::reset() { sqlite3_reset(statement.get()); }

std::int64_t SqliteStatement::integer(int column) const { return sqlite3_column_int64(statement.get(), column); }
double SqliteStatement::real(int column) const { return sqlite3_column_double(statement.get(), column); }

std::string SqliteStatement::text(int column) const {
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement.get(), column));
    return text == nullptr ? std::string{}
                           : std::string(text, static_cast<std::size_t>(sqlite3_column_bytes(statement.get(), column)));
}

std::string_view SqliteStatement::blob(int column) const {
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement.get(), column));
    return {bytes, bytes == nullptr ? 0 : static_cast<std::size_t>(sqlite3_column_bytes(statement.get(), column))};
}

SqliteDatabase::SqliteDatabase(const std::filesystem::path& file, Mode mode, int pageCache) {
    const int flags = mode == Mode::read ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    sqlite3* opened = nullptr;
    const int result = sqlite3_open_v2(utf8Of(file).c_str(), &opened, flags | SQLITE_OPEN_FULLMUTEX, nullptr);
    database.reset(opened);
    if (result != SQLITE_OK)
        throw Error("Cannot open " + file.string() + "; check that its folder can be read and written.");
    if (pageCache > 0)
        run(("PRAGMA cache_size = -" + std::to_string(pageCache)).c_str());
}

void SqliteDatabase::run(const char* sql) {
    check(database.get(), sqlite3_exec(database.get(), sql, nullptr, nullptr, nullptr));
}

SqliteStatement SqliteDatabase::prepare(std::string_view sql) const { return {database.get(), sql}; }

} // namespace sceneheard
