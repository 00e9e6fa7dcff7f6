#pragma once
#include "Person/HeardPiece.h"
#include <set>
#include <span>

namespace sceneheard {

/// How good the films were that a person was shown, by their own marks.
struct ShownFilms {
    std::size_t shown = 0;                         ///< different films
    std::size_t liked = 0, rejected = 0;           ///< marks
    std::size_t likedShown = 0, rejectedShown = 0; ///< of these

    /// Of the films shown that have a mark, how many are liked; not a number without any.
    double precision() const;
    /// Of the films liked, how many were shown; not a number without any.
    double recall() const;
};

ShownFilms measureShown(std::span<const HeardPiece> pieces, const std::set<FilmId>& liked,
                        const std::set<FilmId>& rejected);
/// The same in a sentence or two.
std::string inWords(const ShownFilms& films);

} // namespace sceneheard
