#pragma once
#include "Films/FilmSet.h"
#include "Importing/WatchList.h"
#include <atomic>
#include <set>
#include <string>
#include <thread>

namespace sceneheard {

class Matcher;

/// The films that these texts of FilmIds name and the catalogue knows.
std::shared_ptr<const FilmSet> filmsOf(const Catalogue& catalogue, const std::set<std::string>& keys);

/// Reads a watch list on a thread of its own. Message thread.
class WatchListReading {
public:
    /// Begins at once. @param path  UTF-8
    WatchListReading(std::shared_ptr<const Matcher> matcher, std::string path);
    /// Stops before the next film is looked up.
    ~WatchListReading();

    bool done() const { return finished; }
    // Once it is done: the films that the list names and what of it was not found, and why there are none, in a
    // sentence, where it cannot be read.
    const std::shared_ptr<const FilmSet>& films() const { return found; }
    std::string missing() const { return list.told(); }
    const std::string& problem() const { return failure; }

private:
    void read(const Catalogue& catalogue, const std::string& path);

    WatchList list;
    std::shared_ptr<const FilmSet> found = std::make_shared<const FilmSet>();
    std::string failure;
    std::atomic<bool> stopping{false}, finished{false};
    std::thread thread; // last, so that all the above outlives it
};

} // namespace sceneheard
