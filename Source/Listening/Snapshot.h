#pragma once
#include "Matching/Matcher.h"
#include "Signal/Music.h"
#include <vector>

namespace sceneheard {

/// What is known about the music at one moment: published by the analysis thread, never changed afterwards.
struct Snapshot {
    std::uint64_t sequence = 0; ///< grows by one with every snapshot of a stream
    double seconds = 0;         ///< of music heard since the last reset
    bool silent = true;         ///< nothing audible in the last window
    Impression now;             ///< the chosen window
    Music music;                ///< tempo, key, loudness
    std::vector<Suggestion> films;
    std::uint64_t droppedSamples = 0;
    std::string problem; ///< a sentence for the person when models or catalogue are missing, else empty
};

} // namespace sceneheard
