#pragma once
#include <Eigen/Core>

namespace sceneheard {

/// Where notes begin: the onset strength is the half-wave rectified rise of the mel bands' levels over two hops
/// (spectral flux, Dixon 2006), and an onset is a local maximum of it clearly above its recent mean.
class Onsets {
public:
    Onsets();

    /// @param levels  MelBands::count levels in dB of the next hop
    void measure(const Eigen::ArrayXf& levels);

    /// Mean rise over the bands, dB.
    float strength() const { return now; }
    /// Mean rise over the bands below 500 Hz, dB: bass, kick drum, left hand.
    float bassStrength() const { return bass; }
    /// Mean rise over the bands from 1.2 to 4 kHz, dB: snare drum, attacks of the right hand.
    float middleStrength() const { return middle; }
    /// Whether the hop before the last was an onset, and how strong.
    bool onset() const { return found; }
    float onsetStrength() const { return before; }

private:
    Eigen::ArrayXf previous, beforePrevious, rises;
    float now = 0, before = 0, twoBefore = 0, bass = 0, middle = 0;
    float recent = 0; ///< exponential mean of the strength over about half a second
    int sinceOnset = 0, hops = 0;
    bool found = false;
};

} // namespace sceneheard
