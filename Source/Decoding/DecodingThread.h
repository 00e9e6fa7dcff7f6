#pragma once
#include "Decoding/AudioDecoder.h"
#include "Decoding/ByteSource.h"
#include <chrono>
#include <functional>
#include <memory>
#include <thread>

namespace sceneheard {

/// Decodes on a thread of its own, a few blocks ahead, so that nobody ever waits for a decoder that is stuck: it is
/// given up, and what it holds is freed when it ends after all. What is decoded has the same rate and channels
/// throughout.
class DecodingThread {
public:
    /// Opens the file; runs on that thread. What it throws comes out of next().
    using Open = std::function<std::unique_ptr<AudioDecoder>(const std::shared_ptr<DecodingWatch>& watch)>;

    /// Begins at once. @param name  the file's, for messages. @param patience  how long next() waits for a decoder
    DecodingThread(std::string name, Open open, std::chrono::milliseconds patience = std::chrono::seconds(10));
    /// Waits a tenth of a second at most.
    ~DecodingThread();
    DecodingThread(const DecodingThread&) = delete;
    DecodingThread& operator=(const DecodingThread&) = delete;

    /// The next samples; false at the end, or after stop(). Throws Error, naming the file and the remedy, where it
    /// cannot be decoded, and also when the decoder gives nothing for as long as its patience (of a pipe it waits for
    /// ever).
    bool next(SoundBlock& block);
    /// Any thread. next() returns soon.
    void stop() noexcept;

    /// After the first block: what the file says of itself.
    SoundTags tags() const;
    /// After the end: what is missing, as the end of a sentence; empty: nothing.
    std::string warning() const;

    struct State;

private:
    const std::shared_ptr<State> state;
    const std::chrono::milliseconds patience;
    bool taking = false; ///< next() began to take a batch, and takes all of it
    std::thread thread;
};

} // namespace sceneheard
