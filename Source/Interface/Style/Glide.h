#pragma once
#include "Interface/Style/Motion.h"
#include <cmath>

namespace sceneheard {

/// A value that glides to its goal in about 300 ms instead of jumping; with less motion it jumps.
class Glide {
public:
    static constexpr float halfPixel = 0.5f; ///< the least move that is drawn

    Glide()
        : Glide(0) {}
    explicit Glide(float start, float seconds = 0.3f)
        : now(start)
        , goal(start)
        , told(start)
        , time(seconds / 3) {}

    void jumpTo(float value) { now = goal = told = value; }
    void moveTo(float value) { goal = value; }
    float value() const { return now; }
    float target() const { return goal; }

    /// Moves on by so many seconds. @param visible  the least change that a person sees. @return whether the value
    /// changed by that much since this last said so, or arrived: only then is anything to be drawn
    bool advance(float seconds, float visible) {
        if (now == goal)
            return false;
        now += (goal - now) * (1 - std::exp(-seconds / time));
        if (lessMotion() || std::abs(goal - now) < visible)
            now = goal;
        if (now != goal && std::abs(now - told) < visible)
            return false;
        told = now;
        return true;
    }

private:
    float now, goal, told, time; // told: what advance() last said to draw
};

} // namespace sceneheard
