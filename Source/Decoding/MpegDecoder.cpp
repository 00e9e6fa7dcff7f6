#include "Decoding/MpegDecoder.h"
#include "Decoding/Shortfall.h"
#include "Decoding/TagText.h"
#include <cstring>
#include <mpg123.h>

namespace sceneheard {

namespace {
constexpr long maxStrangeBytes = 1 << 18; // at once
// Frames in a row: fewer are found in any bytes. A file may end before.
constexpr std::size_t convincing = 10, fewest = 3;

mpg123_ssize_t readBytes(void* source, void* to, std::size_t limit) {
    return static_cast<ByteSource*>(source)->read(to, limit);
}
off_t seek(void* opaque, off_t offset, int whence) {
    auto& source = *static_cast<ByteSource*>(opaque);
    offset += static_cast<off_t>(whence == SEEK_CUR ? source.position() : whence == SEEK_END ? source.size() : 0);
    return source.seek(offset) ? offset : -1;
}

// mpg123 believes a RIFF header, which may be wrong; without its name it is bytes to pass over.
std::int64_t riffNameSize(ByteSource& source) {
    char name[4] = {};
    source.seek(0);
    const bool riff = source.read(name, sizeof name) == sizeof name && std::memcmp(name, "RIFF", sizeof name) == 0;
    source.seek(0);
    return riff ? sizeof name : 0;
}

struct Delete {
    void operator()(mpg123_handle* handle) const { mpg123_delete(handle); }
};

class MpegDecoder : public AudioDecoder {
public:
    explicit MpegDecoder(ByteSource& bytes)
        : sound(sliceOf(bytes, riffNameSize(bytes), bytes.size())) {
        static const bool once = mpg123_init() == MPG123_OK; // needed before 1.27
        handle.reset(once ? mpg123_new(nullptr, nullptr) : nullptr);
        auto* const h = handle.get();
        if (h == nullptr)
            throw std::bad_alloc();
        mpg123_param(h, MPG123_ADD_FLAGS, MPG123_QUIET | MPG123_FORCE_FLOAT, 0);
        mpg123_param(h, MPG123_RESYNC_LIMIT, maxStrangeBytes, 0);
        mpg123_replace_reader_handle(h, readBytes, seek, nullptr);
        if (mpg123_open_handle(h, sound.get()) != MPG123_OK)
            return;
        for (std::size_t i = 0; i < convincing; ++i) {
            SoundBlock block;
            if (!decode(block))
                break;
            early.push_back(std::move(block));
        }
        readTags();
    }
    bool isOpen() const { return early.size() >= fewest && !gap && !layerOne && (early.size() == convincing || atEnd); }
    void keep(std::unique_ptr<ByteSource> bytes) { source = std::move(bytes); }

    bool read(SoundBlock& block) override {
        if (given < early.size())
            std::swap(block, early[given++]);
        else if (!decode(block))
            return false;
        shortfall.decoded(block);
        return true;
    }
    std::string warning() const override { return shortfall.warning(0, false); }
    const SoundTags& tags() const override { return soundTags; }

private:
    // One frame.
    bool decode(SoundBlock& block) {
        for (;;) {
            off_t number = 0;
            unsigned char* samples = nullptr;
            std::size_t bytes = 0;
            const int result = mpg123_decode_frame(handle.get(), &number, &samples, &bytes);
            if (result == MPG123_NEW_FORMAT)
                continue;
            if (result != MPG123_OK) {
                if (result != MPG123_DONE)
                    shortfall.damaged();
                atEnd = result == MPG123_DONE;
                return false;
            }
            if (take(samples, bytes, block))
                return true;
        }
    }
    bool take(const unsigned char* samples, std::size_t bytes, SoundBlock& block) {
        long rate = 0;
        int channels = 0, encoding = 0;
        if (mpg123_getformat(handle.get(), &rate, &channels, &encoding) != MPG123_OK ||
            encoding != MPG123_ENC_FLOAT_32 || !analysable(static_cast<double>(rate), channels))
            return false;
        const auto frames = bytes / sizeof(float) / static_cast<std::size_t>(channels);
        noteGap();
        if (samples == nullptr || frames == 0)
            return false;
        block.resize(static_cast<double>(rate), channels, static_cast<int>(frames));
        for (int c = 0; c < channels; ++c)
            for (std::size_t i = 0; i < frames; ++i)
                std::memcpy(block.channel(c) + i,
                            samples +
                                (i * static_cast<std::size_t>(channels) + static_cast<std::size_t>(c)) * sizeof(float),
                            sizeof(float));
        return true;
    }
    // Bytes between two frames that belong to neither are lost sound.
    void noteGap() {
        mpg123_frameinfo frame{};
        if (mpg123_info(handle.get(), &frame) != MPG123_OK)
            return;
        const auto at = mpg123_framepos(handle.get());
        if (frameEnd > 0 && at > frameEnd + 1) // a frame may be padded by a byte
            gap = true, shortfall.damaged();
        layerOne = layerOne || frame.layer == 1;
        frameEnd = at + frame.framesize;
    }
    void readTags() {
        mpg123_id3v1* v1 = nullptr;
        mpg123_id3v2* v2 = nullptr;
        if (mpg123_id3(handle.get(), &v1, &v2) != MPG123_OK)
            return;
        const auto text = [](const mpg123_string* tag) {
            return tag != nullptr && tag->p != nullptr && tag->fill > 0 ? tagText({tag->p, tag->fill}, maxTagBytes)
                                                                        : "";
        };
        if (v2 != nullptr)
            soundTags = {text(v2->title), text(v2->artist), text(v2->album), {}, {}};
        else if (v1 != nullptr)
            soundTags = {tagText({v1->title, sizeof v1->title}, maxTagBytes),
                         tagText({v1->artist, sizeof v1->artist}, maxTagBytes),
                         tagText({v1->album, sizeof v1->album}, maxTagBytes),
                         {},
                         {}};
    }

    std::unique_ptr<ByteSource> source;
    std::unique_ptr<ByteSource> sound;             ///< of it
    std::unique_ptr<mpg123_handle, Delete> handle; // before the source goes
    std::vector<SoundBlock> early;                 ///< decoded to see whether this is MPEG at all
    std::size_t given = 0;                         ///< of them
    off_t frameEnd = 0;                            ///< bytes from the start
    bool atEnd = false;                            ///< whether all was decoded
    bool layerOne = false;                         ///< programs are full of what looks like it, music is not
    bool gap = false;                              ///< whether strange bytes stood between frames
    SoundTags soundTags;
    Shortfall shortfall;
};
} // namespace

std::unique_ptr<AudioDecoder> mpegDecoder(std::unique_ptr<ByteSource>& source) { return openedBy<MpegDecoder>(source); }

} // namespace sceneheard
