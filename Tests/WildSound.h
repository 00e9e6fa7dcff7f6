#pragma once
#include <cstring>
#include <juce_audio_basics/juce_audio_basics.h>
#include <limits>
#include <random>

/// Noise, with what a host must never send in it: not a number, infinity, a denormal. The same for the same size.
template <typename Sample>
juce::AudioBuffer<Sample> wildSound(int channels, int samples) {
    juce::AudioBuffer<Sample> sound(channels, samples);
    std::mt19937 random(static_cast<unsigned>(samples));
    std::uniform_real_distribution<Sample> uniform(-1, 1);
    for (int c = 0; c < channels; ++c)
        for (int i = 0; i < samples; ++i)
            sound.setSample(c, i,
                            i % 17 == 3   ? std::numeric_limits<Sample>::quiet_NaN()
                            : i % 19 == 4 ? std::numeric_limits<Sample>::infinity()
                            : i % 23 == 5 ? std::numeric_limits<Sample>::denorm_min()
                                          : uniform(random));
    return sound;
}

/// Whether the first channels of both hold the same bits. @param channels  of both; as many as `b` has where negative
template <typename Sample>
bool sameBits(const juce::AudioBuffer<Sample>& a, const juce::AudioBuffer<Sample>& b, int channels = -1) {
    for (int c = 0; c < (channels < 0 ? b.getNumChannels() : channels); ++c)
        if (std::memcmp(a.getReadPointer(c), b.getReadPointer(c),
                        static_cast<std::size_t>(b.getNumSamples()) * sizeof(Sample)) != 0)
            return false;
    return true;
}
