#include "Signal/Spectrum/SpectralPeaks.h"
#include <algorithm>
#include <cmath>

namespace sceneheard {

std::span<const SpectralPeak> SpectralPeaks::find(const Eigen::ArrayXf& magnitude, float binWidth) {
    const auto first = std::max<Eigen::Index>(2, static_cast<Eigen::Index>(60.0f / binWidth));
    const auto last = std::min<Eigen::Index>(magnitude.size() - 2, static_cast<Eigen::Index>(5000.0f / binWidth));
    const float minimum = std::max(magnitude.segment(first, last - first).maxCoeff() * 1e-3f, 1e-6f);
    const auto weaker = [](const SpectralPeak& a, const SpectralPeak& b) { return a.magnitude > b.magnitude; };

    std::size_t count = 0;
    for (auto i = first; i < last; ++i) {
        const float centre = magnitude[i];
        if (centre < minimum || centre <= magnitude[i - 1] || centre < magnitude[i + 1])
            continue;
        if (count == maxCount && centre <= peaks[0].magnitude)
            continue;
        const float left = std::log(magnitude[i - 1] + 1e-9f), mid = std::log(centre),
                    right = std::log(magnitude[i + 1] + 1e-9f);
        const float curvature = left - 2.0f * mid + right;
        const float shift = curvature < -1e-6f ? std::clamp(0.5f * (left - right) / curvature, -0.5f, 0.5f) : 0.0f;
        const SpectralPeak peak{(static_cast<float>(i) + shift) * binWidth,
                                std::exp(mid - 0.25f * (left - right) * shift)};
        if (count == maxCount) { // a heap with the weakest peak on top keeps the strongest
            std::pop_heap(peaks.begin(), peaks.end(), weaker);
            peaks[maxCount - 1] = peak;
            std::push_heap(peaks.begin(), peaks.end(), weaker);
        } else {
            peaks[count++] = peak;
            if (count == maxCount)
                std::make_heap(peaks.begin(), peaks.end(), weaker);
        }
    }
    const auto end = peaks.begin() + static_cast<std::ptrdiff_t>(count);
    std::sort(peaks.begin(), end, [](const SpectralPeak& a, const SpectralPeak& b) { return a.hz < b.hz; });
    return {peaks.data(), count};
}

} // namespace sceneheard
