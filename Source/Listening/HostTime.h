#pragma once

namespace sceneheard {

/// Where a host's transport stands at the first sample of a block.
struct HostTime {
    bool known = false; ///< whether the host gives a time at all
    double seconds = 0; ///< on its timeline; further than limits::cueSeconds from 0, or no number: unknown
    bool playing = false;
};

/// What a host tells of the music that it plays; 0 where it tells nothing.
struct HostFacts {
    float tempo = 0;                   ///< beats a minute
    int beatsPerBar = 0, beatUnit = 0; ///< the time signature: 6 and 8 for 6/8
    float frameRate = 0;               ///< of the timecode, frames a second
    double timecodeStart = 0;          ///< the timecode at 0 on the timeline, seconds

    bool operator==(const HostFacts&) const = default;
};

} // namespace sceneheard
