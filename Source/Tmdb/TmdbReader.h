#pragma once
#include "Tmdb/FilmDetails.h"
#include "Tmdb/TmdbSettings.h"
#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <thread>

namespace sceneheard {

class TmdbDesk;

/// Asks TMDb for the details of films as they are shown, through the network thread and a cache on disk; decodes
/// posters on a thread of its own.
class TmdbReader {
public:
    /// Throws Error where the settings cannot be used (see checkedTmdbSettings()) or there is no network library.
    explicit TmdbReader(TmdbSettings settings);
    /// Waits for nothing but a decode of the moment.
    ~TmdbReader();

    /// What is known of the film, also while it is asked for again. Null: nothing yet, and it is asked for; the newest
    /// asked for come first, and of more than 60 that wait the oldest are let go until they are asked for again. Empty
    /// details: TMDb does not know it, or it cannot be asked for by its id. Any thread; never waits.
    std::shared_ptr<const FilmDetails> find(FilmId film);
    /// Grows by one whenever a film's details or poster arrived. Any thread.
    std::uint64_t news() const;
    /// What keeps TMDb from answering, as a sentence for the person; "": nothing. Any thread.
    std::string problem() const;
    /// Waits until there is other news than this, or a problem, or it is so late. Any thread.
    void waitForNews(std::uint64_t since, std::chrono::steady_clock::time_point until) const;

private:
    const std::shared_ptr<TmdbDesk> desk;
    std::thread thread;
};

} // namespace sceneheard
