#pragma once
#include <Eigen/Core>

namespace sceneheard {

/// Where a spectrum's energy lies (Peeters 2004, "A large set of audio features").
struct SpectralShape {
    float centroid = 0; ///< mean frequency, octaves above 1 kHz (brightness)
    float spread = 0;   ///< standard deviation about the centroid, kHz
    float rolloff = 0;  ///< frequency below which 85% of the power lies, octaves above 1 kHz
    float flatness = 0; ///< geometric over arithmetic mean of power between 50 Hz and 10 kHz, dB; 0 noise, -60 tone
    float slope = 0;    ///< least-squares slope of the level over log frequency, dB an octave
    float bass = 0;     ///< share of power below 250 Hz, 0..1
};

/// @param power     bins of a power spectrum with some power in them
/// @param binWidth  Hz
/// @param floor     power, > 0, below which a band of the spectrum counts as this
SpectralShape measureSpectralShape(const Eigen::ArrayXf& power, float binWidth, float floor = 1e-12f);

} // namespace sceneheard
