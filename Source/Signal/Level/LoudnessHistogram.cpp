#include "Signal/Level/LoudnessHistogram.h"
#include <algorithm>
#include <cmath>
#include <numeric>

namespace sceneheard {

namespace {
constexpr double lowestLufs = -70.0, perLu = 10.0;
constexpr double offset = -0.691; // of the standard: a 997 Hz sine of 0 dBFS in one channel is -3.01 LUFS

double lufsAt(std::size_t step) { return lowestLufs + (static_cast<double>(step) + 0.5) / perLu; }

const auto& powers() {
    static const auto table = [] {
        std::array<double, LoudnessHistogram::steps> values{};
        for (std::size_t i = 0; i < values.size(); ++i)
            values[i] = powerOf(lufsAt(i));
        return values;
    }();
    return table;
}
} // namespace

double lufsOf(double power) { return 10.0 * std::log10(power) + offset; }

double powerOf(double lufs) { return std::pow(10.0, (lufs - offset) / 10.0); }

void LoudnessHistogram::add(double power) {
    const double step = (lufsOf(power) - lowestLufs) * perLu;
    if (step >= 0)
        ++counts[static_cast<std::size_t>(std::min(step, steps - 1.0))];
}

// The first step that lies no further than this below the mean power.
std::ptrdiff_t LoudnessHistogram::firstWithin(double lu) const {
    const double number = std::accumulate(counts.begin(), counts.end(), 0.0);
    const double sum = std::inner_product(counts.begin(), counts.end(), powers().begin(), 0.0);
    const double minimum = sum / number * std::pow(10.0, -lu / 10.0);
    return std::ranges::lower_bound(powers(), minimum) - powers().begin();
}

double LoudnessHistogram::gated() const {
    const auto first = firstWithin(10.0);
    const double number = std::accumulate(counts.begin() + first, counts.end(), 0.0);
    return lufsOf(std::inner_product(counts.begin() + first, counts.end(), powers().begin() + first, 0.0) / number);
}

double LoudnessHistogram::range() const {
    const auto first = firstWithin(20.0);
    const double number = std::accumulate(counts.begin() + first, counts.end(), 0.0);
    if (number < 1)
        return 0;
    // Ranks as Tech 3342's reference implementation rounds them.
    const auto at = [&](double share) {
        const double rank = std::floor((number - 1.0) * share + 0.5);
        double below = 0;
        auto step = static_cast<std::size_t>(first);
        while (below <= rank)
            below += counts[step++];
        return lufsAt(step - 1);
    };
    return at(0.95) - at(0.10);
}

} // namespace sceneheard
