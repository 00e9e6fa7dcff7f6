#pragma once
#include "Matching/Matcher.h"
#include <optional>
#include <set>

namespace sceneheard {

/// Which film is offered for tonight, and which two stand beside it. It changes only when another piece begins, when a
/// person says "not tonight", or while the first seconds of a piece are still too few to tell its mood.
class TonightsFilm {
public:
    static constexpr double unsure = 20; ///< seconds of a piece, in which the film may still change

    /// @param films    best first; @param seconds  of music heard since the piece began
    /// @return whether another film or another neighbour is offered now
    bool update(const std::vector<Suggestion>& films, double seconds);
    /// Another one; this one does not come back while the window is open.
    void notTonight();

    const std::optional<Suggestion>& film() const { return tonight; }
    const std::vector<Suggestion>& alsoClose() const { return beside; } ///< at most two

private:
    std::optional<Suggestion> tonight;
    std::vector<Suggestion> beside;
    std::set<FilmId> refused;
    double heard = 0;
};

} // namespace sceneheard
