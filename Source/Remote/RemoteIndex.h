#pragma once
#include "Remote/CandidateCache.h"
#include "Remote/EngineClient.h"
#include <map>
#include <mutex>

namespace sceneheard {

/// What one collection is asked.
struct EngineQuestion {
    EngineCollection collection;
    int count = 0; ///< of films
    Filter filter;
};

/// One remote index, for all who search it: what is known of it, and how it stands. Any thread.
class RemoteIndex {
public:
    /// Throws Error where the settings cannot be used. Asks nothing yet.
    /// @param nearness  of questions that are answered from memory, see CandidateCache; 0: the same alone
    RemoteIndex(std::shared_ptr<const Matcher> matcher, RemoteSettings settings,
                float nearness = CandidateCache::usualNearness);

    const std::shared_ptr<const Matcher>& matcher() const { return films; }
    const EngineClient& client() const { return engine; }
    RemoteState state() const;

    /// Whether it may be asked now; else the local index serves. Never waits.
    bool mayAsk() const;
    /// Whether it has answered, and not failed since.
    bool isWell() const;
    /// What to ask for the best `pool` films that pass the filter; nothing where the collections are not known yet, and
    /// to be asked for. Where an engine filters slowly, and not few films pass, more are asked for and sieved here.
    std::optional<std::vector<EngineQuestion>> plan(const Filter& filter, int pool) const;
    /// Takes the engine's list of collections.
    void learn(const HttpAnswer& answer);
    /// What answers to one question have named so far: the films of this catalogue that pass, and others.
    struct Named {
        std::vector<std::pair<float, int>> rows; ///< with their distances
        std::size_t unknown = 0;
    };
    /// Adds the films of one answer that pass the filter. False where it failed, which the state then tells.
    bool read(const HttpAnswer& answer, const Filter& filter, Named& named);
    /// After the last answer: the rows of the nearest films, for a pool of so many; nothing where these are films of
    /// another catalogue, which the state then tells.
    std::optional<std::vector<int>> nearest(Named named, int pool);
    /// It has not answered in time.
    void late();

    std::optional<std::vector<int>> remembered(const CandidateCache::Question& question) const;
    void remember(CandidateCache::Question question, std::vector<int> rows);
    /// Questions that were answered from memory, and all that were looked for there.
    std::pair<std::uint64_t, std::uint64_t> cacheHits() const;

private:
    /// How many films of this computer's catalogue a collection holds, and how many of these pass a filter.
    struct Share {
        int films = 0, passing = 0;
    };
    using Shares = std::map<std::string, Share>;
    std::shared_ptr<const Shares> sharesOf(const Filter& filter) const;
    int rowOf(FilmId film) const;
    void fail(RemoteState problem, std::chrono::seconds wait);
    void readRows();

    const std::shared_ptr<const Matcher> films;
    const EngineClient engine;
    std::once_flag rowsRead;
    std::vector<std::pair<FilmId, int>> rows; ///< a table by hash, of which no film means a free place

    mutable std::mutex mutex; ///< of all below
    RemoteState told;
    Breaker breaker;
    std::optional<std::vector<EngineCollection>> collections;
    mutable Filter sharedBy; ///< what the shares are of; they are null before the first
    mutable std::shared_ptr<const Shares> shares;
    mutable CandidateCache cache;
    mutable std::uint64_t hits = 0, lookups = 0;
};

} // namespace sceneheard
