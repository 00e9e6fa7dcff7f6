#include "Pictures/Colours.h"
#include <algorithm>

namespace sceneheard {

Colours coloursOf(const Picture& picture) {
    constexpr int width = 32, height = 48; // colours of single pixels are noise
    const auto pixels = resized(picture, width, height);
    Colours colours;
    colours.histogram.setZero();
    for (const auto pixel : pixels.rgb.colwise()) {
        int bin = 0;
        for (const float value : pixel)
            bin = Colours::steps * bin + std::clamp(static_cast<int>(value * Colours::steps), 0, Colours::steps - 1);
        colours.histogram[bin] += 1;
        const float most = pixel.maxCoeff();
        colours.saturation += most > 0 ? (most - pixel.minCoeff()) / most : 0.0f;
    }
    const auto count = static_cast<float>(pixels.rgb.cols());
    colours.histogram /= count;
    colours.saturation = std::clamp(colours.saturation / count, 0.0f, 1.0f);
    colours.warmth = std::clamp(0.5f + 0.5f * (pixels.rgb.row(0) - pixels.rgb.row(2)).mean(), 0.0f, 1.0f);
    colours.darkness = std::clamp(1 - pixels.grey().mean(), 0.0f, 1.0f);
    return colours;
}

Eigen::Matrix<float, Colours::size, 1> Colours::vector() const {
    Eigen::Matrix<float, size, 1> all;
    all << histogram.cwiseSqrt(), warmth, saturation, darkness;
    return all;
}

} // namespace sceneheard
