#pragma once
#include <string>

namespace sceneheard {

/// A key estimate. Pitch classes count semitones from C.
struct Key {
    int tonic = 0; ///< 0 C .. 11 B
    bool minor = false;
    float strength = 0;   ///< correlation with the winning key profile, -1..1
    float confidence = 0; ///< 0..1, how far the winner leads over the next key
    /// "A minor", "E flat major" in the spelling with the fewest accidentals.
    std::string name() const;
};

} // namespace sceneheard
