#include "Training/Data/PublishedFeatures.h"
#include "Signal/Features/FeatureExtractor.h"
#include "Signal/Spectrum/Fft.h"
#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

namespace sceneheard {

namespace {
constexpr Eigen::Index frameSize = 2048, hop = 512, bins = frameSize / 2 + 1, melBands = 128, coefficients = 20;
constexpr double rolloffShare = 0.85, minPower = 1e-10, rangeDb = 80;
constexpr double rate = FeatureExtractor::analysisRate;

// Slaney's mel scale (Auditory Toolbox 1998): linear to 1 kHz, logarithmic above.
constexpr double linearHz = 200.0 / 3, bendHz = 1000, bendMel = bendHz / linearHz;
const double logStep = std::log(6.4) / 27;
double melOf(double hz) { return hz < bendHz ? hz / linearHz : bendMel + std::log(hz / bendHz) / logStep; }
double hzOf(double mel) { return mel < bendMel ? mel * linearHz : bendHz * std::exp(logStep * (mel - bendMel)); }

// Triangles of equal area between neighbouring mel frequencies: melBands x bins.
Eigen::MatrixXd melFilters() {
    Eigen::VectorXd edges(melBands + 2);
    for (Eigen::Index i = 0; i < edges.size(); ++i)
        edges[i] = hzOf(melOf(rate / 2) * static_cast<double>(i) / (melBands + 1));
    Eigen::MatrixXd filters(melBands, bins);
    for (Eigen::Index m = 0; m < melBands; ++m)
        for (Eigen::Index b = 0; b < bins; ++b) {
            const double hz = static_cast<double>(b) * rate / frameSize;
            const double up = (hz - edges[m]) / (edges[m + 1] - edges[m]),
                         down = (edges[m + 2] - hz) / (edges[m + 2] - edges[m + 1]);
            filters(m, b) = 2 / (edges[m + 2] - edges[m]) * std::max(0.0, std::min(up, down));
        }
    return filters;
}

// The orthonormal discrete cosine transform's first rows: coefficients x melBands.
Eigen::MatrixXd cosines() {
    Eigen::MatrixXd rows(coefficients, melBands);
    for (Eigen::Index k = 0; k < coefficients; ++k)
        for (Eigen::Index m = 0; m < melBands; ++m)
            rows(k, m) =
                std::sqrt((k == 0 ? 1.0 : 2.0) / melBands) *
                std::cos(std::numbers::pi * static_cast<double>(k) * (static_cast<double>(m) + 0.5) / melBands);
    return rows;
}

// Root mean square, centroid, bandwidth, rolloff and zero crossings of one frame.
Eigen::Matrix<double, 5, 1> shapeOf(std::span<const float> frame, const Eigen::ArrayXd& magnitude) {
    const Eigen::ArrayXd hz = Eigen::ArrayXd::LinSpaced(bins, 0, rate / 2);
    const double sum = magnitude.sum() + minPower, centroid = (magnitude * hz).sum() / sum;
    Eigen::Index rolloff = 0;
    for (double below = magnitude[0]; rolloff + 1 < bins && below < rolloffShare * magnitude.sum();)
        below += magnitude[++rolloff];
    double squares = 0, crossings = 0;
    for (std::size_t i = 0; i < frame.size(); ++i) {
        squares += static_cast<double>(frame[i]) * frame[i];
        crossings += i > 0 && std::signbit(frame[i]) != std::signbit(frame[i - 1]);
    }
    return {std::sqrt(squares / frameSize), centroid, std::sqrt((magnitude / sum * (hz - centroid).square()).sum()),
            hz[rolloff], crossings / frameSize};
}
} // namespace

Eigen::VectorXd publishedFeatures(std::span<const float> mono) {
    static const Eigen::MatrixXd filters = melFilters(), cepstrum = cosines();
    std::vector<float> padded(mono.size() + frameSize, 0.0f); // the first frame is centred on the first sample
    std::ranges::copy(mono, padded.begin() + frameSize / 2);
    const auto frames = static_cast<Eigen::Index>(mono.size()) / hop + 1;
    Eigen::MatrixXd powers(bins, frames);
    Eigen::Matrix<double, 5, 1> shape = Eigen::Matrix<double, 5, 1>::Zero();
    RealFft fft(frameSize);
    for (Eigen::Index f = 0; f < frames; ++f) {
        const auto frame = std::span<const float>(padded).subspan(static_cast<std::size_t>(f * hop), frameSize);
        for (std::size_t i = 0; i < frameSize; ++i)
            fft.input()[i] =
                frame[i] *
                static_cast<float>(0.5 - 0.5 * std::cos(2 * std::numbers::pi * static_cast<double>(i) / frameSize));
        const auto spectrum = fft.transform();
        for (Eigen::Index b = 0; b < bins; ++b)
            powers(b, f) = std::norm(spectrum[static_cast<std::size_t>(b)]);
        shape += shapeOf(frame, powers.col(f).array().sqrt());
    }
    Eigen::ArrayXXd levels = 10 * (filters * powers).array().max(minPower).log10();
    levels = levels.max(levels.maxCoeff() - rangeDb);
    Eigen::VectorXd result(publishedFeatureCount);
    result << shape / static_cast<double>(frames), cepstrum * levels.rowwise().mean().matrix();
    return result;
}

Eigen::VectorXd comparable(Eigen::VectorXd features) {
    features[0] = 20 * std::log10(std::max(features[0], 1e-6));
    for (const auto i : {1, 2, 3, 4})
        features[i] = std::log(std::max(features[i], 1e-6));
    return features;
}

} // namespace sceneheard
