#include "Signal/Spectrum/Spectrum.h"
#include <numbers>

namespace sceneheard {

Spectrum::Spectrum(int frameSize, double sampleRate)
    : fft(frameSize)
    , window(frameSize)
    , magnitudes(Eigen::ArrayXf::Zero(frameSize / 2 + 1))
    , powers(Eigen::ArrayXf::Zero(frameSize / 2 + 1))
    , width(static_cast<float>(sampleRate / frameSize)) {
    for (int i = 0; i < frameSize; ++i)
        window[i] = static_cast<float>(0.5 - 0.5 * std::cos(2.0 * std::numbers::pi * i / frameSize));
    window *= 4.0f / static_cast<float>(frameSize); // the Hann window's mean is 1/2, a real sine splits in two bins
}

void Spectrum::analyse(std::span<const float> frame) {
    const auto size = window.size();
    Eigen::Map<Eigen::ArrayXf>(fft.input().data(), size) =
        Eigen::Map<const Eigen::ArrayXf>(frame.data(), size) * window;
    const auto bins = fft.transform();
    powers = Eigen::Map<const Eigen::ArrayXcf>(bins.data(), powers.size()).abs2();
    powers.head(2).setZero();
    magnitudes = powers.sqrt();
}

} // namespace sceneheard
