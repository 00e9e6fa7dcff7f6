#pragma once
#include "Demo/Score.h"
#include <filesystem>
#include <juce_audio_basics/juce_audio_basics.h>

namespace sceneheard {

/// How long the room rings on after the last bar, faded to silence.
inline constexpr double tailSeconds = 1.5;

/// Plays a score: two channels, score.seconds() + tailSeconds long, with the score's integrated loudness (EBU R128)
/// within 0.1 LU and no sample above -1 dBFS. The same score and rate give the same samples.
/// @param sampleRate  22050..192000 Hz, else Error. Throws Error when the score cannot be brought to its loudness.
juce::AudioBuffer<float> render(const Score& score, double sampleRate);

/// The same as a 16-bit WAV file, written beside and then renamed. Throws Error when it cannot be written.
void renderFile(const std::filesystem::path& score, const std::filesystem::path& wav, double sampleRate = 44100);

} // namespace sceneheard
