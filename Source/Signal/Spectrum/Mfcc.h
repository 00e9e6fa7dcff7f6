#pragma once
#include "Signal/Spectrum/MelBands.h"

namespace sceneheard {

/// Mel-frequency cepstral coefficients (Davis & Mermelstein 1980): the orthonormal DCT-II of the mel band levels in dB,
/// the shape of the spectrum's envelope (timbre). Coefficient 0 is the overall level.
class Mfcc {
public:
    static constexpr int count = 20;

    Mfcc();
    /// @param levels  MelBands::count levels in dB
    const Eigen::ArrayXf& measure(const Eigen::ArrayXf& levels);

private:
    Eigen::MatrixXf dct; ///< count x MelBands::count
    Eigen::ArrayXf coefficients;
};

} // namespace sceneheard
