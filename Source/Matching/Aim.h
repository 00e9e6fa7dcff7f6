#pragma once
#include "Mood/Mood.h"
#include <string>

namespace sceneheard {

/// What the music aims at: the mood of a film, of another piece, or one that a person pointed at.
struct Target {
    std::string name;                                    ///< a film's title or a file's name; empty: a mood without one
    float valence = 0.5f, energy = 0.5f, tension = 0.5f; ///< 0..1

    bool operator==(const Target&) const = default;
};

/// The way from the music of now to its target.
struct Aim {
    float distance = 0; ///< 0..1, root mean square of the differences in valence, energy and tension
    bool there = true;  ///< no difference is worth a word
    std::string words;  ///< in which direction to push, the most needed first: "darker, a little calmer"; "" when there
};

/// A difference is spoken of from half a standard deviation of the estimate: up to one as "a little", from two as
/// "much"; standard deviations below .05 count as .05. At most two directions are named.
Aim aim(const Mood& now, const Target& target);

} // namespace sceneheard
