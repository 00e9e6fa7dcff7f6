#pragma once
#include <Eigen/Core>
#include <array>
#include <cstdint>
#include <vector>

namespace sceneheard {

/// How far peaks stand above valleys in octave bands (Jiang et al. 2002): large for clear tones, small for noise and
/// dense sound. Bands: below 200 Hz, then octaves from 200 Hz to 6.4 kHz, and above.
class SpectralContrast {
public:
    static constexpr int bandCount = 7;

    struct Result {
        std::array<float, bandCount> contrast{}; ///< mean of the top fifth over mean of the bottom fifth, dB
        std::array<float, bandCount> valley{};   ///< bottom fifth over the whole spectrum's mean, dB
    };

    /// @param bins  of the power spectra that measure() takes
    SpectralContrast(float binWidth, int bins);
    /// @param floor  power, > 0, below which a bin counts as this
    const Result& measure(const Eigen::ArrayXf& power, float floor);

private:
    std::array<Eigen::Index, bandCount + 1> edges{};
    std::vector<std::int32_t> bits; ///< of a band's powers
    Eigen::ArrayXf scratch;
    Result result;
};

} // namespace sceneheard
