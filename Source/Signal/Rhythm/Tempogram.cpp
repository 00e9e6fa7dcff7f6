#include "Signal/Rhythm/Tempogram.h"
#include <algorithm>
#include <cmath>

namespace sceneheard {

namespace {
constexpr float step = 1.01f;
constexpr float preferredBpm = 120.0f;
constexpr float preferenceOctaves = 0.8f;
constexpr int mostBeats = 4;
constexpr float steadyDb = 0.1f; // an onset strength that varies less holds no pulse
} // namespace

Tempogram::Tempogram(double hopRate)
    : rate(hopRate)
    , envelope(windowHops)
    , correlation(windowHops) {
    const int count = static_cast<int>(std::log(fastest / slowest) / std::log(step)) + 1;
    tempi.resize(count);
    prior.resize(count);
    for (int i = 0; i < count; ++i) {
        tempi[i] = slowest * std::pow(step, static_cast<float>(i));
        const float octaves = std::log2(tempi[i] / preferredBpm) / preferenceOctaves;
        prior[i] = std::exp(-0.5f * octaves * octaves);
    }
    support = Eigen::ArrayXf::Zero(count);
}

const Eigen::ArrayXf& Tempogram::tempogram(std::span<const float> strength) {
    const auto n = static_cast<Eigen::Index>(std::min<std::size_t>(strength.size(), windowHops));
    support.setZero();
    if (n < 32)
        return support;
    auto e = envelope.head(n);
    e = Eigen::Map<const Eigen::ArrayXf>(strength.data() + strength.size() - static_cast<std::size_t>(n), n);
    e -= e.mean();
    const float energy = e.square().sum();
    if (energy < steadyDb * steadyDb * static_cast<float>(n))
        return support;
    // Lags that hold fewer than a quarter of the window say too little.
    const auto longest = std::min<Eigen::Index>(n * 3 / 4, windowHops - 1);
    for (Eigen::Index lag = 0; lag <= longest; ++lag)
        correlation[lag] =
            (e.head(n - lag) * e.tail(n - lag)).sum() / energy * static_cast<float>(n) / static_cast<float>(n - lag);
    for (Eigen::Index t = 0; t < tempi.size(); ++t) {
        float sum = 0, weights = 0;
        for (int b = 1; b <= mostBeats; ++b) {
            const float lag = static_cast<float>(b) * 60.0f * static_cast<float>(rate) / tempi[t];
            const auto i = static_cast<Eigen::Index>(lag);
            if (i + 1 > longest)
                break;
            const float part = lag - static_cast<float>(i);
            sum += (1.0f - part) * correlation[i] + part * correlation[i + 1];
            ++weights;
        }
        support[t] = weights > 0 ? sum / weights : 0.0f;
    }
    return support;
}

Tempogram::Estimate Tempogram::estimate(const Eigen::ArrayXf& tempogram) const {
    Estimate result;
    const auto positive = tempogram.max(0.0f);
    const float total = positive.sum();
    if (total < 1e-4f)
        return result;
    const auto share = positive / total;
    result.entropy = -(share * (share + 1e-9f).log()).sum() / std::log(static_cast<float>(share.size()));

    const auto preferred = positive * prior;
    Eigen::Index best = 0;
    preferred.maxCoeff(&best);
    result.bpm = tempi[best];
    result.pulseClarity = std::min(1.0f, positive[best]);
    float height = 0;
    for (Eigen::Index i = 0; i < tempi.size(); ++i)
        if (std::abs(std::log2(tempi[i] / result.bpm)) > 0.2f && preferred[i] > height) {
            height = preferred[i];
            result.alternativeBpm = tempi[i];
        }
    return result;
}

} // namespace sceneheard
