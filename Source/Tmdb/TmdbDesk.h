#pragma once
#include "Tmdb/TmdbCodec.h"
#include "Tmdb/TmdbMemory.h"
#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <set>

namespace sceneheard {

/// One film that is asked for, and how far that has come.
struct TmdbJob {
    enum class Step { cache, number, film, poster }; ///< what is to be looked for next

    FilmId film;
    Step step = Step::cache;
    int number = 0;          ///< TMDb's; 0: not known yet
    TmdbFilm found{};        ///< once `step` is beyond film
    int tries = 0;           ///< that failed, but for those that would have failed for any film
    std::uint64_t asked = 0; ///< grows with each film that is asked for
};

/// What the askers of a TmdbReader and its thread share. Any thread; never waits but for another's few instructions.
class TmdbDesk {
public:
    using Clock = std::chrono::steady_clock;
    static constexpr std::size_t maxWaiting = 60; ///< films that wait; more push out those that were asked for first

    // For who asks; as TmdbReader has them.
    std::shared_ptr<const FilmDetails> find(FilmId film);
    std::uint64_t news() const;
    std::string problem() const;
    void waitForNews(std::uint64_t since, Clock::time_point until) const;
    void stop();

    // For the thread.
    /// Sleeps until wake() or stop(), or it is so late; false: it is to end.
    bool sleep(Clock::time_point until);
    void wake();
    bool stopping() const;
    /// Whether anything waits.
    bool waiting() const;
    /// The one asked for last of those that wait and are as wanted; they are then under way.
    template <typename Wanted>
    std::optional<TmdbJob> take(const Wanted& wanted) {
        const std::lock_guard lock(mutex);
        for (auto job = jobs.begin(); job != jobs.end(); ++job)
            if (wanted(*job)) {
                auto taken = std::move(*job);
                jobs.erase(job);
                underWay.insert(taken.film);
                return taken;
            }
        return std::nullopt;
    }
    /// It waits again, where it waited before.
    void putBack(TmdbJob job);
    /// Nothing more comes of a film for now. @param again  when to look for it anew, if it is asked for
    void finish(FilmId film, Clock::time_point again);
    /// Something came of it. A poster that is shown stays until there is another.
    void publish(FilmId film, FilmDetails details);
    void setProblem(std::string sentence);

private:
    void add(TmdbJob job);

    mutable std::mutex mutex;
    std::condition_variable woken;
    mutable std::condition_variable told;
    std::deque<TmdbJob> jobs; ///< that wait, by `asked`, the last first
    std::set<FilmId> underWay;
    TmdbMemory memory;
    std::uint64_t newsCount = 0, askedCount = 0;
    std::string problemNow;
    bool awake = false, ending = false;
};

} // namespace sceneheard
