#include "Signal/Tonal/Chroma.h"
#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace sceneheard {

namespace {
constexpr float tau = 2.0f * std::numbers::pi_v<float>;
constexpr float tuningMemory = 0.995f; // of the tuning estimate, a frame: about 20 s

// Pitch in semitones above C, for which middle C is 60.
float semitones(float hz) { return 69.0f + 12.0f * std::log2(hz / 440.0f); }
} // namespace

void Chroma::reset() {
    tuningCos = 1e-6f; // in tune until something sounds
    tuningSin = 0;
}

float Chroma::tuning() const { return std::atan2(tuningSin, tuningCos) / tau; }

ChromaVector Chroma::measure(std::span<const SpectralPeak> peaks) {
    tuningCos *= tuningMemory;
    tuningSin *= tuningMemory;
    for (const auto& peak : peaks) {
        const float deviation = semitones(peak.hz);
        tuningCos += peak.magnitude * std::cos(tau * deviation);
        tuningSin += peak.magnitude * std::sin(tau * deviation);
    }
    return below(std::numeric_limits<float>::max(), peaks);
}

ChromaVector Chroma::below(float hz, std::span<const SpectralPeak> peaks) const {
    const float offset = tuning();
    ChromaVector chroma = ChromaVector::Zero();
    for (const auto& peak : peaks) {
        if (peak.hz >= hz) // they come in order
            break;
        const float pitch = semitones(peak.hz) - offset;
        const float nearest = std::round(pitch);
        const float weight = std::cos(std::numbers::pi_v<float> * (pitch - nearest));
        // Magnitude rather than power keeps a loud bass from ruling alone; highs hold mostly upper partials.
        const float height = std::min(1.0f, 1000.0f / peak.hz);
        const int pitchClass = ((static_cast<int>(nearest) % 12) + 12) % 12;
        chroma[pitchClass] += weight * weight * height * std::sqrt(peak.magnitude);
    }
    const float sum = chroma.sum();
    if (sum > 0)
        chroma /= sum;
    return chroma;
}

Eigen::Array<float, 6, 1> tonalCentroid(const ChromaVector& chroma) {
    constexpr float steps[3] = {7.0f / 12.0f, 3.0f / 12.0f, 4.0f / 12.0f}; // turns a semitone
    constexpr float radius[3] = {1.0f, 1.0f, 0.5f};
    Eigen::Array<float, 6, 1> centroid = Eigen::Array<float, 6, 1>::Zero();
    for (int p = 0; p < 12; ++p)
        for (int c = 0; c < 3; ++c) {
            const float angle = tau * steps[c] * static_cast<float>(p);
            centroid[2 * c] += radius[c] * std::sin(angle) * chroma[p];
            centroid[2 * c + 1] += radius[c] * std::cos(angle) * chroma[p];
        }
    return centroid;
}

} // namespace sceneheard
