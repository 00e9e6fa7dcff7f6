#pragma once
#include "Films/Film.h"
#include "Mood/Mood.h"
#include <string>
#include <vector>

namespace sceneheard {

/// How far something lies from what is usual of its kind, in standard deviations.
struct ZScores {
    std::array<float, axisCount> axes{};
    float tempo = 0;
};

/// By how much the match would be lower without one trait of the music, or without a genre of the film: 0..1, below
/// zero where it would be higher.
struct Worth {
    std::array<float, axisCount> axes{};
    float tempo = 0;
    std::array<float, genreNames.size()> genres{};
};

/// What made the match, in a listener's words, that which is worth most first: "tense", "slow", and at the end "a
/// thriller's music". A word for a trait is given only where both music and film lie clearly to the same side of what
/// is usual of their kind, a genre only where the film has it and the music points to it; and neither without worth.
/// @param lift    for each of genreNames, how many times likelier than usual the genre is for this music
/// @param genres  the film's
/// @param limit   the largest number of words besides the genre
std::vector<std::string> reasons(const ZScores& music, const ZScores& film, const Worth& worth,
                                 const std::array<float, genreNames.size()>& lift, std::uint32_t genres,
                                 std::size_t limit = 2);

} // namespace sceneheard
