#pragma once
#include "Remote/RemoteIndex.h"

namespace sceneheard {

/// How a remote index compares with this computer's own search, over questions about the music that films of the
/// catalogue are expected to have.
struct RemoteAgreement {
    int questions = 0;
    int remote = 0;               ///< answered by the index
    int same = 0;                 ///< of these, with the same ten films in the same order
    double meanCommon = 0;        ///< films of the ten that both name
    double whole = 0, engine = 0; ///< medians of an answer's time, and of the engine's own part; ms
    double over = 0;              ///< median of the difference, ms
    double own = 0;               ///< median of this process's computing time for an answer, ms
    double local = 0;             ///< median of the local search, ms
    double slowest = 0;           ///< of the answers, the 95th percentile, ms
    std::string problem;          ///< the last that was the matter
};

/// @param filtered  whether each question narrows the films, in one of eight ways in turn
/// @param longest  how long each answer is waited for
RemoteAgreement compareSearches(const std::shared_ptr<RemoteIndex>& index, int questions, bool filtered,
                                std::chrono::milliseconds longest);

} // namespace sceneheard
