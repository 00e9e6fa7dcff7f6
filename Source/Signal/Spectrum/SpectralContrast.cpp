#include "Signal/Spectrum/SpectralContrast.h"
#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <functional>
#include <span>

namespace sceneheard {

namespace {
// Powers are compared by their bit patterns, which have the same order and which the compiler compares many at once.
using Bits = std::span<const std::int32_t>;

// The value that `rank` values at most lie below, and more than `rank` at or below. Sorting even partly costs three
// times as much, in branches that cannot be foreseen.
std::int32_t valueAt(Bits values, std::ptrdiff_t rank) {
    auto low = values.front(), high = low;
    for (const auto value : values) {
        low = std::min(low, value);
        high = std::max(high, value);
    }
    ++high;
    while (high - low > 1) {
        const auto middle = low + (high - low) / 2;
        int below = 0;
        for (const auto value : values)
            below += value < middle;
        if (below == rank)
            return middle;
        (below < rank ? low : high) = middle;
    }
    return low;
}

// Mean of the `share` values that lie farthest on one side of the limit; those on it fill up.
template <typename Beyond>
float meanBeyond(Bits values, std::int32_t limit, std::ptrdiff_t share, Eigen::ArrayXf& scratch, Beyond beyond) {
    const auto size = static_cast<Eigen::Index>(values.size());
    float* const kept = scratch.data();
    int count = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const int keep = beyond(values[i], limit);
        kept[i] = std::bit_cast<float>(values[i] & -keep);
        count += keep;
    }
    return (scratch.head(size).sum() + static_cast<float>(share - count) * std::bit_cast<float>(limit)) /
           static_cast<float>(share);
}
} // namespace

SpectralContrast::SpectralContrast(float binWidth, int bins)
    : bits(static_cast<std::size_t>(bins))
    , scratch(bins) {
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
        std::memcpy(bits.data(), power.data() + edges[b], static_cast<std::size_t>(size) * sizeof(float));
        const Bits band(bits.data(), static_cast<std::size_t>(size));
        const float lowest = meanBeyond(band, valueAt(band, share), share, scratch, std::less<>());
        const float highest = meanBeyond(band, valueAt(band, size - share), share, scratch, std::greater<>());
        const float valley = 10.0f * std::log10(lowest + floor), peak = 10.0f * std::log10(highest + floor);
        result.contrast[b] = peak - valley;
        result.valley[b] = valley - overall;
    }
    return result;
}

} // namespace sceneheard
