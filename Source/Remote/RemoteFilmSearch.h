#pragma once
#include "Matching/FilmSearch.h"
#include "Remote/RemoteIndex.h"

namespace sceneheard {

/// The films of a remote index: it names the likeliest, and this computer scores them as its own search does, so that
/// both give the same list. While the index is slow, wrong or gone the local search answers at once, and the index's
/// state() says so; so it does for a list of films to choose from, which is known here whole. A question that follows
/// another cancels that one.
class RemoteFilmSearch final : public FilmSearch {
public:
    /// How long an index that was well is waited for before the local search answers.
    static constexpr std::chrono::milliseconds patience{100};

    explicit RemoteFilmSearch(std::shared_ptr<RemoteIndex> index);

    std::uint64_t ask(std::shared_ptr<const Query> query) override;
    const Answer& newest() override;

    /// The answer to what was asked last, for who may wait: for the index at most so long, then the local one.
    const Answer& wait(std::chrono::milliseconds longest);
    /// How long the newest answer of the index took in the engine itself; 0 where it is not the index's.
    std::chrono::microseconds engineTime() const { return engine; }
    /// Whether the newest answer is the index's, now or by memory.
    bool isRemote() const { return remote; }

private:
    /// A question that the index is asked.
    struct Pending {
        std::shared_ptr<const Query> query;
        CandidateCache::Question question; ///< as it is remembered by
        std::vector<Network::Exchange> exchanges;
        bool listing = false;                           ///< which collections there are, to begin with
        RemoteIndex::Named named;                       ///< by the exchanges that are over
        std::chrono::microseconds longest{0}, whole{0}; ///< of these, in the engine and in all
    };

    void begin();
    void proceed();
    bool readEnded();
    void answerWith(const std::vector<int>& rows);
    void answerLocally();

    const std::shared_ptr<RemoteIndex> index;
    LocalFilmSearch local;
    Answer answer;
    std::uint64_t asked = 0;
    std::shared_ptr<const Query> query; ///< what was asked last; null: nothing yet
    Pending pending;                    ///< that question; or, of an index that was not well, one before
    std::chrono::steady_clock::time_point began{};
    std::chrono::microseconds engine{0};
    bool remote = false, waiting = false; ///< waiting: for the index, although the local search has answered
};

} // namespace sceneheard
