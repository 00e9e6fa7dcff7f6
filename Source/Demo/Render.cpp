#include "Demo/Render.h"
#include "Demo/Master.h"
#include "Demo/Voices.h"
#include "Support/Error.h"
#include "Support/Paths.h"
#include <algorithm>
#include <cmath>
#include <juce_audio_formats/juce_audio_formats.h>

namespace sceneheard {
namespace {

using Buffer = juce::AudioBuffer<float>;

double frequencyOf(int pitch) { return pitch == 0 ? 0 : 440 * std::exp2((pitch - 69) / 12.0); }

/// A part's notes, mono. Each part has its own chance, so that changing one leaves the others as they were.
std::vector<float> play(const Part& part, double secondsPerQuarter, int length, double rate, juce::int64 seed) {
    juce::Random random(seed);
    const auto voice = findVoice(part.voice);
    std::vector<float> line(static_cast<std::size_t>(length));
    for (const auto& note : part.notes) {
        const auto tone =
            voice({frequencyOf(note.pitch), note.length * secondsPerQuarter, note.velocity, rate, random});
        const auto start = static_cast<std::size_t>(std::lround(note.start * secondsPerQuarter * rate));
        const auto end = std::min(line.size(), start + tone.size());
        for (auto i = start; i < end; ++i)
            line[i] += tone[i - start];
    }
    return line;
}

/// Pans with constant power.
void mix(const std::vector<float>& line, const Part& part, Buffer& dry, Buffer& send) {
    const float level = juce::Decibels::decibelsToGain(part.levelDb);
    const float angle = (part.pan + 1) * juce::MathConstants<float>::pi / 4;
    const float gains[]{level * std::cos(angle), level * std::sin(angle)};
    for (int c = 0; c < 2; ++c) {
        dry.addFrom(c, 0, line.data(), static_cast<int>(line.size()), gains[c]);
        send.addFrom(c, 0, line.data(), static_cast<int>(line.size()), gains[c] * part.room);
    }
}

void addRoom(Buffer& dry, Buffer& send, double rate) {
    juce::Reverb hall;
    hall.setSampleRate(rate);
    juce::Reverb::Parameters size;
    size.roomSize = 0.78f;
    size.damping = 0.45f;
    size.wetLevel = 0.6f;
    size.dryLevel = 0;
    hall.setParameters(size);
    hall.reset();
    hall.processStereo(send.getWritePointer(0), send.getWritePointer(1), send.getNumSamples());
    for (int c = 0; c < 2; ++c)
        dry.addFrom(c, 0, send, c, 0, send.getNumSamples());
}

/// Drums and brass push the air one way: what no ear hears of it only takes the peaks' room.
void cutBelowHearing(Buffer& sound, double rate) {
    for (int c = 0; c < sound.getNumChannels(); ++c) {
        juce::IIRFilter filter;
        filter.setCoefficients(juce::IIRCoefficients::makeHighPass(rate, 20));
        filter.processSamples(sound.getWritePointer(c), sound.getNumSamples());
    }
}

} // namespace

Buffer render(const Score& score, double sampleRate) {
    if (!(sampleRate >= 22050 && sampleRate <= 192000))
        throw Error("a score cannot be rendered at " + std::to_string(sampleRate) + " Hz: choose 22050 to 192000");
    const int length = static_cast<int>(std::lround((score.seconds() + tailSeconds) * sampleRate));
    Buffer dry(2, length), send(2, length);
    dry.clear();
    send.clear();
    juce::int64 seed = 1;
    for (const auto& part : score.parts)
        mix(play(part, 60 / score.tempo, length, sampleRate, seed++), part, dry, send);
    addRoom(dry, send, sampleRate);
    cutBelowHearing(dry, sampleRate);
    const int fade = static_cast<int>(tailSeconds * 0.6 * sampleRate);
    dry.applyGainRamp(length - fade, fade, 1, 0);
    bringTo(dry, sampleRate, score.loudness);
    return dry;
}

void renderFile(const std::filesystem::path& score, const std::filesystem::path& wav, double sampleRate) {
    const auto sound = render(Score::read(score), sampleRate);
    const juce::File target(juce::String::fromUTF8(utf8Of(std::filesystem::absolute(wav)).c_str()));
    const auto beside = target.getSiblingFile(target.getFileName() + ".part");
    const auto fail = [&wav] { throw Error(wav.string() + " cannot be written: check the folder and its space"); };
    beside.deleteFile();
    auto stream = beside.createOutputStream();
    if (stream == nullptr)
        fail();
    juce::WavAudioFormat format;
    std::unique_ptr<juce::AudioFormatWriter> writer(format.createWriterFor(stream.get(), sampleRate, 2, 16, {}, 0));
    if (writer == nullptr)
        fail();
    stream.release(); // the writer owns it now
    const bool written = writer->writeFromAudioSampleBuffer(sound, 0, sound.getNumSamples()) && writer->flush();
    writer.reset();
    if (!written || !beside.moveFileTo(target))
        fail();
}

} // namespace sceneheard
