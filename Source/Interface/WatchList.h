#pragma once
#include "Films/Catalogue.h"
#include <atomic>
#include <juce_core/juce_core.h>
#include <set>
#include <string>
#include <string_view>
#include <thread>

namespace sceneheard {

class Matcher;

/// The films of these keys (see filmKey()) that the catalogue knows: indices, sorted.
std::vector<int> filmsOf(const Catalogue& catalogue, const std::set<std::string>& keys);

/// The keys that a watch list names: a text with one tmdb:ID or imdb:ID a line, as `sceneheard suggest --only` reads;
/// other lines are skipped, and of a long line all but its beginning. In small letters.
std::set<std::string> watchListKeys(std::string_view text);

/// The films of a watch list. None where the file is no ordinary one, longer than limits::watchListBytes or cannot be
/// read. Not for the message thread.
std::vector<int> readWatchList(const Catalogue& catalogue, const juce::File& file);

/// Reads a watch list on a thread of its own. Message thread.
class WatchListReading {
public:
    /// Begins at once. @param path  UTF-8
    WatchListReading(std::shared_ptr<const Matcher> matcher, std::string path);
    /// Stops before the next film is looked up.
    ~WatchListReading();

    bool done() const { return finished; }
    // Once it is done: the films that the list names, and why there are none, in a sentence, where it cannot be read.
    const std::vector<int>& films() const { return found; }
    const std::string& problem() const { return failure; }

private:
    void read(const Catalogue& catalogue, const std::string& path);

    std::vector<int> found;
    std::string failure;
    std::atomic<bool> stopping{false}, finished{false};
    std::thread thread; // last, so that all the above outlives it
};

} // namespace sceneheard
