#pragma once
#include "Signal/Spectrum/MelBands.h"
#include <array>

namespace sceneheard {

/// How much of a sound is struck rather than sustained: harmonic-percussive separation by median filtering (Fitzgerald
/// 2010), on mel bands. What a band holds over time is harmonic, what a moment holds over neighbouring bands is
/// percussive.
class HarmonicPercussive {
public:
    /// @param levels  MelBands::count levels in dB of the next hop
    void measure(const Eigen::ArrayXf& levels);

    /// Share of amplitude that is percussive, 0..1, four hops (93 ms) ago; .5 before nine hops have come.
    float percussiveShare() const { return share; }
    void reset() { hops = 0, share = 0.5f; }

private:
    static constexpr int reach = 4; ///< hops and bands to either side
    Eigen::Array<float, MelBands::count, 2 * reach + 1> past = decltype(past)::Zero();
    int hops = 0;
    float share = 0.5f;
};

} // namespace sceneheard
