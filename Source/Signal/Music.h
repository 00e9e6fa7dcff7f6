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

/// Plain measurements of one window of music.
struct Music {
    float tempoBpm = 0;        ///< 0: no pulse heard
    float tempoConfidence = 0; ///< 0..1: the chance that people tap this tempo
    float alternativeBpm = 0;  ///< the next likeliest, often half or double; 0: none
    float pulseClarity = 0;    ///< 0..1
    Key key;
    float loudnessLufs = 0;  ///< of the window, gated as EBU R128 asks of a programme; -70 and below: silence
    float loudnessRange = 0; ///< LU, EBU Tech 3342; of all since the start, whatever the window
};

} // namespace sceneheard
