#pragma once
#include "Matching/Matcher.h"
#include "Person/HeardPiece.h"
#include <span>

namespace sceneheard {

/// What a listener's history says of their taste: how likely they would be to describe it so, as the Echo Nest's taste
/// profiles had it. Each piece counts by how much of it was heard, each time that it was, and by how long ago.
struct TasteProfile {
    std::array<float, axisCount> axes{}; ///< P(axis | listener): that what they hear is more of it than usual, 0..1
    Quadrants quadrants{};               ///< P(quadrant | listener)
    std::vector<std::string> genres;     ///< of music, the likeliest first
    std::vector<float> genreChances;     ///< P(genre | listener), their sum is 1
    std::size_t pieces = 0;              ///< that tell something; 0: all of the above says nothing
    Impression mean;                     ///< of these
};

/// @param pieces  in any order; speech, and what has no mood, does not count
/// @param now     seconds since 1970
TasteProfile tasteOf(std::span<const HeardPiece> pieces, std::int64_t now, const Matcher& matcher);

/// The profile in a sentence or two: "Your taste is likely to be called calm and nostalgic, seldom powerful. You hear
/// ambient, classical and piano."
std::string inWords(const TasteProfile& taste);

/// The stretch of a history that films are sought for.
enum class Period { hour, evening, week, all };
/// When it began; 0: it goes back to the beginning.
std::int64_t beginOf(Period period, std::int64_t now);

/// A query for the films that the pieces of a period belong to together, the later ones weighing more.
/// @param pieces  the newest first, as History::pieces() gives them; speech, and what has no mood, does not count
/// @return  nothing where no piece counts
std::optional<Query> queryOf(std::span<const HeardPiece> pieces, Period period, std::int64_t now);

} // namespace sceneheard
