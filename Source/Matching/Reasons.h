#pragma once
#include "Films/Film.h"
#include "Mood/Mood.h"
#include <span>
#include <string>
#include <vector>

namespace sceneheard {

/// How far something lies from what is usual of its kind, in standard deviations.
struct Character {
    std::array<float, axisCount> axes{};
    float tempo = 0;
};

/// What the music and a film's expected music have in common, the strongest first, in a listener's words: "tense",
/// "slow", and at the end, where the music points to a genre that the film has, "a thriller's music".
/// A word is given only where both lie clearly to the same side of what is usual of their kind.
/// @param lift    for each of genreNames, how many times likelier than usual the genre is for this music
/// @param genres  the film's
/// @param most    the largest number of words besides the genre
std::vector<std::string> reasons(const Character& music, const Character& film,
                                 std::span<const float, genreNames.size()> lift, std::uint32_t genres,
                                 std::size_t most = 2);

} // namespace sceneheard
