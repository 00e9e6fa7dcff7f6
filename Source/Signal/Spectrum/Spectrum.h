#pragma once
#include "Signal/Spectrum/Fft.h"
#include <Eigen/Core>
#include <span>

namespace sceneheard {

/// The short-time spectrum of one frame under a periodic Hann window. Magnitudes are scaled so that a sine of amplitude
/// 1 on a bin gives 1.
class Spectrum {
public:
    /// @param frameSize   samples a frame, even
    /// @param sampleRate  Hz
    Spectrum(int frameSize, double sampleRate);

    /// @param frame  frameSize samples
    void analyse(std::span<const float> frame);

    /// Bins 0..frameSize/2 of the last frame; bins 0 and 1, which hold what is left of DC, are zero.
    const Eigen::ArrayXf& magnitude() const { return magnitudes; }
    const Eigen::ArrayXf& power() const { return powers; }
    /// Bin i lies at i * binWidth() Hz.
    float binWidth() const { return width; }

private:
    RealFft fft;
    Eigen::ArrayXf window;
    Eigen::ArrayXf magnitudes, powers;
    float width;
};

} // namespace sceneheard
