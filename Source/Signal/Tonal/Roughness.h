#pragma once
#include "Signal/Spectrum/SpectralPeaks.h"

namespace sceneheard {

/// Sensory dissonance of simultaneous partials: the sum over pairs of the Plomp & Levelt (1965) curve in Sethares'
/// (1993) form, weighted by the pair's amplitudes and divided by the total power, so that it does not depend on level.
/// 0 for a pure tone, larger for clusters; about 0..1 for music.

float roughness(std::span<const SpectralPeak> peaks);

} // namespace sceneheard
