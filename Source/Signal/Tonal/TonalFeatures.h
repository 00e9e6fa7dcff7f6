#pragma once
#include "Signal/Spectrum/Spectrum.h"
#include "Signal/Tonal/Chroma.h"
#include "Signal/Tonal/Melody.h"
#include "Support/Statistics.h"
#include <array>
#include <string>
#include <vector>

namespace sceneheard {

/// What a long frame (372 ms) tells: pitch classes, harmony, dissonance. One row every few hops.
class TonalFeatures {
public:
    static constexpr int frameSize = 8192;
    /// Of row(): chroma, tonal centroid, harmonic change, roughness, share of power in peaks, chord, melody.
    static constexpr int columns = 12 + 6 + 3 + 7;
    static constexpr int count = 42; ///< of names()

    explicit TonalFeatures(double sampleRate);

    /// @param frame  frameSize samples
    void measure(std::span<const float> frame);
    const Eigen::ArrayXf& row() const { return values; }
    /// How much pitch classes grew since three frames ago (280 ms): 0, the same chord goes on, to 1, all is new.
    float pitchClassChange() const { return change; }
    /// The same below 300 Hz: the bass moves.
    float bassChange() const { return changeOfBass; }
    void reset();

    /// What the rows of a window say together: key, mode, harmonic movement; one value for each of names().
    static Eigen::Array<float, count, 1> summary(const Moments& rows);
    static const std::vector<std::string>& names();

private:
    Spectrum spectrum;
    SpectralPeaks peaks;
    Chroma chroma;
    Melody melody;
    static constexpr std::size_t memory = 3; ///< frames
    std::array<ChromaVector, memory> pastChroma, pastBass;
    std::size_t frames = 0;
    float change = 0, changeOfBass = 0;
    Eigen::Array<float, 6, 1> previousCentroid;
    bool first = true;
    Eigen::ArrayXf values;
};

} // namespace sceneheard
