#pragma once
#include "Films/Film.h"
#include "Films/FilmId.h"
#include "Films/Sqlite.h"
#include "Films/TitleIndex.h"
#include <condition_variable>
#include <filesystem>
#include <memory>
#include <mutex>
#include <vector>

namespace sceneheard {

/// One connection to a catalogue's file, with what lookups ask prepared. Not for several threads at once.
class CatalogueConnection {
public:
    explicit CatalogueConnection(const std::filesystem::path& file);

    // As in Catalogue.
    Film film(int index);
    /// Of an id of TMDb's or IMDb's.
    int rowOf(FilmId film);
    /// The films that are named by title and year, sorted by name, and their rows; of one name the best known first.
    std::vector<std::pair<FilmId, int>> titled();
    FilmId idOf(int row);
    std::vector<FilmId> allIds();

    SqliteDatabase database;
    TitleIndex titles;

private:
    SqliteStatement facts, others, ids, byTmdb, byImdb, withoutTmdb;
};

/// Connections to one file, so that of threads that look up at once none waits for another: a further one is opened
/// when it is first needed. A file that was put in the place of this one meanwhile is
/// not opened; further threads then wait until one of the others is done.
class CatalogueConnections {
public:
    /// Throws Error when the file cannot be opened.
    explicit CatalogueConnections(const std::filesystem::path& file);

    /// Calls question(CatalogueConnection&) with a connection that nobody else uses until it returns. Any thread.
    template <typename Question>
    auto ask(Question question) {
        const Lease lease(*this);
        return question(*lease.connection);
    }

private:
    using Connection = std::unique_ptr<CatalogueConnection>;
    struct Lease {
        explicit Lease(CatalogueConnections& from)
            : connections(from)
            , connection(from.take()) {}
        ~Lease() { connections.give(std::move(connection)); }
        Lease(const Lease&) = delete;
        Lease& operator=(const Lease&) = delete;
        CatalogueConnections& connections;
        Connection connection;
    };
    Connection open() const;
    Connection take();
    void give(Connection connection) noexcept;

    const std::filesystem::path file;
    std::mutex mutex;
    std::condition_variable given;
    std::vector<Connection> idle; // with room for all there are
    std::size_t opened = 0;
    std::int64_t stamp = 0; // the file's checksum, see CatalogueFormat.h
    bool replaced = false;
};

} // namespace sceneheard
