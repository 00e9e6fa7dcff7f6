#include "Person/PersonStore.h"
#include "Support/ReplaceFile.h"
#include <cstdlib>

namespace sceneheard {

namespace {
namespace fs = std::filesystem;

fs::path variable(const char* name) {
    const char* const value = std::getenv(name);
    return value != nullptr ? fs::path(value) : fs::path();
}

std::size_t countOf(const SqliteDatabase& database) {
    auto select = database.prepare("SELECT count(*) FROM opinion");
    select.step();
    return static_cast<std::size_t>(select.integer(0));
}

void put(const SqliteDatabase& database, FilmId film, Opinion opinion, const char* otherwise) {
    auto insert = database.prepare(std::string("INSERT OR ") + otherwise + " INTO opinion VALUES(?, ?, ?)");
    const auto text = film.text();
    insert.bind(1, std::string_view(text));
    insert.bind(2, static_cast<std::int64_t>(opinion));
    insert.bind(3, unixTime());
    insert.step();
}
} // namespace

PersonStore::PersonStore(fs::path f)
    : file(std::move(f), "What you think of films") {}

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

std::set<FilmId> PersonStore::films(Opinion opinion) {
    return file.work(false, [&](SqliteDatabase& database) {
        auto select = database.prepare("SELECT film FROM opinion WHERE kind = ? LIMIT ?");
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
    file.work(true, [&](SqliteDatabase& database) {
        SqliteTransaction change(database);
        if (!opinion) {
            auto remove = database.prepare("DELETE FROM opinion WHERE film = ?");
            const auto text = film.text();
            remove.bind(1, std::string_view(text));
            remove.step();
        } else if (countOf(database) < maxOpinions) {
            put(database, film, *opinion, "REPLACE");
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
    file.work(true, [&](SqliteDatabase& database) {
        SqliteTransaction change(database);
        auto once = database.prepare("INSERT OR IGNORE INTO moved VALUES(?) RETURNING sets");
        once.bind(1, static_cast<std::int64_t>(checksum(sets)));
        if (once.step()) {
            once.step();
            for (const auto& [films, opinion] :
                 {std::pair(&liked, Opinion::liked), std::pair(&rejected, Opinion::rejected)})
                for (const auto film : *films)
                    if (film && countOf(database) < maxOpinions)
                        put(database, film, opinion, "IGNORE");
        }
        once.reset();
        change.commit();
    });
}

void PersonStore::deleteAll() {
    file.work(false, [&](SqliteDatabase& database) { database.run("DELETE FROM opinion"); });
}

bool PersonStore::changedElsewhere() { return file.changedElsewhere(); }

} // namespace sceneheard
