#pragma once
#include "Films/FilmId.h"
#include "Listening/SessionLimits.h"
#include <cstdint>
#include <optional>
#include <vector>

namespace sceneheard {

/// Which film headed the list at each second of a cue. Never changed: with() gives another one.
class LeadingFilms {
public:
    static constexpr std::size_t maxStretches = 4096; ///< then the earliest goes

    struct Stretch {
        std::int64_t first = 0, last = 0; ///< whole seconds of the cue's timeline, both within it
        FilmId film;
    };

    /// The same, but for the second that `seconds` lies in. What is not finite or further than limits::cueSeconds from
    /// 0 changes nothing.
    LeadingFilms with(double seconds, FilmId film) const;
    /// Which film headed the list in the second that `seconds` lies in, if any did.
    std::optional<FilmId> at(double seconds) const;
    /// By time, without gaps inside and not overlapping; two that touch have different films.
    const std::vector<Stretch>& stretches() const { return all; }

private:
    std::vector<Stretch> all;
};

} // namespace sceneheard
