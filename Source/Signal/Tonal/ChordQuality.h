#pragma once
#include "Signal/Tonal/Chroma.h"

namespace sceneheard {

/// What kind of chord sounds, whatever its root: how a chroma vector correlates with the best-fitting triad of each
/// kind (template matching, Fujishima 1999).
struct ChordQuality {
    float clarity = 0;   ///< correlation with the best of all triads, -1..1
    float majorness = 0; ///< best major triad less best minor triad
    float tension = 0;   ///< best diminished or augmented triad less the best major or minor one
};

/// All zero for a chroma vector without shape.
ChordQuality chordQuality(const ChromaVector& chroma);

} // namespace sceneheard
