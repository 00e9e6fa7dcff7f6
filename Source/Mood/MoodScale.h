#pragma once
#include "Mood/Mood.h"

namespace sceneheard {

/// The scale on which moods are said, for music, films and targets alike: a value is the share of music at large
/// that lies lower on the axis, so that music at large fills 0..1 evenly and .5 is usual (the empirical distribution
/// function; equipercentile scaling, Kolen & Brennan 2014). What the learners say rises with it, but in units of its
/// own. Music at large are the labelled clips, their three sets counted equally, estimated by models that had not
/// learned from them.
struct MoodScale {
    static constexpr std::size_t steps = 20;
    /// What is said of each axis at the shares 0, .05, .. 1. Never falling, and higher at the end than at the start.
    std::array<std::array<float, steps + 1>, axisCount> said{};

    /// Where a saying of the learners lies: 0..1, evenly between two of the shares; 0 for what is no number.
    float value(std::size_t axis, float saying) const;
    /// The saying at a value of 0..1: the way back.
    float saying(std::size_t axis, float value) const;
    /// Whether it is as told above, and finite.
    bool sound() const;
};

} // namespace sceneheard
