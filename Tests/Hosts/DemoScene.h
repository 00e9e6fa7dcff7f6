#pragma once
#include <juce_audio_formats/juce_audio_formats.h>

/// A scene of the demo score as the build rendered it, in stereo at 44.1 kHz. Throws std::runtime_error without it.
inline juce::AudioBuffer<float> demoScene(const juce::String& name) {
    juce::WavAudioFormat wav;
    const juce::File file(juce::String(SCENEHEARD_TEST_ASSETS) + "/demo/" + name + ".wav");
    const std::unique_ptr<juce::AudioFormatReader> reader(
        wav.createReaderFor(file.createInputStream().release(), true));
    if (reader == nullptr || reader->sampleRate != 44100)
        throw std::runtime_error("cannot be read: " + file.getFullPathName().toStdString());
    juce::AudioBuffer<float> sound(2, static_cast<int>(reader->lengthInSamples));
    reader->read(&sound, 0, sound.getNumSamples(), 0, true, true);
    return sound;
}
