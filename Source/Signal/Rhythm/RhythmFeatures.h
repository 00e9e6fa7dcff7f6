#pragma once
#include "Signal/Rhythm/Articulation.h"
#include "Signal/Rhythm/Modulation.h"
#include "Signal/Rhythm/Onsets.h"
#include "Signal/Rhythm/Tempogram.h"
#include "Support/Statistics.h"
#include <string>
#include <vector>

namespace sceneheard {

/// What the last seconds tell: pulse, event density, how notes begin and end, how the level moves. One row a block of
/// hops.
class RhythmFeatures {
public:
    /// @param hopRate  hops a second
    explicit RhythmFeatures(double hopRate);

    /// @param samples  the hop's new ones
    void addHop(const Onsets& onsets, const Eigen::ArrayXf& melLevels, std::span<const float> samples);
    /// Ends a block.
    /// @param loudness  momentary, LUFS
    /// @return  tempogram, modulation, onsets a second, mean strength of the onsets (dB), articulation, loudness
    const Eigen::ArrayXf& closeBlock(float loudness);
    int columns() const { return static_cast<int>(values.size()); }
    void reset();

    Tempogram::Estimate tempo(const Moments& rows);
    static constexpr int count = 12 + Modulation::count; ///< of names()
    /// One value for each of names().
    Eigen::Array<float, count, 1> summary(const Moments& rows);
    static const std::vector<std::string>& names();

private:
    double rate;
    Tempogram tempi;
    Modulation modulation;
    Articulation articulation;
    std::vector<float> strengths; ///< the last Tempo::windowHops, oldest first
    int hops = 0, onsetCount = 0;
    float onsetSum = 0;
    Eigen::ArrayXf values, meanTempogram;
};

} // namespace sceneheard
