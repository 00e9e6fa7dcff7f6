#pragma once
#include "Films/FilmId.h"
#include <cstddef>
#include <optional>
#include <vector>

namespace sceneheard {

/// Which films stand where, so that a person can read them while the music moves: at most one film is replaced or two
/// neighbours change places every few seconds, and none while somebody points at them. A film that the person chose or
/// pinned stays.
class SteadyFilms {
public:
    static constexpr double pause = 4;    ///< seconds between two changes
    static constexpr int clearlyMore = 2; ///< of fit, from which on two neighbours change places

    /// A film that the music suggests now.
    struct Wanted {
        FilmId film;
        int fit = 0;         ///< films with more stand before those with less
        bool pinned = false; ///< stands before all others, in the order given
    };

    /// @param wanted  best first; @param places  how many are shown; @param now  seconds, never falling
    /// @param held    somebody points at the list: nothing changes but that rejected films go
    /// @param chosen  stays even where the music no longer suggests it
    /// @return the films in their places
    const std::vector<FilmId>& update(const std::vector<Wanted>& wanted, std::size_t places, double now, bool held,
                                      std::optional<FilmId> chosen);
    /// A person changed what may be shown: for the next seconds all of it follows at once.
    void follow(double now) { followsUntil = now + 2; }
    /// This film goes at once.
    void remove(FilmId film);

    const std::vector<FilmId>& films() const { return shown; }

private:
    bool replaceOne(const std::vector<Wanted>& wanted, std::optional<FilmId> chosen);
    bool swapTwo(const std::vector<Wanted>& wanted);

    std::vector<FilmId> shown;
    double changed = -1e9, followsUntil = -1e9;
};

} // namespace sceneheard
