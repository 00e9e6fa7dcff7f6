#include "Signal/SpectralContrast.h"
#include <algorithm>
#include <cmath>

namespace sceneheard {

SpectralContrast::SpectralContrast(float binWidth, int bins)
    : scratch(bins) {
    edges[0] = 2;
    for (int b = 1; b < bandCount; ++b)
        edges[static_cast<std::size_t>(b)] =
            static_cast<Eigen::Index>(100.0f * std::exp2(static_cast<float>(b)) / binWidth);
    edges[bandCount] = std::min<Eigen::Index>(bins, static_cast<Eigen::Index>(10000.0f / binWidth));
}

const SpectralContrast::Result& SpectralContrast::measure(const Eigen::ArrayXf& power, float floor) {
    const float overall = 10.0f * std::log10(power.mean() + floor);
    for (std::size_t b = 0; b < bandCount; ++b) {
        const auto size = edges[b + 1] - edges[b];
        const auto share = std::max<Eigen::Index>(1, size / 5);
        auto band = scratch.head(size);
        band = power.segment(edges[b], size);
        const auto begin = band.data(), end = begin + size;
        std::nth_element(begin, begin + share, end);
        const float valley = 10.0f * std::log10(band.head(share).mean() + floor);
        std::nth_element(begin + share, end - share, end);
        const float peak = 10.0f * std::log10(band.tail(share).mean() + floor);
        result.contrast[b] = peak - valley;
        result.valley[b] = valley - overall;
    }
    return result;
}

} // namespace sceneheard
