#include "Signal/Spectrum/SpectralShape.h"
#include <algorithm>
#include <cmath>

namespace sceneheard {

namespace {
constexpr float tiny = 1e-20f; // against division by zero

float octavesAbove1kHz(float hz) { return std::log2(std::max(hz, 1.0f) / 1000.0f); }

// Flatness and slope over bands of a third of an octave, so that empty bins between partials do not rule.
void measureBands(const Eigen::ArrayXf& power, float binWidth, float floor, SpectralShape& shape) {
    float count = 0, sumLog = 0, sum = 0, sumX = 0, sumXX = 0, sumXY = 0;
    const float ratio = std::exp2(1.0f / 3.0f);
    for (float hz = 50; hz < 10000; hz *= ratio) {
        const auto first = static_cast<Eigen::Index>(std::ceil(hz / binWidth));
        const auto last = std::min(static_cast<Eigen::Index>(std::ceil(hz * ratio / binWidth)), power.size());
        if (last <= first)
            continue;
        const float mean = power.segment(first, last - first).mean() + floor;
        const float level = 10.0f * std::log10(mean);
        const float x = octavesAbove1kHz(hz);
        ++count;
        sum += mean;
        sumLog += level;
        sumX += x;
        sumXX += x * x;
        sumXY += x * level;
    }
    const float spreadX = sumXX - sumX * sumX / count;
    shape.flatness = sumLog / count - 10.0f * std::log10(sum / count);
    shape.slope = (sumXY - sumX * sumLog / count) / spreadX;
}
} // namespace

SpectralShape measureSpectralShape(const Eigen::ArrayXf& power, float binWidth, float floor) {
    SpectralShape shape;
    const float total = power.sum() + tiny;
    const auto bins = power.size();
    const auto index = Eigen::ArrayXf::LinSpaced(bins, 0.0f, static_cast<float>(bins - 1));
    const float centre = (index * power).sum() / total;
    shape.centroid = octavesAbove1kHz(centre * binWidth);
    shape.spread = std::sqrt(((index - centre).square() * power).sum() / total) * binWidth / 1000.0f;

    float below = 0;
    Eigen::Index i = 0;
    while (i < bins - 1 && (below += power[i]) < 0.85f * total)
        ++i;
    shape.rolloff = octavesAbove1kHz(static_cast<float>(i) * binWidth);
    shape.bass = power.head(std::min(bins, static_cast<Eigen::Index>(250.0f / binWidth))).sum() / total;
    measureBands(power, binWidth, floor, shape);
    return shape;
}

} // namespace sceneheard
