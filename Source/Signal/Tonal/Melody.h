#pragma once
#include "Signal/Spectrum/SpectralPeaks.h"

namespace sceneheard {

/// The voice that leads: its pitch, how clearly it leads, how far it moves, and whether its partials waver as a singing
/// voice's do.
class Melody {
public:
    /// @param peaks  of the next frame, in order of frequency
    void measure(std::span<const SpectralPeak> peaks);

    /// Octaves above 220 Hz of the predominant pitch: the fundamental from 55 to 1760 Hz whose harmonics sum to most
    /// (Salamon & Gomez 2012); 0 where there is none.
    float height() const { return octaves; }
    /// That sum's share of all fundamentals' sums, 0..1.
    float salience() const { return share; }
    /// Semitones moved since the frame before, octaves folded: 0..6.
    float movement() const { return moved; }
    /// Mean distance, in cents, of each partial from its nearest partial a frame before, where one lies within 80:
    /// near 0 for keys and plucked strings, 10 and more for voices and vibrato (Regnier & Peeters 2009), 0..80.
    float wavering() const { return cents; }
    void reset() { *this = Melody(); }

private:
    static constexpr int bins = 121; ///< half semitones
    std::array<float, bins> salienceOf{};
    std::array<SpectralPeak, SpectralPeaks::maxCount> before{};
    std::size_t beforeCount = 0;
    float octaves = 0, share = 0, moved = 0, cents = 0;
    bool sounding = false;
};

} // namespace sceneheard
