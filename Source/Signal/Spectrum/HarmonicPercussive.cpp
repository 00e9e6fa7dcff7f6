#include "Signal/Spectrum/HarmonicPercussive.h"
#include <algorithm>
#include <cmath>

namespace sceneheard {

namespace {
template <std::size_t capacity>
float median(std::array<float, capacity>& values, std::size_t count) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(count / 2);
    std::nth_element(values.begin(), middle, values.begin() + static_cast<std::ptrdiff_t>(count));
    return *middle;
}
} // namespace

void HarmonicPercussive::measure(const Eigen::ArrayXf& levels) {
    constexpr int length = 2 * reach + 1;
    past.col(hops % length) = levels;
    ++hops;
    if (hops < length)
        return;
    const auto centre = past.col((hops - 1 - reach) % length);
    std::array<float, length> values{};
    float percussive = 0, all = 0;
    for (int band = 0; band < MelBands::count; ++band) {
        for (int i = 0; i < length; ++i)
            values[static_cast<std::size_t>(i)] = past(band, i);
        const float harmonicDb = median(values, length);
        const int first = std::max(0, band - reach), last = std::min(MelBands::count - 1, band + reach);
        for (int i = first; i <= last; ++i)
            values[static_cast<std::size_t>(i - first)] = centre[i];
        const float percussiveDb = median(values, static_cast<std::size_t>(last - first + 1));
        const float amplitude = std::pow(10.0f, centre[band] / 20.0f);
        percussive += amplitude / (1.0f + std::pow(10.0f, (harmonicDb - percussiveDb) / 10.0f));
        all += amplitude;
    }
    share = all > 0 ? percussive / all : 0.5f;
    if (hops >= 1 << 20) // keeps the ring's phase, never overflows
        hops = (1 << 20) % length + length;
}

} // namespace sceneheard
