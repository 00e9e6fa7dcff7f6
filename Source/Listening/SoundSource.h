#pragma once
#include "Listening/HostTime.h"
#include "Listening/SampleRing.h"
#include <array>

namespace sceneheard {

/// From its frame on, sound lies here in time, until the next mark.
struct TimeMark {
    std::size_t frame = 0; ///< SampleRing::written() before it
    std::size_t clock = 0; ///< the same with the frames that were dropped
    bool host = false;     ///< whether the host gives a time
    bool playing = false;  ///< whether its transport runs
    double seconds = 0;    ///< on the host's timeline
    bool jump = false;     ///< whether the sound before it is from another place; not where sound was merely dropped
    unsigned resets = 0;   ///< how many the stream had before this sound; may come round to 0

    /// Where on the host's timeline a later frame is.
    double at(std::size_t later, double rate) const {
        return playing ? seconds + static_cast<double>(later - frame) / rate : seconds;
    }
    /// Seconds since the source's beginning.
    double clockAt(std::size_t later, double rate) const { return static_cast<double>(clock + later - frame) / rate; }
};

/// Time marks from the audio thread to the analysis thread, without a lock.
class MarkQueue {
public:
    static constexpr std::size_t capacity = 256;

    /// Producer. @return whether there was room
    bool push(const TimeMark& mark) noexcept SCENEHEARD_REALTIME;
    bool full() const noexcept SCENEHEARD_REALTIME;
    /// Consumer. How many wait, of `capacity`.
    std::size_t waiting() const noexcept SCENEHEARD_REALTIME;
    /// Consumer. The oldest, or null.
    const TimeMark* front() const noexcept SCENEHEARD_REALTIME;
    void pop() noexcept SCENEHEARD_REALTIME;

private:
    alignas(64) Atomic<std::size_t> written{0};
    alignas(64) Atomic<std::size_t> taken{0};
    std::array<TimeMark, capacity> marks;
};

/// The sound of one host connection: its format, and the rings that carry samples and their place in time.
class SoundSource {
public:
    /// @param frames  the least that the ring holds; see SampleRing
    SoundSource(double sampleRate, int channels, std::size_t frames)
        : rate(sampleRate)
        , ring(channels, frames) {}

    /// Audio thread. Takes sound; what finds no room is dropped and counted, and what follows keeps its time.
    /// @param resets  as in TimeMark
    void push(const float* const* channels, int channelCount, std::size_t frames, const HostTime& time,
              unsigned resets = 0) noexcept SCENEHEARD_REALTIME;
    /// Audio thread: frames that push() would take now.
    std::size_t room() const noexcept SCENEHEARD_REALTIME;
    /// Analysis thread: whether a quarter of what the rings hold waits to be taken.
    bool pressing() const noexcept SCENEHEARD_REALTIME;

    alignas(64) const double rate; ///< Hz

private:
    // Audio thread: with the rate on one cache line, beside the ring's.
    TimeMark last;
    std::size_t clock = 0; ///< frames that came, the dropped ones included
    bool marked = false;

public:
    SampleRing ring;
    MarkQueue marks;
};

} // namespace sceneheard
