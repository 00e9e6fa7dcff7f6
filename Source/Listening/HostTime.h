#pragma once

namespace sceneheard {

/// Where a host's transport stands at the first sample of a block.
struct HostTime {
    bool known = false; ///< whether the host gives a time at all
    double seconds = 0; ///< on its timeline; further than limits::cueSeconds from 0, or no number: unknown
    bool playing = false;
};

/// The stretch of its timeline that a host plays again and again, seconds; none where `to` is not behind `from`.
struct HostLoop {
    float from = 0, to = 0;

    explicit operator bool() const { return to > from; }
    bool operator==(const HostLoop&) const = default;
};

/// What a host tells of the music that it plays; 0 where it tells nothing.
struct HostFacts {
    float tempo = 0;                   ///< beats a minute
    int beatsPerBar = 0, beatUnit = 0; ///< the time signature: 6 and 8 for 6/8
    float frameRate = 0;               ///< of the timecode, frames a second
    double timecodeStart = 0;          ///< the timecode at 0 on the timeline, seconds
    HostLoop loop{};                   ///< as one tempo throughout has it; within limits::cueSeconds from 0

    bool operator==(const HostFacts&) const = default;
};

} // namespace sceneheard
