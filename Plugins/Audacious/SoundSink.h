#pragma once

namespace sceneheard {

/// Where the effect gives the sound that the player plays. Audacious takes one plugin a file, so that effect and panel
/// are two; the panel tells the effect of its sink by a message (take_message of libaudcore/plugin.h), whose data is
/// the sink's address; null: none any more. When the message returns, the sink before is not called again.
class SoundSink {
public:
    static constexpr auto message = "SceneHeard: sink, 1"; ///< the number changes with this class

    /// Sound of this format follows. Any thread of the player, never while sound() runs. @param rate  in Hz
    virtual void format(double rate, int channels) = 0;
    /// The player's playback thread: allocates, locks and waits for nothing.
    /// @param interleaved  `samples` of all channels together, full scale at 1
    virtual void sound(const float* interleaved, int samples) noexcept = 0;

protected:
    ~SoundSink() = default;
};

} // namespace sceneheard
