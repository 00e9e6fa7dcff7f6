#pragma once
#include <Eigen/Core>
#include <span>
#include <vector>

namespace sceneheard {

/// How strongly an ear takes each moment: the power of all channels after the K-weighting filters of ITU-R BS.1770-4 (a
/// shelf for the head, a high-pass), surround channels 1.5 dB louder. Channels lie as in libebur128: L R C LFE Ls Rs,
/// of four L R Ls Rs, of five L R C Ls Rs; the LFE and all beyond do not count.
class KWeighting {
public:
    /// @param sampleRate  Hz, at least 8000  @param channels  1 or more
    KWeighting(double sampleRate, int channels);

    /// @param interleaved  power.size() * channels samples
    void measure(std::span<const float> interleaved, std::span<float> power);
    void reset();

private:
    struct Section { // a biquad, transposed direct form II
        double b0, b1, b2, a1, a2;
    };
    struct Memory {
        Eigen::Array2d shelf1, shelf2, pass1, pass2;
    };
    void measurePair(const float* in, std::size_t pair, std::span<float> power);

    std::size_t channels;
    Section shelf, pass;
    std::vector<Memory> pairs;           // two channels at once
    std::vector<Eigen::Array2d> weights; // of the same
};

} // namespace sceneheard
