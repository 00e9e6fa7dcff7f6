#pragma once
#include <span>
#include <vector>

namespace sceneheard {

/// Any number of channels → one. It is their mean; but where that lacks nearly all that the channels have, because they
/// cancel each other (stereo out of phase), the loudest channel speaks for itself until they do no more. Takes no
/// memory after construction.
class MonoMix {
public:
    /// @param rate  Hz
    MonoMix(double rate, int channels);

    /// @param frames  as they came, interleaved
    /// @param mono    in: the sum of the channels of each frame; out: the mix
    void mix(std::span<const float> frames, std::span<float> mono);
    void reset();

private:
    bool cancels(std::span<const float> frames, std::span<const float> mono);

    double rate;
    std::size_t channels;
    std::vector<double> power; ///< of each channel, over about the last third of a second
    double mixPower = 0;       ///< of their mean
    double since = 0;          ///< for how long they have cancelled, seconds
    bool alone = false;        ///< whether the loudest speaks
    std::size_t loudest = 0;
};

} // namespace sceneheard
