#pragma once
#include <juce_audio_basics/juce_audio_basics.h>

namespace sceneheard {

/// Integrated loudness of two channels, LUFS (EBU R128, by libebur128); -infinity for silence.
double loudnessOf(const juce::AudioBuffer<float>& sound, double sampleRate);

/// Changes two channels' level to this integrated loudness within 0.1 LU; a look-ahead limiter keeps every sample at or
/// below -1.2 dBFS. Throws Error when that loudness cannot be reached: the sound is silent, or too peaky.
void bringTo(juce::AudioBuffer<float>& sound, double sampleRate, double lufs);

} // namespace sceneheard
