#pragma once
#include <memory>
#include <span>

namespace sceneheard {

/// How loud, by ITU-R BS.1770 and EBU R128 (libebur128, the reference implementation).
class Loudness {
public:
    /// What is said of silence.
    static constexpr float silence = -70.0f;

    Loudness(double sampleRate, int channels);
    ~Loudness();

    /// @param interleaved  samples * channels values
    void add(std::span<const float> interleaved);
    /// Of the last 400 ms, LUFS, not below `silence`.
    float momentary() const;
    /// Of all since the start, gated, LUFS, not below `silence`.
    float integrated() const;
    /// Loudness range (EBU Tech 3342), LU.
    float range() const;
    void reset();

private:
    struct State;
    std::unique_ptr<State> state;
};

} // namespace sceneheard
