#pragma once
#include "Interface/Style/Motion.h"
#include <cmath>

namespace sceneheard {

/// A value that glides to its goal in about 300 ms instead of jumping; with less motion it jumps.
class Glide {
public:
    Glide()
        : Glide(0) {}
    explicit Glide(float start, float seconds = 0.3f)
        : now(start)
        , goal(start)
        , time(seconds / 3) {}

    void jumpTo(float value) { now = goal = value; }
    void moveTo(float value) { goal = value; }
    float value() const { return now; }
    float target() const { return goal; }

    /// Moves on by so many seconds. @param nearEnough  a distance that nobody sees. @return whether the value changed
    bool advance(float seconds, float nearEnough) {
        if (now == goal)
            return false;
        now += (goal - now) * (1 - std::exp(-seconds / time));
        if (lessMotion() || std::abs(goal - now) < nearEnough)
            now = goal;
        return true;
    }

private:
    float now, goal, time;
};

} // namespace sceneheard
