#include "Signal/Spectrum/MelBands.h"
#include <algorithm>
#include <cmath>

namespace sceneheard {

namespace {
float toMel(float hz) { return 2595.0f * std::log10(1.0f + hz / 700.0f); }
float toHz(float mel) { return 700.0f * (std::pow(10.0f, mel / 2595.0f) - 1.0f); }
} // namespace

MelBands::MelBands(float binWidth, int bins)
    : decibels(Eigen::ArrayXf::Constant(count, floorDb)) {
    const float low = toMel(40.0f), high = toMel(10000.0f);
    const auto edge = [&](int i) { return toHz(low + (high - low) * static_cast<float>(i) / (count + 1)); };
    for (int b = 0; b < count; ++b) {
        const float left = edge(b), centre = edge(b + 1), right = edge(b + 2);
        const auto first = std::max(1, static_cast<int>(std::floor(left / binWidth)));
        const auto last = std::min(bins - 1, static_cast<int>(std::ceil(right / binWidth)));
        Band band{first, Eigen::ArrayXf::Zero(last - first + 1)};
        for (int i = first; i <= last; ++i) {
            const float hz = static_cast<float>(i) * binWidth;
            const float rise = (hz - left) / (centre - left), fall = (right - hz) / (right - centre);
            band.weights[i - first] = std::max(0.0f, std::min(rise, fall));
        }
        band.weights /= std::max(band.weights.sum(), 1e-6f);
        bands.push_back(std::move(band));
    }
}

const Eigen::ArrayXf& MelBands::measure(const Eigen::ArrayXf& power) {
    for (int b = 0; b < count; ++b) {
        const auto& band = bands[static_cast<std::size_t>(b)];
        decibels[b] = (band.weights * power.segment(band.first, band.weights.size())).sum();
    }
    decibels = 10.0f * decibels.max(1e-14f).log10();
    return decibels;
}

} // namespace sceneheard
