#pragma once
#include "Audacious/SoundSink.h"
#include <atomic>
#include <mutex>

namespace sceneheard {

/// Between the player's effects and the sink that comes and goes beside them.
class SoundTap {
public:
    /// The format of what follows. Any thread, never while sound() runs, as the player holds its lock of effects.
    void start(double rate, int channels);
    /// The playback thread: allocates, locks and waits for nothing. Nowhere to lead is nothing to do.
    void sound(const float* interleaved, int samples) noexcept;
    /// The main thread. From its return on nothing goes to the sink before; waits while a block goes there.
    /// @param to  null: nowhere
    void lead(SoundSink* to);

private:
    std::mutex mutex; // of the format, and of who leads where
    double rate = 0;  // Hz; 0: nothing was played yet
    int channels = 0;
    std::atomic<SoundSink*> sink{nullptr};
    std::atomic<bool> within{false}; // a block is on its way; with `sink` in one order that all threads see
};

} // namespace sceneheard
