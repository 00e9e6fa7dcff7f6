#pragma once
#include "Importing/FeatureTable.h"
#include <atomic>
#include <memory>
#include <thread>

namespace sceneheard {

/// A song of a person's table.
struct Song {
    std::string title, artist;     ///< UTF-8, the title never empty
    AudioFeatures audioFeatures{}; ///< see FeatureRow
};

/// The songs of a table, to be searched while somebody types. Never changed afterwards.
class SongTable {
public:
    static constexpr std::size_t mostSongs = 200'000;   ///< further ones are left out, see more()
    static constexpr std::size_t maxBytes = 256u << 20; ///< of the table's file

    /// Throws Error, naming the table and the remedy, where it has none of the features, no titles or no song that can
    /// be used. @param stopping  asked at each row; true: no more are read
    SongTable(std::string bytes, const std::string& name, const std::atomic<bool>& stopping);

    const std::vector<Song>& songs() const { return all; }
    /// Rows that cannot be used.
    std::size_t leftOut() const { return unusable; }
    /// Whether the table has more songs than are kept.
    bool more() const { return cut; }
    /// Songs that have each of these words, or its beginning, in title or artist; those whose title begins with them
    /// before the others, else in the table's order. Case, accents and marks are forgiven. A search of the largest
    /// table takes some milliseconds.
    std::vector<Song> search(const std::string& typed, std::size_t limit) const;

private:
    std::vector<Song> all;
    std::vector<std::string> keys; ///< of each song, the words that it is found by
    std::size_t unusable = 0;
    bool cut = false;
};

/// Reads a table of songs on a thread of its own. Message thread.
class SongTableReading {
public:
    /// Begins at once. @param path  UTF-8
    explicit SongTableReading(std::string path);
    /// Stops before the next row is read.
    ~SongTableReading();
    SongTableReading(const SongTableReading&) = delete;
    SongTableReading& operator=(const SongTableReading&) = delete;

    bool done() const { return finished; }
    // Once it is done: the table, and where there is none why, in a sentence.
    const std::shared_ptr<const SongTable>& table() const { return read; }
    const std::string& problem() const { return failure; }

private:
    std::shared_ptr<const SongTable> read;
    std::string failure;
    std::atomic<bool> stopping{false}, finished{false};
    std::thread thread; // last, so that all the above outlives it
};

} // namespace sceneheard
