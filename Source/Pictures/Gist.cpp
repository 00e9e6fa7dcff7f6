#include "Pictures/Gist.h"
#include "Signal/Spectrum/FftPlanner.h"
#include <array>
#include <cmath>
#include <complex>
#include <fftw3.h>
#include <numbers>

namespace sceneheard {

namespace {
constexpr std::array directionsOfScale{8, 8, 4};
constexpr float pi = std::numbers::pi_v<float>;
constexpr float cutOff = 4; // of what is smooth: cycles a picture at which half of it is left
constexpr float leastContrast = 0.2f;

// A frequency of a transform's line, -side / 2 .. side / 2 - 1 cycles a picture.
float cycles(Eigen::Index k) { return static_cast<float>(k < Gist::side / 2 ? k : k - Gist::side); }

template <typename Value>
Eigen::ArrayXXf overFrequencies(const Value& value) {
    Eigen::ArrayXXf result(Gist::side, Gist::side);
    for (Eigen::Index x = 0; x < Gist::side; ++x)
        for (Eigen::Index y = 0; y < Gist::side; ++y)
            result(y, x) = value(cycles(x), cycles(y));
    return result;
}
} // namespace

/// Transforms of side x side numbers, in place. Rows and columns may change places: what is done between is the same
/// for both.
struct Gist::Transforms {
    Transforms() {
        const std::lock_guard lock(fftPlanner());
        forward = fftwf_plan_dft_2d(side, side, raw(), raw(), FFTW_FORWARD, FFTW_ESTIMATE);
        backward = fftwf_plan_dft_2d(side, side, raw(), raw(), FFTW_BACKWARD, FFTW_ESTIMATE);
    }
    ~Transforms() {
        const std::lock_guard lock(fftPlanner());
        fftwf_destroy_plan(forward);
        fftwf_destroy_plan(backward);
    }
    Transforms(const Transforms&) = delete;
    Transforms& operator=(const Transforms&) = delete;
    fftwf_complex* raw() { return reinterpret_cast<fftwf_complex*>(values.data()); }

    Eigen::ArrayXXcf values = Eigen::ArrayXXcf::Zero(side, side); ///< Eigen's memory is aligned as FFTW wants it
    fftwf_plan forward = nullptr, backward = nullptr;
};

Gist::Gist()
    : transforms(std::make_unique<Transforms>())
    , gabor(filters()) {
    const float spread = cutOff / std::sqrt(std::log(2.0f));
    smooth = overFrequencies([&](float x, float y) { return std::exp(-(x * x + y * y) / (spread * spread)); });
}
Gist::~Gist() = default;

std::vector<Eigen::ArrayXXf> Gist::filters() {
    std::vector<Eigen::ArrayXXf> all;
    for (std::size_t scale = 0; scale < directionsOfScale.size(); ++scale)
        for (int direction = 0; direction < directionsOfScale[scale]; ++direction) {
            const auto directions = static_cast<float>(directionsOfScale[scale]);
            const float radius = 0.3f / std::pow(1.85f, static_cast<float>(scale)); // cycles a pixel
            const float narrowness = 16 * directions * directions / (32 * 32);
            const float turn = pi / directions * static_cast<float>(direction);
            all.push_back(overFrequencies([&](float x, float y) {
                float angle = std::atan2(y, x) + turn;
                angle += angle < -pi ? 2 * pi : angle > pi ? -2 * pi : 0.0f;
                const float off = std::hypot(x, y) / (static_cast<float>(side) * radius) - 1;
                return std::exp(-10 * 0.35f * off * off - 2 * narrowness * pi * angle * angle);
            }));
        }
    return all;
}

Eigen::ArrayXXcf Gist::filtered(const Eigen::ArrayXXcf& spectrum, const Eigen::ArrayXXf& filter) {
    transforms->values = spectrum * filter * (1.0f / (side * side));
    fftwf_execute(transforms->backward);
    return transforms->values;
}

std::vector<Eigen::ArrayXXf> Gist::normalised(const Pixels& pixels) {
    std::vector<Eigen::ArrayXXf> planes;
    Eigen::ArrayXXf mean = Eigen::ArrayXXf::Zero(side, side);
    for (Eigen::Index c = 0; c < colours; ++c) {
        const Eigen::RowVectorXf row = pixels.rgb.row(c);
        const Eigen::ArrayXXf levels =
            (255 * Eigen::Map<const Eigen::Array<float, side, side, Eigen::RowMajor>>(row.data()) + 1).log();
        transforms->values = levels.cast<std::complex<float>>();
        fftwf_execute(transforms->forward);
        const Eigen::ArrayXXcf spectrum = transforms->values;
        planes.push_back(levels - filtered(spectrum, smooth).real());
        mean += planes.back() / static_cast<float>(colours);
    }
    transforms->values = mean.square().cast<std::complex<float>>();
    fftwf_execute(transforms->forward);
    const Eigen::ArrayXXcf spectrum = transforms->values;
    const Eigen::ArrayXXf contrast = filtered(spectrum, smooth).abs().sqrt();
    for (auto& plane : planes)
        plane /= leastContrast + contrast;
    return planes;
}

GistVector Gist::operator()(const Picture& picture) {
    constexpr Eigen::Index block = side / blocks;
    GistVector gist;
    Eigen::Index at = 0;
    for (const auto& plane : normalised(resized(picture, side, side))) {
        transforms->values = plane.cast<std::complex<float>>();
        fftwf_execute(transforms->forward);
        const Eigen::ArrayXXcf spectrum = transforms->values;
        for (const auto& filter : gabor) {
            const Eigen::ArrayXXf strength = filtered(spectrum, filter).abs();
            for (Eigen::Index x = 0; x < blocks; ++x)
                for (Eigen::Index y = 0; y < blocks; ++y)
                    gist[at++] = strength.block(y * block, x * block, block, block).mean();
        }
    }
    return gist;
}

} // namespace sceneheard
