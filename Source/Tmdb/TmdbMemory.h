#pragma once
#include "Tmdb/FilmDetails.h"
#include <chrono>
#include <list>
#include <map>

namespace sceneheard {

/// The films that were looked at last, within bounds of number and memory. One thread at a time.
class TmdbMemory {
public:
    static constexpr std::size_t maxFilms = 200, maxBytes = 64u << 20;

    /// What is known of one film.
    struct Known {
        std::shared_ptr<const FilmDetails> details;    ///< null: nothing
        std::chrono::steady_clock::time_point again{}; ///< when to look for it again
    };
    /// Null: it was never kept, or has gone. Valid until the next call.
    const Known* find(FilmId film);
    /// Keeps it, and lets go what was found longest ago.
    void keep(FilmId film, Known known);

private:
    struct Entry {
        FilmId film;
        Known known;
    };
    static std::size_t bytesOf(const Known& known);

    std::list<Entry> entries; ///< found last first
    std::map<FilmId, std::list<Entry>::iterator> places;
    std::size_t bytes = 0;
};

} // namespace sceneheard
