#include "Decoding/AudioFile.h"
#include "Signal/Error.h"
#include <algorithm>
#include <juce_audio_formats/juce_audio_formats.h>

namespace sceneheard {

struct AudioFile::Reader {
    std::filesystem::path path;
    std::unique_ptr<juce::AudioFormatReader> juce;
};

namespace {
[[noreturn]] void fail(const std::filesystem::path& file, const std::string& why) {
    throw Error(file.string() + ": " + why);
}

// JUCE fills what a cut file lacks with silence, so the cut has to be seen beforehand. Raw samples take the room that
// their header says; an Ogg stream's last page says that it is the last (RFC 3533). MP3 has no such mark, and a cut
// FLAC file cannot be told from one that ends in silence.
bool isCutShort(const juce::File& file, const juce::AudioFormatReader& reader) {
    const auto size = file.getSize();
    const auto format = reader.getFormatName();
    if (format.startsWith("WAV") || format.startsWith("AIFF"))
        return reader.lengthInSamples * reader.numChannels * (reader.bitsPerSample / 8) > size;
    if (!format.startsWith("Ogg"))
        return false;
    constexpr juce::int64 largestPage = 65307;
    juce::FileInputStream stream(file);
    stream.setPosition(std::max<juce::int64>(0, size - largestPage));
    juce::MemoryBlock tail;
    stream.readIntoMemoryBlock(tail);
    const std::string_view bytes(static_cast<const char*>(tail.getData()), tail.getSize());
    const auto page = bytes.rfind("OggS");
    return page == std::string_view::npos || page + 6 > bytes.size() || (bytes[page + 5] & 4) == 0;
}

std::unique_ptr<juce::AudioFormatReader> open(const std::filesystem::path& path) {
    std::error_code error;
    if (!std::filesystem::exists(path, error))
        fail(path, "there is no such file; check the name");
    if (std::filesystem::is_directory(path, error))
        fail(path, "is a folder; name the audio files in it");
    if (std::filesystem::file_size(path, error) == 0 && !error)
        fail(path, "the file is empty; export or copy it again");
    const juce::File file(juce::String::fromUTF8(std::filesystem::absolute(path).string().c_str()));
    if (juce::FileInputStream(file).failedToOpen())
        fail(path, "cannot be opened; check that you may read it");
    juce::AudioFormatManager formats;
    formats.registerBasicFormats();
    std::unique_ptr<juce::AudioFormatReader> reader(formats.createReaderFor(file));
    if (reader == nullptr)
        fail(path, "is not audio that can be read; convert it to WAV, AIFF, FLAC, Ogg Vorbis or MP3");
    if (reader->lengthInSamples > 0 && isCutShort(file, *reader))
        fail(path, "ends early, so part of it is missing; export or copy it again");
    return reader;
}
} // namespace

AudioFile::AudioFile(const std::filesystem::path& file)
    : reader(std::make_unique<Reader>(Reader{file, open(file)})) {
    const auto& juce = *reader->juce;
    if (juce.lengthInSamples <= 0)
        fail(file, "holds no samples; export or copy it again");
    if (!(juce.sampleRate >= 8000 && juce.sampleRate <= 768000) || juce.numChannels < 1 || juce.numChannels > 64)
        fail(file, "has a sample rate or channel count that cannot be analysed; convert it to stereo at 44.1 kHz");
}
AudioFile::~AudioFile() = default;

double AudioFile::sampleRate() const { return reader->juce->sampleRate; }
int AudioFile::channels() const { return static_cast<int>(reader->juce->numChannels); }
double AudioFile::seconds() const { return static_cast<double>(reader->juce->lengthInSamples) / sampleRate(); }

void AudioFile::read(const Sink& sink, int blockSize) const {
    auto& juce = *reader->juce;
    juce::AudioBuffer<float> buffer(channels(), blockSize);
    const std::span<const float* const> pointers(buffer.getArrayOfReadPointers(), static_cast<std::size_t>(channels()));
    for (juce::int64 at = 0; at < juce.lengthInSamples; at += blockSize) {
        const auto count = static_cast<int>(std::min<juce::int64>(blockSize, juce.lengthInSamples - at));
        if (!juce.read(&buffer, 0, count, at, true, true))
            fail(reader->path, "ends early or is damaged; export or copy it again");
        if (!sink(pointers, count))
            return;
    }
}

} // namespace sceneheard
