#include "Decoding/LibavDecoder.h"
#include "Decoding/LibavInput.h"
#include "Decoding/LibavSamples.h"
#include "Decoding/MpegFrame.h"
#include "Decoding/OggPages.h"
#include "Decoding/RiffSize.h"
#include "Decoding/Shortfall.h"
#include "Support/Error.h"
#include <cstring>
#include <span>

namespace sceneheard {

namespace {
constexpr const char* undecodable = "holds sound that cannot be decoded; export or copy it again";

class LibavDecoder : public AudioDecoder {
public:
    explicit LibavDecoder(ByteSource& bytes)
        : input(bytes)
        , packet(av_packet_alloc())
        , frame(av_frame_alloc()) {
        if (packet == nullptr || frame == nullptr)
            throw std::bad_alloc();
        openCodec();
        if (!decode(first))
            refuse(bytes.size() < 0);
    }
    void keep(std::unique_ptr<ByteSource> bytes) { source = std::move(bytes); }

    bool read(SoundBlock& block) override {
        if (first.frames > 0) {
            std::swap(block, first);
            first.frames = 0;
        } else if (!decode(block)) {
            return false;
        }
        shortfall.decoded(block);
        return true;
    }
    std::string warning() const override {
        if (input.failed())
            return "cannot be read to its end from its disk; copy it again";
        const bool seekable = source->size() >= 0;
        const bool ogg = seekable && std::strcmp(input.format(), "ogg") == 0;
        const bool riff = std::strcmp(input.format(), "wav") == 0;
        double declared = riff ? 0 : input.declaredSeconds(); // FFmpeg makes do with what is there
        if (const auto size = riff && seekable ? riffSize(*source) : std::nullopt)
            declared = shortfall.seconds() * size->shortage();
        return shortfall.warning(declared, cutShort || (ogg && !oggEnds(*source)));
    }
    const SoundTags& tags() const override { return input.tags(); }

private:
    [[noreturn]] void refuse(bool pipe) const {
        if (strangeFormat)
            throw Error("has a sample rate or channel count that cannot be analysed; convert it to stereo at 44.1 kHz");
        if (pipe && std::strstr(input.format(), "mp4") != nullptr)
            throw Error(
                "is an MP4 file whose index lies at its end, which no pipe can bring in time; give the file itself");
        throw Error(packets == 0 ? "holds no samples; export or copy it again" : undecodable);
    }
    void openCodec() {
        const auto& parameters = *input.stream().codecpar;
        const auto* const decoder = avcodec_find_decoder(parameters.codec_id);
        if (decoder == nullptr)
            throw Error(undecodable);
        codec.reset(avcodec_alloc_context3(decoder));
        if (codec == nullptr)
            throw std::bad_alloc();
        if (avcodec_parameters_to_context(codec.get(), &parameters) < 0)
            throw Error(undecodable);
        codec->pkt_timebase = input.stream().time_base;
        codec->thread_count = 1;
        codec->err_recognition |= AV_EF_CRCCHECK;
        // Else what fails its check is given all the same.
        if (parameters.codec_id == AV_CODEC_ID_FLAC || parameters.codec_id == AV_CODEC_ID_TTA)
            codec->err_recognition |= AV_EF_EXPLODE;
        if (avcodec_open2(codec.get(), decoder, nullptr) < 0)
            throw Error(undecodable);
    }

    bool decode(SoundBlock& block) {
        for (;;) {
            const int got = avcodec_receive_frame(codec.get(), frame.get());
            if (got >= 0) {
                const bool usable = samplesOf(*frame, block);
                strangeFormat = strangeFormat || !analysable(frame->sample_rate, frame->ch_layout.nb_channels);
                if ((frame->flags & AV_FRAME_FLAG_CORRUPT) != 0 || !usable)
                    shortfall.damaged();
                av_frame_unref(frame.get());
                if (usable)
                    return true;
            } else if (got == AVERROR(EAGAIN)) {
                send();
            } else if (got == AVERROR_EOF || draining) {
                if (!pendingSwitch)
                    return false;
                pendingSwitch = draining = false;
                openCodec();
                sendPacket();
            } else {
                damage();
            }
        }
    }

    void send() {
        const bool more = input.next(*packet);
        if (input.passedDamage())
            shortfall.damaged();
        if (!more) {
            draining = true;
            avcodec_send_packet(codec.get(), nullptr);
        } else if (input.streamChanged()) { // what the old decoder keeps comes first
            draining = pendingSwitch = true;
            avcodec_send_packet(codec.get(), nullptr);
        } else {
            sendPacket();
        }
    }

    void sendPacket() {
        ++packets;
        const std::span bytes(packet->data, static_cast<std::size_t>(packet->size));
        const bool mpeg = isMpeg();
        const auto whole = mpeg ? mpegFrameSize(bytes) : 0;
        soundLike = !mpeg || whole > 0;
        cutShort = whole > bytes.size();
        if (avcodec_send_packet(codec.get(), packet.get()) < 0)
            damage();
        av_packet_unref(packet.get());
    }

    bool isMpeg() const {
        const auto id = codec->codec_id;
        return id == AV_CODEC_ID_MP3 || id == AV_CODEC_ID_MP2 || id == AV_CODEC_ID_MP1;
    }
    // What stands before the first frame and behind the last of an MP3 is tags more often than damage.
    void damage() {
        if (soundLike)
            shortfall.damaged();
        else
            shortfall.strange();
    }

    std::unique_ptr<ByteSource> source;
    LibavInput input;
    libav::Packet packet;
    libav::Frame frame;
    libav::Codec codec;
    SoundBlock first;
    Shortfall shortfall;
    long long packets = 0;
    bool strangeFormat = false;
    bool draining = false, pendingSwitch = false;
    bool soundLike = false; ///< the last packet
    bool cutShort = false;  ///< the same
};
} // namespace

std::unique_ptr<AudioDecoder> libavDecoder(std::unique_ptr<ByteSource>& source) {
    auto decoder = std::make_unique<LibavDecoder>(*source);
    decoder->keep(std::move(source));
    return decoder;
}

} // namespace sceneheard
