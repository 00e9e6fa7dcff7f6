#include "Person/PersonStore.h"
#include "Films/Sqlite.h"
#include "Support/Error.h"
#include "Support/ReplaceFile.h"
#include <chrono>
#include <cstdlib>
#include <utility>

namespace sceneheard {

namespace {
namespace fs = std::filesystem;

constexpr std::int64_t application = 0x53485065, version = 1; // "SHPe"

// Others write for a millisecond or so.
constexpr auto connection = "PRAGMA busy_timeout = 500; PRAGMA foreign_keys = ON;";
constexpr auto schema = "PRAGMA journal_mode = WAL;"
                        "BEGIN IMMEDIATE;"
                        "CREATE TABLE IF NOT EXISTS opinion(film TEXT PRIMARY KEY, kind INTEGER NOT NULL,"
                        " since INTEGER NOT NULL) WITHOUT ROWID;"
                        "CREATE TABLE IF NOT EXISTS moved(sets INTEGER PRIMARY KEY);"
                        "PRAGMA application_id = 1397248101; PRAGMA user_version = 1;"
                        "COMMIT;";

std::int64_t pragma(const SqliteDatabase& database, std::string_view name) {
    auto select = database.prepare("PRAGMA " + std::string(name));
    return select.step() ? select.integer(0) : 0;
}

std::int64_t now() {
    return std::chrono::duration_cast<std::chrono::seconds>(std::chrono::system_clock::now().time_since_epoch())
        .count();
}

fs::path variable(const char* name) {
    const char* const value = std::getenv(name);
    return value != nullptr ? fs::path(value) : fs::path();
}

/// Undone unless it comes to its end.
class Transaction {
public:
    explicit Transaction(SqliteDatabase& d)
        : database(d) {
        database.run("BEGIN IMMEDIATE");
    }
    ~Transaction() {
        try {
            if (!done)
                database.run("ROLLBACK");
        } catch (const Error&) { // it was undone already
        }
    }
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    void commit() {
        database.run("COMMIT");
        done = true;
    }

private:
    SqliteDatabase& database;
    bool done = false;
};
} // namespace

struct PersonStore::Open {
    SqliteDatabase database;
    std::int64_t seen = 0; // PRAGMA data_version

    explicit Open(const fs::path& file)
        : database(file, SqliteDatabase::Mode::create) {
        database.run(connection);
        const auto found = pragma(database, "user_version");
        if (found > version)
            throw Error("it was written by a newer SceneHeard; update this one.");
        if (found != 0 && pragma(database, "application_id") != application)
            throw Error("it is no file of SceneHeard's.");
        if (found == 0) // of two that begin at once the second changes nothing
            database.run(schema);
        seen = pragma(database, "data_version");
    }

    std::size_t count() {
        auto select = database.prepare("SELECT count(*) FROM opinion");
        select.step();
        return static_cast<std::size_t>(select.integer(0));
    }

    void put(FilmId film, Opinion opinion, const char* otherwise) {
        auto insert = database.prepare(std::string("INSERT OR ") + otherwise + " INTO opinion VALUES(?, ?, ?)");
        const auto text = film.text();
        insert.bind(1, std::string_view(text));
        insert.bind(2, static_cast<std::int64_t>(opinion));
        insert.bind(3, now());
        insert.step();
    }
};

PersonStore::PersonStore(fs::path f)
    : file(std::move(f)) {}

PersonStore::~PersonStore() = default;

fs::path PersonStore::usualPlace() {
#if defined(_WIN32)
    const auto place = variable("APPDATA"), folder = place / "SceneHeard";
#elif defined(__APPLE__)
    const auto place = variable("HOME"), folder = place / "Library" / "Application Support" / "SceneHeard";
#else
    const auto set = variable("XDG_DATA_HOME"), home = variable("HOME");
    const auto place = set.is_absolute() ? set : home.empty() ? home : home / ".local" / "share";
    const auto folder = place / "sceneheard";
#endif
    return place.is_absolute() ? folder / "person.sqlite" : fs::path();
}

PersonStore::Open* PersonStore::open(bool toWrite) {
    if (opened == nullptr) {
        std::error_code error;
        if (!toWrite && !fs::exists(file, error))
            return nullptr;
        if (file.empty())
            throw Error("the system tells no place for it.");
        fs::create_directories(file.parent_path(), error);
        const bool fresh = !fs::exists(file, error);
        opened = std::make_unique<Open>(file);
        if (fresh)
            fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write, error);
    }
    return opened.get();
}

template <typename Work>
auto PersonStore::work(bool toWrite, Work work) -> decltype(work(std::declval<Open&>())) {
    try {
        if (auto* const store = open(toWrite))
            return work(*store);
        return decltype(work(std::declval<Open&>()))();
    } catch (const Error& e) {
        opened.reset();
        throw Error("What you think of films cannot be kept in " + file.string() + ": " + e.what() +
                    " Check that it can be written, or move it away to begin anew.");
    }
}

std::set<FilmId> PersonStore::films(Opinion opinion) {
    return work(false, [&](Open& store) {
        auto select = store.database.prepare("SELECT film FROM opinion WHERE kind = ? LIMIT ?");
        select.bind(1, static_cast<std::int64_t>(opinion));
        select.bind(2, static_cast<std::int64_t>(maxOpinions));
        std::set<FilmId> films;
        while (select.step())
            if (const auto film = FilmId::read(select.text(0)))
                films.insert(film);
        return films;
    });
}

void PersonStore::say(FilmId film, std::optional<Opinion> opinion) {
    if (!film)
        return;
    work(true, [&](Open& store) {
        Transaction change(store.database);
        if (!opinion) {
            auto remove = store.database.prepare("DELETE FROM opinion WHERE film = ?");
            const auto text = film.text();
            remove.bind(1, std::string_view(text));
            remove.step();
        } else if (store.count() < maxOpinions) {
            store.put(film, *opinion, "REPLACE");
        }
        change.commit();
    });
}

void PersonStore::moveIn(const std::set<FilmId>& liked, const std::set<FilmId>& rejected) {
    std::string sets;
    for (const auto* films : {&liked, &rejected}) {
        for (const auto film : *films)
            sets += film.text() + ' ';
        sets += '\n';
    }
    if (liked.empty() && rejected.empty())
        return;
    work(true, [&](Open& store) {
        Transaction change(store.database);
        auto once = store.database.prepare("INSERT OR IGNORE INTO moved VALUES(?) RETURNING sets");
        once.bind(1, static_cast<std::int64_t>(checksum(sets)));
        if (once.step()) {
            once.step();
            for (const auto& [films, opinion] :
                 {std::pair(&liked, Opinion::liked), std::pair(&rejected, Opinion::rejected)})
                for (const auto film : *films)
                    if (film && store.count() < maxOpinions)
                        store.put(film, opinion, "IGNORE");
        }
        once.reset();
        change.commit();
    });
}

bool PersonStore::changedElsewhere() {
    const bool first = opened == nullptr; // another made the file
    return work(false, [&](Open& store) {
        const auto before = std::exchange(store.seen, pragma(store.database, "data_version"));
        return first || before != store.seen;
    });
}

} // namespace sceneheard
