#pragma once
#include "Audacious/SoundSink.h"
#include "Listening/StreamClient.h"

namespace sceneheard {

/// The player's sound on its way into a stream.
class PlayedSound final : public SoundSink {
public:
    static constexpr int maxChannels = 16; ///< further ones are not heard; Audacious plays 10 at most
    static constexpr int blockFrames = 512;

    /// @param stream  must outlive it
    explicit PlayedSound(StreamClient& s)
        : stream(s) {}
    void format(double rate, int channels) override;
    void sound(const float* interleaved, int samples) noexcept override;

private:
    StreamClient& stream;
    int channels = 0; // of what comes
    double hertz = 0;
    std::array<std::array<float, blockFrames>, maxChannels> planes{};
};

} // namespace sceneheard
