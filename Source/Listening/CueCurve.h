#pragma once
#include "Mood/MeanImpression.h"
#include <cstdint>
#include <memory>
#include <vector>

namespace sceneheard {

/// How the music was around one moment of the cue: heard over the ten seconds before it, as far as they were played.
struct CuePoint : Impression {
    double seconds = 0;   ///< on the curve's timeline, a multiple of CueCurve::step
    float tempo = 0;      ///< beats a minute, 0 unknown
    float loudness = -70; ///< momentary, LUFS; -70 and below: silence
    int key = -1;         ///< tonic in semitones from C, and 12 more for minor: 0..23; -1 none
};

/// A cue from its beginning to now, two points a second, sorted by time. Immutable: with() and without() give another
/// curve that shares all but one stretch with this one, so that keeping many costs little. Holds at most `most` points;
/// then the stretch that was written longest ago goes.
class CueCurve {
public:
    static constexpr double step = 0.5;        ///< seconds between points
    static constexpr std::size_t most = 28800; ///< four hours

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

    /// With this point in the place of one at the same time. One whose time is not finite, or further than a year from
    /// 0, is ignored; else its time is rounded to a multiple of `step`.
    CueCurve with(const CuePoint& point) const;
    /// Without the point at this time, if there is one.
    CueCurve without(double seconds) const;

private:
    static constexpr std::int64_t stretchSteps = 128; ///< of a stretch that is shared or copied as one
    struct Stretch {
        std::int64_t place = 0; ///< its steps begin at place * stretchSteps
        std::vector<CuePoint> points;
        MeanImpression mean; ///< of the points, so that the curve's need not read them all
    };
    struct Entry {
        std::shared_ptr<const Stretch> stretch;
        std::size_t start = 0;     ///< points before it
        std::uint64_t written = 0; ///< larger: later
    };

    std::vector<Entry>::iterator entryOf(std::int64_t place);
    void replace(std::vector<Entry>::iterator entry, std::vector<CuePoint> points);
    std::size_t indexAt(double seconds) const;

    bool byHost;
    std::size_t count = 0;
    std::uint64_t writes = 0;
    std::vector<Entry> entries; ///< by place; none without points
};

} // namespace sceneheard
