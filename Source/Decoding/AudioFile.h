#pragma once
#include "Decoding/AudioDecoder.h"
#include <filesystem>
#include <functional>
#include <memory>
#include <span>

namespace sceneheard {

/// A sound file read once, in blocks, from start to end: whatever anyOpener() knows. What its name ends in does not
/// count.
class AudioFile {
public:
    /// Throws Error, naming the file and the remedy, when it is missing, empty, no audio, or has no samples.
    /// @param file  a file, a FIFO, or "-" for the standard input
    explicit AudioFile(const std::filesystem::path& file);
    ~AudioFile();

    double sampleRate() const; ///< Hz, 8000..768000
    int channels() const;      ///< 1..64
    /// How much of it read() has given.
    double seconds() const;

    /// Called with one pointer a channel and the number of samples; false stops the reading.
    using Sink = std::function<bool(std::span<const float* const> channels, int samples)>;
    /// Reads to the end in blocks of at most `blockSize`; once. What is cut or damaged is read as far as it goes.
    /// Throws Error when nothing comes for ten seconds.
    void read(const Sink& sink, int blockSize = 4096) const;

    /// After read(): what of the sound is missing and why, in a sentence; empty: nothing.
    std::string warning() const;
    SoundTags tags() const;

private:
    struct Reader;
    std::unique_ptr<Reader> reader;
};

} // namespace sceneheard
