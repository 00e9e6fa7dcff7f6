#pragma once
#include "Signal/Spectrum/SpectralPeaks.h"

namespace sceneheard {

/// Twelve values, one for each pitch class from C.
using ChromaVector = Eigen::Array<float, 12, 1>;

/// How strong each pitch class sounds: the harmonic pitch class profile of spectral peaks (Gomez 2006), corrected for a
/// tuning that is estimated as the peaks' mean deviation from 440 Hz equal temperament.
class Chroma {
public:
    Chroma() { reset(); }

    /// @return  a chroma vector of sum 1, or all zero where there is no peak
    ChromaVector measure(std::span<const SpectralPeak> peaks);
    /// The same of the peaks below a frequency alone, under the tuning found so far.
    ChromaVector below(float hz, std::span<const SpectralPeak> peaks) const;
    /// Deviation of the music's tuning from A4 = 440 Hz, semitones in -0.5..0.5.
    float tuning() const;
    void reset();

private:
    float tuningCos = 0, tuningSin = 0;
};

/// A chroma vector's place in harmonic space: the interval circles of fifths, minor and major thirds (Harte, Sandler &
/// Gasser 2006). Distance between two is harmonic change.
Eigen::Array<float, 6, 1> tonalCentroid(const ChromaVector& chroma);

} // namespace sceneheard
