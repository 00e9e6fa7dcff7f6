#pragma once
#include "Signal/Spectrum/Fft.h"
#include <Eigen/Core>

namespace sceneheard {

/// How the level of the sound moves: the modulation spectrum of groups of mel bands (after Dau et al. 1997 and McKinney
/// & Breebaart 2003) over the last 6 s. Slow swells and fast flutter, low and high, each in its place.
class Modulation {
public:
    static constexpr int bandGroups = 5; ///< of eight mel bands each, low to high
    static constexpr int rates = 5;      ///< 0.3-1, 1-2, 2-4, 4-8, 8-16 Hz
    static constexpr int count = bandGroups * rates;
    static constexpr int windowHops = 256;

    /// @param hopRate  levels a second
    explicit Modulation(double hopRate);

    /// @param levels  MelBands::count levels in dB of the next hop
    void add(const Eigen::ArrayXf& levels);
    /// Modulation depth (dB, root mean square) for each group and rate, group-major; over what came so far.
    const Eigen::ArrayXf& measure();
    void reset();

private:
    double rate;
    RealFft fft;
    Eigen::ArrayXf window;
    Eigen::ArrayXXf history; ///< windowHops x bandGroups, a ring
    int position = 0, filled = 0;
    Eigen::ArrayXf depth;
};

} // namespace sceneheard
