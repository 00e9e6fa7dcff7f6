#pragma once
#include <array>
#include <span>

namespace sceneheard {

/// How notes begin and end, from an envelope of 5.8 ms steps: staccato or legato, struck or swelling, and how much of
/// the time is quieter than the rest.
class Articulation {
public:
    /// @param hop  the newest samples, a multiple of 128
    void addHop(std::span<const float> hop);

    struct Block {
        float attack = 0;    ///< the steepest rise over 23 ms, dB, 0..60 (attack slope, Lartillot & Toiviainen 2007)
        float decay = 0;     ///< mean fall where the envelope falls, dB a step
        float lowEnergy = 0; ///< share of hops below the mean of the last second (Tzanetakis & Cook 2002)
    };
    /// What was measured since the last block; ends it.
    Block closeBlock();
    void reset() { *this = Articulation(); }

private:
    static constexpr std::size_t step = 128, rise = 4; ///< samples a step; steps of a rise
    static constexpr std::size_t second = 43;          ///< hops
    std::array<float, rise> recent{};                  ///< of the envelope, dB, as a ring
    std::array<float, second> hopRms{};
    float loudest = -140, attack = 0, fallen = 0, last = 0;
    std::size_t steps = 0, falls = 0, low = 0, hopsOfBlock = 0, hops = 0;
};

} // namespace sceneheard
