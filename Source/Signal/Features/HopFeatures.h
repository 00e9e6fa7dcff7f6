#pragma once
#include "Signal/Rhythm/Onsets.h"
#include "Signal/Spectrum/HarmonicPercussive.h"
#include "Signal/Spectrum/MelBands.h"
#include "Signal/Spectrum/Mfcc.h"
#include "Signal/Spectrum/SpectralContrast.h"
#include "Signal/Spectrum/Spectrum.h"
#include <string>
#include <vector>

namespace sceneheard {

/// What one short frame (93 ms) tells: timbre, brightness, onset strength. One row a hop.
class HopFeatures {
public:
    HopFeatures(int frameSize, double sampleRate);

    /// @param frame  frameSize samples
    void measure(std::span<const float> frame);

    /// One value for each of names(), followed by their absolute changes since the hop before.
    const Eigen::ArrayXf& row() const { return values; }
    /// Root mean square of the frame, dBFS, not below -120.
    float level() const { return rmsDb; }
    /// Mel band levels in dB, held above 60 dB below the loudest band of the recent past, so that what lies in the
    /// dark does not count and a change of volume only shifts them all.
    const Eigen::ArrayXf& melLevels() const { return levels; }
    const Onsets& onsets() const { return onset; }
    void reset();

    static const std::vector<std::string>& names();

private:
    Spectrum spectrum;
    MelBands mel;
    Mfcc mfcc;
    SpectralContrast contrast;
    Onsets onset;
    HarmonicPercussive balance;
    Eigen::ArrayXf levels, values, previous;
    float loudest = MelBands::floorDb; ///< of the bands, falling by a decibel a second
    float rmsDb = -120;
    bool first = true;
};

} // namespace sceneheard
