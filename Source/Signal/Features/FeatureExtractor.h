#pragma once
#include "Signal/Features/Music.h"
#include <Eigen/Core>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace sceneheard {

/// Which stretch of music a question is about: the last so many seconds, or all since the start.
enum class Window { seconds3, seconds10, seconds30, whole };

/// Streaming sound → features. Takes any rate and block size, analyses mono 22.05 kHz in hops of 512 samples, and gives
/// the same features to the last bit however the sound was cut into blocks. Not thread-safe; takes no memory after
/// construction but in finish() and reset().
class FeatureExtractor {
public:
    static constexpr double analysisRate = 22050.0;
    static constexpr int frameSize = 2048;
    static constexpr int hopSize = 512;

    /// @param sampleRate  8000..768000 Hz, else Error
    /// @param channels    1..64, else Error; mixed to mono with equal weight, as MonoMix tells
    FeatureExtractor(double sampleRate, int channels);
    ~FeatureExtractor();
    FeatureExtractor(FeatureExtractor&&) noexcept;

    /// Takes any number of samples a channel. Non-finite samples count as silence.
    void process(std::span<const float* const> channels, int samples);
    /// Ends the stream: the samples still inside the resampler are analysed. process() may not follow without reset().
    void finish();
    void reset();

    /// Seconds of sound taken so far.
    double seconds() const;
    /// How many of them a window holds.
    double seconds(Window window) const;
    /// Whether anything in the window was above -70 dBFS.
    bool audible(Window window) const;
    /// The features over a window, one for each of names(); all zero before the first whole frame. Valid until the next
    /// call.
    const Eigen::VectorXf& features(Window window) const;
    Music music(Window window) const;
    /// Momentary loudness, LUFS; -70 and below: silence.
    float loudness() const;

    static const std::vector<std::string>& names();

private:
    struct State;
    std::unique_ptr<State> state;
};

} // namespace sceneheard
