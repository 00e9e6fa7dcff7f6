#include "Signal/Level/KWeighting.h"
#include <algorithm>
#include <cmath>
#include <numbers>

namespace sceneheard {

namespace {
// The standard gives coefficients at 48 kHz; these are the analogue filters behind them, as libebur128 uses them.
constexpr double shelfHz = 1681.974450955533, shelfDb = 3.999843853973347, shelfQ = 0.7071752369554196;
constexpr double passHz = 38.13547087602444, passQ = 0.5003270373238773;
constexpr double surround = 1.41;
constexpr double inaudible = 1e-30; // what fades further would become a denormal number

double weightOf(std::size_t channel, std::size_t channels) {
    if (channel >= channels)
        return 0;
    if (channels == 4 || channels == 5)
        return channel < channels - 2 ? 1.0 : surround;
    return channel < 3 ? 1.0 : channel == 4 || channel == 5 ? surround : 0.0;
}

Eigen::Array2d settled(const Eigen::Array2d& x) { return (x.abs() < inaudible).select(0.0, x); }
} // namespace

KWeighting::KWeighting(double sampleRate, int count)
    : channels(static_cast<std::size_t>(count))
    , pairs((channels + 1) / 2)
    , weights(pairs.size()) {
    double k = std::tan(std::numbers::pi * shelfHz / sampleRate);
    const double high = std::pow(10.0, shelfDb / 20.0), band = std::pow(high, 0.4996667741545416);
    double a0 = 1.0 + k / shelfQ + k * k;
    shelf = {(high + band * k / shelfQ + k * k) / a0, 2.0 * (k * k - high) / a0,
             (high - band * k / shelfQ + k * k) / a0, 2.0 * (k * k - 1.0) / a0, (1.0 - k / shelfQ + k * k) / a0};
    k = std::tan(std::numbers::pi * passHz / sampleRate);
    a0 = 1.0 + k / passQ + k * k;
    pass = {1.0, -2.0, 1.0, 2.0 * (k * k - 1.0) / a0, (1.0 - k / passQ + k * k) / a0};
    for (std::size_t p = 0; p < weights.size(); ++p)
        weights[p] = {weightOf(2 * p, channels), weightOf(2 * p + 1, channels)};
    reset();
}

void KWeighting::reset() {
    const Eigen::Array2d zero = Eigen::Array2d::Zero();
    std::fill(pairs.begin(), pairs.end(), Memory{zero, zero, zero, zero});
}

void KWeighting::measure(std::span<const float> interleaved, std::span<float> power) {
    std::fill(power.begin(), power.end(), 0.0f);
    for (std::size_t p = 0; p < pairs.size(); ++p)
        if ((weights[p] > 0).any())
            measurePair(interleaved.data() + 2 * p, p, power);
}

void KWeighting::measurePair(const float* in, std::size_t pair, std::span<float> power) {
    auto m = pairs[pair];
    const Eigen::Array2d weight = weights[pair];
    const std::size_t second = 2 * pair + 1 < channels ? 1 : 0; // a lone channel is taken twice and weighted once
    for (auto& sum : power) {
        const Eigen::Array2d x(in[0], in[second]);
        in += channels;
        const Eigen::Array2d y = shelf.b0 * x + m.shelf1;
        m.shelf1 = shelf.b1 * x - shelf.a1 * y + m.shelf2;
        m.shelf2 = shelf.b2 * x - shelf.a2 * y;
        const Eigen::Array2d z = pass.b0 * y + m.pass1;
        m.pass1 = pass.b1 * y - pass.a1 * z + m.pass2;
        m.pass2 = pass.b2 * y - pass.a2 * z;
        sum += static_cast<float>((z * z * weight).sum());
    }
    pairs[pair] = {settled(m.shelf1), settled(m.shelf2), settled(m.pass1), settled(m.pass2)};
}

} // namespace sceneheard
