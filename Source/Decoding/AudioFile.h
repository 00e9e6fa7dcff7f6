#pragma once
#include <filesystem>
#include <functional>
#include <memory>
#include <span>

namespace sceneheard {

/// An audio file read in blocks: WAV, AIFF, FLAC, Ogg Vorbis and MP3, by JUCE's readers.
class AudioFile {
public:
    /// Throws Error, naming the file and the remedy, when it is missing, empty, no audio, or has no samples.
    explicit AudioFile(const std::filesystem::path& file);
    ~AudioFile();

    double sampleRate() const;
    int channels() const;
    double seconds() const;

    /// Called with one pointer a channel and the number of samples; false stops the reading.
    using Sink = std::function<bool(std::span<const float* const> channels, int samples)>;
    /// Reads from the start to the end in blocks of at most `blockSize`. Throws Error where the data ends early.
    void read(const Sink& sink, int blockSize = 4096) const;

private:
    struct Reader;
    std::unique_ptr<Reader> reader;
};

} // namespace sceneheard
