#include "Decoding/SndfileDecoder.h"
#include "Decoding/OggPages.h"
#include "Decoding/RiffSize.h"
#include "Decoding/Shortfall.h"
#include "Decoding/TagText.h"
#include <algorithm>
#include <limits>
#include <sndfile.h>

namespace sceneheard {

namespace {
constexpr int blockFrames = 4096;

sf_count_t sizeOf(void* source) { return static_cast<ByteSource*>(source)->size(); }
sf_count_t tell(void* source) { return static_cast<ByteSource*>(source)->position(); }
sf_count_t readBytes(void* to, sf_count_t limit, void* source) {
    sf_count_t count = 0;
    while (count < limit) { // fewer would be taken for the end
        const auto got = static_cast<ByteSource*>(source)->read(static_cast<char*>(to) + count,
                                                                static_cast<std::size_t>(limit - count));
        if (got <= 0)
            break;
        count += got;
    }
    return count;
}
sf_count_t seek(sf_count_t offset, int whence, void* opaque) {
    auto& source = *static_cast<ByteSource*>(opaque);
    offset += whence == SEEK_CUR ? source.position() : whence == SEEK_END ? source.size() : 0;
    return source.seek(offset) ? offset : -1;
}

struct Close {
    void operator()(SNDFILE* file) const { sf_close(file); }
};

class SndfileDecoder : public AudioDecoder {
public:
    explicit SndfileDecoder(ByteSource& bytes)
        : links(oggLinks(bytes))
        , riff(riffSize(bytes)) {
        if (!links.empty())
            part = sliceOf(bytes, 0, links.front());
        else if (riff && riff->declared == 0 && !riff->wide)
            part = withRiffSize(bytes, *riff);
        open(part != nullptr ? *part : bytes);
        if (file != nullptr && !decode(first))
            file.reset();
    }
    bool isOpen() const { return file != nullptr; }
    void keep(std::unique_ptr<ByteSource> bytes) { source = std::move(bytes); }

    bool read(SoundBlock& block) override {
        if (first.frames > 0) {
            std::swap(block, first);
            first.frames = 0;
            shortfall.decoded(block);
            return true;
        }
        while (file != nullptr) {
            if (decode(block)) {
                shortfall.decoded(block);
                return true;
            }
            file.reset();
            if (nextLink < links.size())
                openLink();
        }
        return false;
    }
    std::string warning() const override {
        const bool ogg = (facts.format & SF_FORMAT_TYPEMASK) == SF_FORMAT_OGG;
        const double whole = riff ? shortfall.seconds() * riff->shortage() : links.empty() ? declared : 0;
        return shortfall.warning(whole, ogg && !oggEnds(*source));
    }
    const SoundTags& tags() const override { return soundTags; }

private:
    bool decode(SoundBlock& block) {
        interleaved.resize(static_cast<std::size_t>(blockFrames) * static_cast<std::size_t>(facts.channels));
        const auto frames = sf_readf_float(file.get(), interleaved.data(), blockFrames);
        if (sf_error(file.get()) != SF_ERR_NO_ERROR)
            shortfall.damaged();
        if (frames <= 0)
            return false;
        block.resize(facts.samplerate, facts.channels, static_cast<int>(frames));
        for (int c = 0; c < block.channels; ++c)
            for (int i = 0; i < block.frames; ++i)
                block.channel(c)[i] = interleaved[static_cast<std::size_t>(i * block.channels + c)];
        return true;
    }
    void open(ByteSource& bytes) {
        SF_VIRTUAL_IO io{sizeOf, seek, readBytes, nullptr, tell};
        facts = {};
        file.reset(sf_open_virtual(&io, SFM_READ, &facts, &bytes));
        const auto type = facts.format & SF_FORMAT_TYPEMASK;
        // Formats without a mark of their own are guesses, and MPEG has a better decoder.
        if (file == nullptr || !analysable(facts.samplerate, facts.channels) || type == SF_FORMAT_RAW ||
            type == SF_FORMAT_MPEG) {
            file.reset();
            return;
        }
        constexpr auto unknown = std::numeric_limits<sf_count_t>::max(); // SF_COUNT_MAX
        declared =
            facts.frames > 0 && facts.frames < unknown ? static_cast<double>(facts.frames) / facts.samplerate : 0;
        const auto tag = [&](int which) {
            const char* const text = sf_get_string(file.get(), which);
            return text != nullptr ? tagText(text, maxTagBytes) : "";
        };
        if (soundTags.title.empty() && soundTags.artist.empty() && soundTags.album.empty()) {
            soundTags.title = tag(SF_STR_TITLE);
            soundTags.artist = tag(SF_STR_ARTIST);
            soundTags.album = tag(SF_STR_ALBUM);
        }
    }
    void openLink() {
        const auto begin = links[nextLink++];
        const auto end = nextLink < links.size() ? links[nextLink] : source->size();
        part = sliceOf(*source, begin, end);
        open(*part);
        if (file == nullptr)
            shortfall.damaged();
    }

    std::unique_ptr<ByteSource> source, part;
    const std::vector<std::int64_t> links; ///< of a chained file
    std::size_t nextLink = 0;
    const std::optional<RiffSize> riff;
    SF_INFO facts{};
    std::unique_ptr<SNDFILE, Close> file; // before the source goes
    std::vector<float> interleaved;
    SoundBlock first; ///< decoded to see whether this is sound at all
    SoundTags soundTags;
    Shortfall shortfall;
    double declared = 0; ///< seconds
};
} // namespace

std::unique_ptr<AudioDecoder> sndfileDecoder(std::unique_ptr<ByteSource>& source) { return openedBy<SndfileDecoder>(source); }

} // namespace sceneheard
