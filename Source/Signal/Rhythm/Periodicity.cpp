#include "Signal/Rhythm/Periodicity.h"
#include <algorithm>
#include <cmath>

namespace sceneheard {

namespace {
constexpr Eigen::Index fewest = 32;     // values that say something
constexpr float steady = 0.01f * 0.01f; // variance of an envelope that holds no pulse
} // namespace

Periodicity::Periodicity(double valueRate, int window)
    : rate(static_cast<float>(valueRate))
    , recent(static_cast<std::size_t>(window))
    , centred(window)
    , correlation(window)
    , lags(Eigen::ArrayXf::Zero(count)) {}

void Periodicity::add(float value) {
    if (filled == recent.size()) {
        std::copy(recent.begin() + 1, recent.end(), recent.begin());
        --filled;
    }
    recent[filled++] = value;
}

float Periodicity::centre() {
    const auto n = static_cast<Eigen::Index>(filled);
    auto e = centred.head(n);
    e = Eigen::Map<const Eigen::ArrayXf>(recent.data(), n);
    e -= e.mean();
    const float energy = e.square().sum();
    return energy < steady * static_cast<float>(n) ? 0.0f : std::sqrt(energy);
}

const Eigen::ArrayXf& Periodicity::measure(Periodicity& other) {
    lags.setZero();
    const auto n = static_cast<Eigen::Index>(std::min(filled, other.filled));
    if (n < fewest)
        return lags;
    const float scale = centre() * other.centre();
    if (scale <= 0)
        return lags;
    // Lags that hold fewer than a quarter of the window say too little.
    const auto needed = static_cast<Eigen::Index>(rate * shortestLag * std::exp2(float(count) / stepsPerOctave)) + 1;
    const auto longest = std::min(n * 3 / 4, needed);
    const auto a = centred.head(n), b = other.centred.head(n);
    for (Eigen::Index lag = 0; lag <= longest; ++lag) {
        float sum = (a.head(n - lag) * b.tail(n - lag)).sum();
        if (&other != this)
            sum = 0.5f * (sum + (b.head(n - lag) * a.tail(n - lag)).sum());
        correlation[lag] = sum / scale * static_cast<float>(n) / static_cast<float>(n - lag);
    }
    const float ratio = std::exp2(1.0f / stepsPerOctave);
    float lag = shortestLag * rate;
    for (int i = 0; i < count; ++i, lag *= ratio) {
        const auto below = static_cast<Eigen::Index>(lag);
        if (below + 1 > longest)
            break;
        const float part = lag - static_cast<float>(below);
        lags[i] = (1.0f - part) * correlation[below] + part * correlation[below + 1];
    }
    return lags;
}

} // namespace sceneheard
