#pragma once
#include "Listening/CueCurve.h"
#include "Mood/MoodModel.h"
#include "Signal/Features/FeatureExtractor.h"

namespace sceneheard {

/// Writes the cue's curve while the music plays: a point every half second of the timeline, taken at that very sample,
/// so that the curve is the same however the sound was cut into blocks and however fast it came. Analysis thread.
class CueRecorder {
public:
    /// Less music than this since the last silence or jump says nothing about its mood, seconds. When it has passed,
    /// its mood stands for the whole stretch.
    static constexpr double minSeconds = 2.0;

    /// A new cue, of the music that is analysed.
    void begin(bool hostTime);
    /// Goes on with this one.
    void resume(std::shared_ptr<const CueCurve> curve);
    /// With the extractor's reset(): the music before is from another place: it has no part in what follows.
    void jump();

    /// A half second of the timeline has passed.
    /// @param seconds  where, a multiple of CueCurve::step
    /// @param record   whether the curve is written here: not while a transport is stopped
    /// @param model    null: nothing is written
    void tick(double seconds, bool record, const FeatureExtractor& extractor, const MoodModel* model);

    /// Never null. The points of silence are missing.
    const std::shared_ptr<const CueCurve>& curve() const { return written; }
    /// Whether enough music was analysed since the last silence or jump to tell its mood.
    bool moodTold(const FeatureExtractor& extractor) const;

    /// How many seconds were silent up to the last tick.
    double silence() const { return silentTicks * CueCurve::step; }

private:
    std::shared_ptr<const CueCurve> written = std::make_shared<const CueCurve>();
    std::vector<CuePoint> waiting; ///< of music too short to be told, mood unknown
    double soundSince = 0;         ///< extractor's seconds when the last silence ended
    int silentTicks = 0;
};

} // namespace sceneheard
