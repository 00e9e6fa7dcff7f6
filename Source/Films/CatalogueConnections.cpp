#include "Films/CatalogueConnections.h"
#include "Films/OtherTitles.h"
#include "Support/Error.h"
#include <algorithm>

namespace sceneheard {

namespace {
constexpr int pageCache = 64; // KiB: the system caches the file too, and what lookups read is little

std::int64_t stampOf(const SqliteDatabase& database) {
    auto select = database.prepare("PRAGMA user_version");
    return select.step() ? select.integer(0) : 0;
}
} // namespace

CatalogueConnection::CatalogueConnection(const std::filesystem::path& file)
    : database(file, SqliteDatabase::Mode::read, pageCache)
    , titles(database)
    , facts(database.prepare("SELECT title, year, genres, runtime, tmdb, imdb, votes, rating, original, language,"
                             " countries FROM film WHERE id = ?"))
    , others(database.prepare("SELECT titles FROM other WHERE film = ?"))
    , ids(database.prepare("SELECT tmdb, imdb, title, year FROM film WHERE id = ?"))
    , byTmdb(database.prepare("SELECT id FROM film WHERE tmdb = ? AND tmdb > 0 ORDER BY votes DESC, id"))
    , byImdb(database.prepare("SELECT id FROM film WHERE imdb = ? AND imdb <> '' ORDER BY votes DESC, id"))
    , withoutTmdb(database.prepare("SELECT id, title, year, imdb FROM film WHERE tmdb <= 0 ORDER BY votes DESC, id")) {}

Film CatalogueConnection::film(int index) {
    facts.reset();
    facts.bind(1, std::int64_t{index});
    if (!facts.step())
        throw Error("The film catalogue has no film number " + std::to_string(index) + ".");
    Film film;
    film.title = facts.text(0);
    film.year = static_cast<int>(facts.integer(1));
    film.genres = static_cast<std::uint32_t>(facts.integer(2));
    film.runtime = static_cast<int>(facts.integer(3));
    film.tmdbId = static_cast<int>(facts.integer(4));
    film.imdbId = facts.text(5);
    film.votes = static_cast<int>(facts.integer(6));
    film.rating = static_cast<float>(facts.real(7));
    film.originalTitle = facts.text(8);
    film.language = facts.text(9);
    film.countries = splitList(facts.text(10));
    facts.reset();
    others.reset();
    others.bind(1, std::int64_t{index});
    if (others.step())
        film.otherTitles = splitTitles(others.text(0));
    others.reset();
    return film;
}

namespace {
// Of a statement's present row: tmdb, imdb, title, year.
FilmId idIn(const SqliteStatement& row) {
    Film film;
    film.tmdbId = static_cast<int>(row.integer(0));
    if (film.tmdbId <= 0) {
        film.imdbId = row.text(1);
        film.title = row.text(2);
        film.year = static_cast<int>(row.integer(3));
    }
    return FilmId::of(film);
}
} // namespace

FilmId CatalogueConnection::idOf(int row) {
    ids.reset();
    ids.bind(1, std::int64_t{row});
    const auto film = ids.step() ? idIn(ids) : FilmId();
    ids.reset();
    return film;
}

std::vector<FilmId> CatalogueConnection::allIds() {
    auto select = database.prepare("SELECT tmdb, imdb, title, year FROM film ORDER BY id");
    std::vector<FilmId> films;
    while (select.step())
        films.push_back(idIn(select));
    return films;
}

int CatalogueConnection::rowOf(FilmId film) {
    const auto firstOf = [](SqliteStatement& found) {
        const int row = found.step() ? static_cast<int>(found.integer(0)) : -1;
        found.reset();
        return row;
    };
    if (const int tmdb = film.tmdbNumber(); tmdb > 0) {
        byTmdb.reset();
        byTmdb.bind(1, std::int64_t{tmdb});
        return firstOf(byTmdb);
    }
    if (film.imdbNumber() > 0) {
        const auto text = film.text();
        byImdb.reset();
        byImdb.bind(1, std::string_view(text).substr(text.find("tt")));
        return firstOf(byImdb);
    }
    return -1;
}

std::vector<std::pair<FilmId, int>> CatalogueConnection::titled() {
    std::vector<std::pair<FilmId, int>> films;
    for (withoutTmdb.reset(); withoutTmdb.step();)
        if (!FilmId::imdb(withoutTmdb.text(3)))
            films.emplace_back(FilmId::titled(withoutTmdb.text(1), static_cast<int>(withoutTmdb.integer(2))),
                               static_cast<int>(withoutTmdb.integer(0)));
    withoutTmdb.reset();
    std::ranges::stable_sort(films, {}, &std::pair<FilmId, int>::first);
    return films;
}

CatalogueConnections::CatalogueConnections(const std::filesystem::path& path)
    : file(path) {
    idle.push_back(open());
    opened = 1;
    stamp = stampOf(idle.front()->database);
}

CatalogueConnections::Connection CatalogueConnections::open() const {
    return std::make_unique<CatalogueConnection>(file);
}

CatalogueConnections::Connection CatalogueConnections::take() {
    std::unique_lock lock(mutex);
    if (idle.empty() && !replaced) {
        lock.unlock();
        try {
            auto another = open();
            const bool same = stampOf(another->database) == stamp;
            lock.lock();
            idle.reserve(opened + 1);
            opened += same ? 1 : 0;
            replaced = !same;
            if (same)
                return another;
        } catch (const Error&) { // out of files, for one
            lock.lock();
        }
    }
    given.wait(lock, [this] { return !idle.empty(); });
    auto connection = std::move(idle.back());
    idle.pop_back();
    return connection;
}

void CatalogueConnections::give(Connection connection) noexcept {
    {
        const std::lock_guard lock(mutex);
        idle.push_back(std::move(connection));
    }
    given.notify_one();
}

} // namespace sceneheard
