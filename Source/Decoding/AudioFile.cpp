#include "Decoding/AudioFile.h"
#include "Decoding/AnyFormats.h"
#include "Support/Error.h"
#include <algorithm>

namespace sceneheard {

struct AudioFile::Reader {
    explicit Reader(const std::filesystem::path& file)
        : decoding(sourceName(file), anyOpener(file)) {
        if (!decoding.next(block))
            throw Error(sourceName(file) + ": holds no samples; export or copy it again");
        rate = block.rate;
        channels = block.channels;
    }

    DecodingThread decoding;
    SoundBlock block;
    double rate = 0;
    int channels = 0;
    long long frames = 0;
};

AudioFile::AudioFile(const std::filesystem::path& file)
    : reader(std::make_unique<Reader>(file)) {}
AudioFile::~AudioFile() = default;

double AudioFile::sampleRate() const { return reader->rate; }
int AudioFile::channels() const { return reader->channels; }
double AudioFile::seconds() const { return static_cast<double>(reader->frames) / reader->rate; }
std::string AudioFile::warning() const { return reader->decoding.warning(); }
SoundTags AudioFile::tags() const { return reader->decoding.tags(); }

void AudioFile::read(const Sink& sink, int blockSize) const {
    auto& r = *reader;
    std::vector<const float*> pointers(static_cast<std::size_t>(r.channels));
    do {
        for (int at = 0; at < r.block.frames; at += blockSize) {
            const int count = std::min(blockSize, r.block.frames - at);
            for (int c = 0; c < r.channels; ++c)
                pointers[static_cast<std::size_t>(c)] = r.block.channel(c) + at;
            r.frames += count;
            if (!sink(pointers, count))
                return;
        }
    } while (r.decoding.next(r.block));
    r.block.frames = 0;
}

} // namespace sceneheard
