#include "Signal/Rhythm/Modulation.h"
#include "Signal/Spectrum/MelBands.h"
#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace sceneheard {

namespace {
constexpr std::array<double, Modulation::rates + 1> rateEdges{0.3, 1, 2, 4, 8, 16};
} // namespace

Modulation::Modulation(double hopRate)
    : rate(hopRate)
    , fft(windowHops)
    , window(windowHops)
    , history(windowHops, bandGroups)
    , depth(Eigen::ArrayXf::Zero(count)) {
    for (int i = 0; i < windowHops; ++i)
        window[i] = static_cast<float>(0.5 - 0.5 * std::cos(2.0 * std::numbers::pi * (i + 0.5) / windowHops));
}

void Modulation::reset() {
    position = 0;
    filled = 0;
}

void Modulation::add(const Eigen::ArrayXf& levels) {
    constexpr int size = MelBands::count / bandGroups;
    for (int g = 0; g < bandGroups; ++g)
        history(position, g) = levels.segment(g * size, size).mean();
    position = (position + 1) % windowHops;
    filled = std::min(filled + 1, windowHops);
}

const Eigen::ArrayXf& Modulation::measure() {
    depth.setZero();
    if (filled < 32)
        return depth;
    Eigen::Map<Eigen::ArrayXf> in(fft.input().data(), windowHops);
    for (int g = 0; g < bandGroups; ++g) {
        // What has not come yet stays at the mean, that is at zero; the scale below allows for it.
        const int oldest = filled < windowHops ? 0 : position;
        const float mean = history.col(g).head(filled).mean();
        in.setZero();
        for (int i = 0; i < filled; ++i)
            in[i] = history((oldest + i) % windowHops, g) - mean;
        in *= window;
        const auto bins = fft.transform();
        const float scale = 2.0f / (window.head(filled).square().sum() * static_cast<float>(windowHops));
        for (int r = 0; r < rates; ++r) {
            const auto index = static_cast<std::size_t>(r);
            const auto first = static_cast<std::size_t>(std::ceil(rateEdges[index] * windowHops / rate));
            const auto last = std::min<std::size_t>(
                bins.size(), static_cast<std::size_t>(std::ceil(rateEdges[index + 1] * windowHops / rate)));
            float power = 0;
            for (auto b = first; b < last; ++b)
                power += std::norm(bins[b]);
            depth[g * rates + r] = std::sqrt(power * scale);
        }
    }
    return depth;
}

} // namespace sceneheard
