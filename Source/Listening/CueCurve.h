#pragma once
#include "Listening/SessionLimits.h"
#include "Mood/MeanImpression.h"
#include <cstdint>
#include <memory>
#include <vector>

namespace sceneheard {

/// How the music was around one moment of the cue: estimated over the ten seconds before it, as far as they were
/// played.
struct CuePoint : Impression {
    double seconds = 0;   ///< on the curve's timeline, a multiple of CueCurve::step
    float tempo = 0;      ///< beats a minute, 0 unknown
    float loudness = -70; ///< momentary, LUFS; -70 and below: silence
    int key = -1;         ///< tonic in semitones from C, and 12 more for minor: 0..23; -1 none
};

/// A cue from its beginning to now, two points a second, sorted by time. with() and without() give another curve that
/// shares all but one stretch with this one, so that keeping many costs little. Holds at most maxPoints;
/// then the stretch that was written longest ago goes.
class CueCurve {
public:
    static constexpr double step = 0.5;                         ///< seconds between points
    static constexpr std::size_t maxPoints = limits::cuePoints; ///< four hours

    /// An empty one. @param hostTime  whether its seconds are the host's timeline, else those since the cue began
    explicit CueCurve(bool hostTime = false)
        : byHost(hostTime) {}

    bool hostTime() const { return byHost; }
    std::size_t size() const { return count; }
    bool empty() const { return count == 0; }
    /// @param index  0..size()-1, by time
    const CuePoint& operator[](std::size_t index) const;
    const CuePoint& front() const { return (*this)[0]; }
    const CuePoint& back() const { return (*this)[count - 1]; }

    /// Indices from `first` to before `last`.
    struct Range {
        std::size_t first = 0, last = 0;
    };
    /// The points at from <= seconds < to.
    Range range(double from, double to) const;
    /// The mean of all points; a standard deviation is the mean of theirs. All zero when empty.
    Impression mean() const;

    /// Adds a point behind all others to this curve itself; copies of it stay as they are. A whole curve takes time in
    /// proportion to its points, which it does not by with().
    /// @return false, and nothing changes, where with() would ignore the point, or it is not behind all others, or one
    /// too many
    bool append(const CuePoint& point);

    /// With this point in the place of one at the same time. One whose time is not finite, or further than
    /// limits::cueSeconds from 0, is ignored; else its time is rounded to a multiple of `step`.
    CueCurve with(const CuePoint& point) const;
    /// Without the point at this time, if there is one.
    CueCurve without(double seconds) const;

private:
    static constexpr std::int64_t stretchSteps = 128; ///< of a stretch that is shared or copied as one
    struct Stretch {
        std::int64_t place = 0; ///< its steps begin at place * stretchSteps
        std::vector<CuePoint> points;
        std::shared_ptr<const MeanImpression> mean; ///< so that the curve's need not read all points; null: of few
    };
    struct Entry {
        std::shared_ptr<Stretch> stretch; ///< changed by append() alone, while no other curve has it
        std::size_t start = 0;            ///< points before it
        std::uint64_t written = 0;        ///< larger: later
    };

    static void sumUp(Stretch& stretch);
    std::vector<Entry>::iterator entryOf(std::int64_t place);
    void replace(std::vector<Entry>::iterator entry, std::vector<CuePoint> points);
    std::size_t indexAt(double seconds) const;

    bool byHost;
    std::size_t count = 0;
    std::uint64_t writes = 0;
    std::vector<Entry> entries; ///< by place; none without points
};

} // namespace sceneheard
