#pragma once
#include "Listening/Atomic.h"
#include "Listening/ThreadContract.h"
#include <cstddef>
#include <cstdint>
#include <vector>

namespace sceneheard {

/// Samples on their way from one producer to one consumer, without a lock: the audio thread writes, the analysis thread
/// reads. When the consumer is late, what does not fit is dropped and counted; what is in the ring stays in order.
class SampleRing {
public:
    /// @param channels  1..64, else Error
    /// @param frames    the least number of samples a channel to hold, 1..2^24, else Error; rounded up to a power of
    /// two
    SampleRing(int channels, std::size_t frames);

    int channels() const noexcept { return channelCount; }
    std::size_t capacity() const noexcept { return mask + 1; }

    /// Producer. Channels that the input lacks become silence, channels too many are ignored. A null pointer counts as
    /// a silent channel.
    /// @return the number of frames taken; the others are counted as dropped
    std::size_t write(const float* const* input, int inputChannels, std::size_t frames) noexcept SCENEHEARD_REALTIME;

    /// Producer. Counts frames as dropped that were never offered.
    void drop(std::size_t frames) noexcept SCENEHEARD_REALTIME { lost.fetch_add(frames, std::memory_order_relaxed); }
    /// Producer. Frames that write() would take.
    std::size_t room() const noexcept SCENEHEARD_REALTIME;
    /// Producer. Frames taken since construction.
    std::size_t written() const noexcept SCENEHEARD_REALTIME { return head.load(std::memory_order_relaxed); }

    /// Consumer. @param output  channels() pointers to room for `limit` samples each. @return the frames delivered
    std::size_t read(float* const* output, std::size_t limit) noexcept SCENEHEARD_REALTIME;
    /// Consumer. Frames that read() would deliver.
    std::size_t readable() const noexcept SCENEHEARD_REALTIME;
    /// Consumer. Frames delivered or discarded since construction.
    std::size_t taken() const noexcept SCENEHEARD_REALTIME { return tail.load(std::memory_order_relaxed); }
    /// Consumer. Forgets the oldest frames, no more than readable().
    void discard(std::size_t frames) noexcept SCENEHEARD_REALTIME;

    /// Any thread: frames that found no room since construction.
    std::uint64_t dropped() const noexcept SCENEHEARD_REALTIME { return lost.load(std::memory_order_relaxed); }

private:
    // All that the producer touches lies on one cache line, and the consumer writes to another.
    alignas(64) int channelCount;
    std::size_t mask;
    std::vector<float> samples; // one channel after the other
    Atomic<std::size_t> head{0};
    std::size_t tailSeen = 0; // the producer's, asked again when the ring seems full
    Atomic<std::uint64_t> lost{0};
    alignas(64) Atomic<std::size_t> tail{0};
};

} // namespace sceneheard
