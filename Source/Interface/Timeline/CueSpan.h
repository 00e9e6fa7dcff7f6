#pragma once

namespace sceneheard {

/// Which stretch of a cue the timeline shows: it follows the music until a person zooms or scrolls away from its end.
class CueSpan {
public:
    static constexpr double shortest = 5, usual = 120, minUsual = 30; ///< seconds

    /// The cue reaches from `first` to `last` now, in seconds on its timeline.
    void cover(double first, double last);
    /// Keeps the moment `at` where it is and makes the stretch `factor` times as long.
    void zoom(double factor, double at);
    /// Moves the stretch; it stays on the cue.
    void scroll(double seconds);
    /// The whole cue.
    void showAll();
    /// As at the beginning: the last half minute to two minutes, moving with the music.
    void follow();

    double start() const { return from; }
    double length() const { return span; }
    double end() const { return from + span; }
    bool following() const { return follows; }

private:
    void place();

    double first = 0, last = 0, from = 0, span = minUsual;
    bool follows = true, chosen = false; // whether a person chose the length
};

} // namespace sceneheard
