#pragma once
#include "Capture/Capture.h"
#include <atomic>
#include <cstdint>
#include <vector>

namespace sceneheard {

/// Sound on its way from a system to the client: taken apart into channels, its level measured, and silence held back,
/// so that a computer that plays nothing has nothing to analyse.
class CapturedSound {
public:
    /// As zero counts what is softer than this, -100 dB of full scale: no player's silence is louder.
    static constexpr float zero = 1e-5f;
    /// Seconds of zeros after which silent() holds, and after which nothing is given on. The analysis ends a cue in
    /// between.
    static constexpr double silentAfter = 1, withheldAfter = 4;

    explicit CapturedSound(CaptureClient& c)
        : client(c) {}

    // The capture's thread.
    /// A connection begins. The client is told where the format is another.
    void begin(double rate, int channels);
    /// @param interleaved  frames of all channels; null: a hole in the stream, which counts as zeros
    void take(const float* interleaved, std::size_t frames);
    /// Whether nothing but zeros came for so long that nothing is given on.
    bool withholds() const { return static_cast<double>(zeroFrames) >= withheldAfter * rate; }

    // Any thread.
    /// Whether nothing came but zeros, or nothing at all.
    bool silent() const;
    /// The highest sample of the last tenth of a second; 0 while nothing comes.
    float peak() const;

private:
    static constexpr std::size_t blockFrames = 1024;

    void give(const float* interleaved, std::size_t frames);
    bool quiet(const float* interleaved, std::size_t samples);

    CaptureClient& client;
    double rate = 0;
    std::size_t channels = 0;
    std::vector<float> block;
    std::vector<const float*> pointers;
    std::uint64_t zeroFrames = 0;
    float highest = 0;          // of the tenth of a second that has begun
    std::size_t peakFrames = 0; // of it
    std::atomic<float> lastPeak{0};
    std::atomic<std::int64_t> soundAt{-1}, takenAt{-1}; // milliseconds of the steady clock; -1: never
};

} // namespace sceneheard
