#pragma once
#include "Signal/Tonal/Key.h"

namespace sceneheard {

/// Plain measurements of one window of music.
struct Music {
    float tempoBpm = 0;        ///< 0: no pulse found
    float tempoConfidence = 0; ///< 0..1: the chance that people tap this tempo
    float alternativeBpm = 0;  ///< the next likeliest, often half or double; 0: none
    float pulseClarity = 0;    ///< 0..1
    Key key;
    float loudnessLufs = 0;  ///< of the window, gated as EBU R128 asks of a programme; -70 and below: silence
    float loudnessRange = 0; ///< LU, EBU Tech 3342; of all since the start, whatever the window
};

} // namespace sceneheard
