#pragma once
#include "Signal/Level/KWeighting.h"
#include "Signal/Level/LoudnessHistogram.h"
#include <array>

namespace sceneheard {

/// How loud, by ITU-R BS.1770-4 and EBU R128: what libebur128 says, in a fifth of its time and a thirtieth of its
/// memory, for each sample is summed once and only 400 ms of power are kept.
class Loudness {
public:
    /// What is said of silence.
    static constexpr float silence = -70.0f;

    /// @param sampleRate  Hz, 8000 or more  @param channels  1..64, else Error
    Loudness(double sampleRate, int channels);

    /// @param interleaved  samples * channels values
    void add(std::span<const float> interleaved);
    /// Of the last 400 ms, LUFS, not below `silence`.
    float momentary() const;
    /// Of all since the start, gated, LUFS, not below `silence`.
    float integrated() const;
    /// The same of the last so many seconds, 30.2 at most.
    float integrated(double lastSeconds) const;
    /// Loudness range (EBU Tech 3342), LU.
    float range() const;
    void reset();

private:
    static constexpr std::size_t gateSteps = 4, shortSteps = 30, longSteps = 302; ///< of 100 ms
    void closeStep();
    double meanOf(std::size_t lastSteps) const;

    std::size_t channels, step; ///< samples in 100 ms
    KWeighting weighting;
    std::vector<float> recent;             ///< power in the last 400 ms, a ring
    std::size_t at = 0;                    ///< where in it the next goes
    std::array<double, shortSteps> sums{}; ///< of the last steps, a ring
    std::size_t steps = 0;                 ///< since the start
    std::array<double, longSteps> gated{}; ///< mean power of the last 400 ms at each of the last steps, a ring
    LoudnessHistogram gates, shortTerms;
};

} // namespace sceneheard
