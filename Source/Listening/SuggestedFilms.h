#pragma once
#include "Listening/Snapshot.h"
#include "Matching/FilmSearch.h"

namespace sceneheard {

/// The films of one stream's snapshots: asks for them, and takes the answers when they come. Analysis thread only.
class SuggestedFilms {
public:
    /// @param search  what ranks them
    SuggestedFilms(std::shared_ptr<const Matcher> matcher, std::unique_ptr<FilmSearch> search);

    /// Other films are wanted from now on: what was asked before is no longer answered.
    void forget() { first = asked + 1; }
    /// Asks for films for the snapshot's mood and words.
    void ask(const Filter& filter, float adventure, const Snapshot& snapshot);
    /// Whether an answer waits to be taken.
    bool answered() const;
    /// Takes the newest answer, if there is one; films that the snapshot has keep their order, see SettledOrder.h.
    void take(Snapshot& snapshot);
    /// How well the pinned films fit them. @param pinned  null: none
    void tellPinned(const std::shared_ptr<const FilmSet>& pinned, float adventure, Snapshot& snapshot) const;

private:
    const std::shared_ptr<const Matcher> matcher;
    const std::unique_ptr<FilmSearch> search;
    std::uint64_t asked = 0, first = 1, taken = 0; // numbers of questions
};

} // namespace sceneheard
