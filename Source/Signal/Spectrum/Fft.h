#pragma once
#include <complex>
#include <memory>
#include <span>

namespace sceneheard {

/// A real-input discrete Fourier transform of one fixed size, by FFTW (Frigo & Johnson 2005), unnormalised.
class RealFft {
public:
    /// @param size  even, at least 2
    explicit RealFft(int size);
    ~RealFft();
    RealFft(RealFft&&) noexcept;

    /// `size` samples to fill before transform(); kept between calls.
    std::span<float> input();
    /// Bins 0..size/2, valid until the next call.
    std::span<const std::complex<float>> transform();

private:
    struct Plan;
    std::unique_ptr<Plan> plan;
};

} // namespace sceneheard
