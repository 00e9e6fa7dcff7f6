#pragma once
#include <Eigen/Core>
#include <array>
#include <span>

namespace sceneheard {

/// One partial of a sound.
struct SpectralPeak {
    float hz = 0;
    float magnitude = 0; ///< of a sine of that amplitude
};

/// The strongest local maxima of a magnitude spectrum between 60 Hz and 5 kHz, their frequency and height refined by a
/// parabola through the log magnitudes (Smith & Serra 1987). Peaks more than 60 dB below the strongest are dropped.
class SpectralPeaks {
public:
    static constexpr int maxCount = 60;

    /// Peaks in order of frequency, valid until the next call.
    std::span<const SpectralPeak> find(const Eigen::ArrayXf& magnitude, float binWidth);

private:
    std::array<SpectralPeak, maxCount> peaks;
};

} // namespace sceneheard
