#include "Signal/Spectrum/Mfcc.h"
#include <cmath>
#include <numbers>

namespace sceneheard {

Mfcc::Mfcc()
    : dct(count, MelBands::count)
    , coefficients(Eigen::ArrayXf::Zero(count)) {
    constexpr double n = MelBands::count;
    for (int k = 0; k < count; ++k)
        for (int b = 0; b < MelBands::count; ++b)
            dct(k, b) = static_cast<float>(std::sqrt((k == 0 ? 1.0 : 2.0) / n) *
                                           std::cos(std::numbers::pi * k * (b + 0.5) / n));
}

const Eigen::ArrayXf& Mfcc::measure(const Eigen::ArrayXf& levels) {
    coefficients.matrix().noalias() = dct * levels.matrix();
    return coefficients;
}

} // namespace sceneheard
