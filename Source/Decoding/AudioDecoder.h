#pragma once
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace sceneheard {

/// Samples of one stretch of sound. Floats, of which full scale is -1..1.
struct SoundBlock {
    double rate = 0; ///< Hz
    int channels = 0, frames = 0;
    std::vector<float> samples; ///< one channel after the other, `frames` of each

    const float* channel(int c) const {
        return samples.data() + static_cast<std::size_t>(c) * static_cast<std::size_t>(frames);
    }
    float* channel(int c) { return samples.data() + static_cast<std::size_t>(c) * static_cast<std::size_t>(frames); }
    void resize(double newRate, int newChannels, int newFrames) {
        rate = newRate;
        channels = newChannels;
        frames = newFrames;
        samples.resize(static_cast<std::size_t>(channels) * static_cast<std::size_t>(frames));
    }
};

/// What a file says of itself, UTF-8; empty: nothing.
struct SoundTags {
    std::string title, artist, album;
    std::string lyrics; ///< at most 256 KiB
    std::string cover;  ///< the bytes of an embedded picture (JPEG, PNG …), at most 16 MiB
};

/// Decodes one file from its start to its end. Any bytes may be thrown at it: it ends, within the file's length of work
/// and bounded memory, and throws nothing but Error and std::bad_alloc. Not thread-safe.
class AudioDecoder {
public:
    virtual ~AudioDecoder() = default;
    /// The next samples, at least one; rate and channels may change from one block to the next, and are 8000..768000 Hz
    /// and 1..64. @return  false at the end, or where nothing further can be decoded
    virtual bool read(SoundBlock& block) = 0;
    /// After the end: what of the sound is missing and why, as the end of a sentence; empty: all was decoded.
    virtual std::string warning() const = 0;
    virtual const SoundTags& tags() const = 0;
};

/// A decoder of a source, which it keeps; null, and the source at its start, where it is not what the decoder reads.
/// @tparam Decoder  is made from the source, answers isOpen(), and takes the source by keep()
template <class Decoder, class Source>
std::unique_ptr<AudioDecoder> openedBy(std::unique_ptr<Source>& source) {
    source->seek(0);
    auto decoder = std::make_unique<Decoder>(*source);
    if (!decoder->isOpen()) {
        source->seek(0);
        return nullptr;
    }
    decoder->keep(std::move(source));
    return decoder;
}

/// Whether sound of this format can be analysed.
inline bool analysable(double rate, int channels) {
    return rate >= 8000 && rate <= 768000 && channels >= 1 && channels <= 64;
}

} // namespace sceneheard
