#include "Listening/SampleRing.h"
#include "Support/Error.h"
#include <algorithm>
#include <bit>

namespace sceneheard {

namespace {
std::size_t checkedCapacity(int channels, std::size_t frames) {
    if (channels < 1 || channels > 64)
        throw Error("A sample ring needs 1 to 64 channels, not " + std::to_string(channels) + ".");
    if (frames < 1 || frames > (std::size_t{1} << 24))
        throw Error("A sample ring holds 1 to 2^24 samples a channel, not " + std::to_string(frames) + ".");
    return std::bit_ceil(frames);
}
} // namespace

SampleRing::SampleRing(int channels, std::size_t frames)
    : channelCount(channels)
    , mask(checkedCapacity(channels, frames) - 1)
    , samples(capacity() * static_cast<std::size_t>(channels)) {}

std::size_t SampleRing::room() const noexcept {
    return capacity() - (head.load(std::memory_order_relaxed) - tail.load(std::memory_order_acquire));
}

std::size_t SampleRing::write(const float* const* input, int inputChannels, std::size_t frames) noexcept {
    const auto at = head.load(std::memory_order_relaxed);
    if (frames > capacity() - (at - tailSeen))
        tailSeen = tail.load(std::memory_order_acquire);
    const auto fits = std::min(frames, capacity() - (at - tailSeen));
    const auto start = at & mask;
    const auto beforeWrap = std::min(fits, capacity() - start);
    for (int c = 0; c < channelCount; ++c) {
        auto* const ring = samples.data() + static_cast<std::size_t>(c) * capacity();
        if (c < inputChannels && input[c] != nullptr) {
            std::copy_n(input[c], beforeWrap, ring + start);
            std::copy_n(input[c] + beforeWrap, fits - beforeWrap, ring);
        } else {
            std::fill_n(ring + start, beforeWrap, 0.0f);
            std::fill_n(ring, fits - beforeWrap, 0.0f);
        }
    }
    head.store(at + fits, std::memory_order_release);
    if (fits < frames)
        drop(frames - fits);
    return fits;
}

std::size_t SampleRing::readable() const noexcept {
    return head.load(std::memory_order_acquire) - tail.load(std::memory_order_relaxed);
}

std::size_t SampleRing::read(float* const* output, std::size_t limit) noexcept {
    const auto at = tail.load(std::memory_order_relaxed);
    const auto count = std::min(limit, readable());
    const auto start = at & mask;
    const auto beforeWrap = std::min(count, capacity() - start);
    for (int c = 0; c < channelCount; ++c) {
        const auto* const ring = samples.data() + static_cast<std::size_t>(c) * capacity();
        std::copy_n(ring + start, beforeWrap, output[c]);
        std::copy_n(ring, count - beforeWrap, output[c] + beforeWrap);
    }
    tail.store(at + count, std::memory_order_release);
    return count;
}

void SampleRing::discard(std::size_t frames) noexcept {
    tail.store(tail.load(std::memory_order_relaxed) + std::min(frames, readable()), std::memory_order_release);
}

} // namespace sceneheard
