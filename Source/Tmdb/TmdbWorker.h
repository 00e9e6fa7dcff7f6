#pragma once
#include "Remote/Network.h"
#include "Tmdb/TmdbCache.h"
#include "Tmdb/TmdbCalls.h"
#include "Tmdb/TmdbPause.h"

namespace sceneheard {

/// What a TmdbReader's thread does: looks for films in the cache, else asks TMDb, some at a time, and decodes posters.
/// One thread.
class TmdbWorker {
public:
    static constexpr std::size_t maxExchanges = 4; ///< at a time

    TmdbWorker(std::shared_ptr<TmdbDesk> desk, TmdbSettings settings, std::shared_ptr<Network> network);

    /// Until the desk stops; requests that are under way then end.
    void run();

private:
    using Clock = TmdbDesk::Clock;
    struct Exchange {
        TmdbJob job;
        Network::Exchange exchange;
    };

    bool step();
    void takeEnded();
    void startNew();
    bool lookInCache();
    void judge(TmdbJob job, const HttpAnswer& answer);
    bool read(TmdbJob& job, const HttpAnswer& answer);
    void readPoster(const TmdbJob& job, const HttpAnswer& answer);
    void tell(TmdbJob job);
    bool tellWithPoster(const TmdbJob& job, std::string_view bytes);
    void failed(TmdbJob job, const HttpAnswer& answer);
    bool mayStart(const TmdbJob& job) const;
    Clock::time_point nextStart() const;
    std::string recordName(FilmId film) const;
    void setProblem(TmdbJob::Step step, std::string sentence);

    const std::shared_ptr<TmdbDesk> desk;
    const TmdbSettings settings;
    const std::shared_ptr<Network> network;
    TmdbCache cache;
    std::vector<Exchange> running;
    TmdbPause apiPause, imagesPause;
    std::string apiProblem, imagesProblem;
    bool refused = false;       ///< the key
    Clock::time_point looked{}; ///< when startNew() last did
};

} // namespace sceneheard
