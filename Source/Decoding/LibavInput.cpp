#include "Decoding/LibavInput.h"
#include "Decoding/LibavTags.h"
#include "Support/Error.h"
#include <algorithm>
#include <cstring>

namespace sceneheard {

namespace {
constexpr const char* formats =
    "wav,w64,aiff,au,caf,flac,ogg,mp3,aac,ac3,eac3,dts,amr,ape,tak,tta,wv,mpc,mpc8,dsf,iff,asf,avi,flv,matroska,webm,"
    "mov,mp4,m4a,3gp,3g2,mj2,mpegts,mpeg";
// Of sound alone. Pictures, subtitles and data are never decoded.
constexpr const char* codecs =
    "mp3float,mp2float,mp1float,mp3,mp2,mp1,aac,aac_latm,ac3,eac3,dca,flac,alac,vorbis,opus,wmav1,wmav2,wmapro,"
    "wmalossless,wmavoice,wavpack,mpc7,mpc8,tta,ape,tak,truehd,mlp,dsd_lsbf,dsd_msbf,dsd_lsbf_planar,dsd_msbf_planar,"
    "dst,amrnb,amrwb,als,nellymoser,speex,qdm2,qdmc,mace3,mace6,cook,atrac3,atrac3al,atrac3p,atrac3pal,atrac9,gsm,"
    "gsm_ms,pcm_alaw,pcm_mulaw,pcm_f16le,pcm_f24le,pcm_f32be,pcm_f32le,pcm_f64be,pcm_f64le,pcm_lxf,pcm_s16be,"
    "pcm_s16be_planar,pcm_s16le,pcm_s16le_planar,pcm_s24be,pcm_s24daud,pcm_s24le,pcm_s24le_planar,pcm_s32be,pcm_s32le,"
    "pcm_s32le_planar,pcm_s64be,pcm_s64le,pcm_s8,pcm_s8_planar,pcm_u16be,pcm_u16le,pcm_u24be,pcm_u24le,pcm_u32be,"
    "pcm_u32le,pcm_u8,pcm_bluray,pcm_dvd,adpcm_4xm,adpcm_adx,adpcm_g722,g722,adpcm_g726,g726,adpcm_g726le,g726le,"
    "adpcm_ima_qt,adpcm_ima_wav,adpcm_ima_oki,adpcm_ms,adpcm_swf,adpcm_yamaha,8svx_exp,8svx_fib";
constexpr int ioBuffer = 1 << 15;
constexpr std::size_t largestBlock = std::size_t{256} << 20; // that FFmpeg may take at once
constexpr int maxRefusals = 10000; // of damaged pieces, by the part of FFmpeg that finds packets
constexpr const char* unknown = "is not audio that can be read; export it again as WAV, FLAC or MP3";

int readBytes(void* source, std::uint8_t* to, int limit) {
    const auto count = static_cast<ByteSource*>(source)->read(to, static_cast<std::size_t>(limit));
    return count > 0 ? static_cast<int>(count) : count == 0 ? AVERROR_EOF : AVERROR(EIO);
}

std::int64_t seekBytes(void* opaque, std::int64_t offset, int whence) {
    auto& source = *static_cast<ByteSource*>(opaque);
    switch (whence & ~AVSEEK_FORCE) {
    case AVSEEK_SIZE:
        return source.size();
    case SEEK_SET:
        break;
    case SEEK_CUR:
        offset += source.position();
        break;
    case SEEK_END:
        offset += source.size();
        break;
    default:
        return AVERROR(EINVAL);
    }
    return source.seek(offset) ? offset : AVERROR(EINVAL);
}

// A file may name further ones (an index of parts, an address): none is opened.
int refuseToOpen(AVFormatContext*, AVIOContext**, const char*, int, AVDictionary**) { return AVERROR(EACCES); }

libav::Io ioOf(ByteSource& source) {
    auto* const buffer = static_cast<unsigned char*>(av_malloc(ioBuffer));
    const bool seekable = source.size() >= 0;
    libav::Io io(buffer == nullptr ? nullptr
                                   : avio_alloc_context(buffer, ioBuffer, 0, &source, readBytes, nullptr,
                                                        seekable ? seekBytes : nullptr));
    if (io == nullptr) {
        av_free(buffer);
        throw std::bad_alloc();
    }
    io->seekable = seekable ? AVIO_SEEKABLE_NORMAL : 0;
    return io;
}

std::string whyNot(int error, bool mp4) {
    if (error == AVERROR(ENOMEM))
        return "asks for more memory than any sound needs, so it is damaged; export or copy it again";
    if (error == AVERROR(EIO))
        return "cannot be read from its disk; copy it again";
    if (mp4)
        return "is an MP4 file without its index, which lies at the end: it was cut, or comes through a pipe; copy it "
               "again, or give the file itself";
    return unknown;
}
} // namespace

LibavInput::LibavInput(ByteSource& source)
    : io(ioOf(source)) {
    static const bool once = [] {
        av_log_set_level(AV_LOG_QUIET);
        av_max_alloc(largestBlock);
        return true;
    }();
    static_cast<void>(once);

    AVInputFormat const* format = nullptr;
    AVFormatContext* context = avformat_alloc_context();
    if (context == nullptr)
        throw std::bad_alloc();
    context->pb = io.get();
    context->flags |= AVFMT_FLAG_CUSTOM_IO;
    context->io_open = refuseToOpen;
    context->max_streams = 64;
    context->max_probe_packets = 1; // of PCM that may be something else, looked at again and again
    context->format_whitelist = av_strdup(formats);
    context->codec_whitelist = av_strdup(codecs);
    context->protocol_whitelist = av_strdup("");
    // Asked here, not in avformat_open_input(), which frees all it knows when it fails.
    if (const int error = av_probe_input_buffer2(io.get(), &format, "", nullptr, 0, 0); error < 0) {
        avformat_free_context(context);
        throw Error(whyNot(error, false));
    }
    const bool mp4 = std::strstr(format->name, "mp4") != nullptr;
    AVDictionary* options = nullptr;
    av_dict_set(&options, "max_size", "65536", 0); // bytes of PCM at once; only WAV and its kin know it
    const int opened = avformat_open_input(&context, "", format, &options);
    av_dict_free(&options);
    if (const int error = opened; error < 0)
        throw Error(whyNot(error, mp4));
    input.reset(context);
    if (const int error = avformat_find_stream_info(context, nullptr); error == AVERROR(ENOMEM))
        throw Error(whyNot(error, false));
    const int best = av_find_best_stream(context, AVMEDIA_TYPE_AUDIO, -1, -1, nullptr, 0);
    if (best < 0) {
        for (unsigned i = 0; i < context->nb_streams; ++i)
            if (context->streams[i]->codecpar->codec_type == AVMEDIA_TYPE_AUDIO)
                throw Error(
                    "holds sound in a form that is not known here, or locked by its shop; export it again as WAV, "
                    "FLAC or MP3");
        throw Error(context->nb_streams > 0 ? "holds no sound, only pictures or text; give a file with sound"
                                            : unknown);
    }
    streamsAtFirst = context->nb_streams;
    soundTags = libavTags(*context, best);
    choose(best);
}

void LibavInput::choose(int index) {
    chosen = index;
    for (unsigned i = 0; i < input->nb_streams; ++i)
        input->streams[i]->discard = static_cast<int>(i) == index ? AVDISCARD_DEFAULT : AVDISCARD_ALL;
}

bool LibavInput::next(AVPacket& packet) {
    changed = broken = false;
    for (;;) {
        const auto before = avio_tell(io.get());
        if (const int error = av_read_frame(input.get(), &packet); error < 0) {
            readError = io->error < 0 && io->error != AVERROR_EOF; // not any "EIO": FFmpeg says so of cut files
            if (error == AVERROR_EOF || readError || avio_tell(io.get()) <= before || ++refusals > maxRefusals)
                return false;
            broken = true;
            continue;
        }
        const auto index = static_cast<unsigned>(packet.stream_index);
        if (packet.stream_index != chosen && index >= streamsAtFirst && index < input->nb_streams &&
            input->streams[index]->codecpar->codec_type == AVMEDIA_TYPE_AUDIO) {
            choose(packet.stream_index);
            changed = true;
        }
        if (packet.stream_index == chosen)
            return true;
        av_packet_unref(&packet);
    }
}

double LibavInput::declaredSeconds() const {
    const auto& s = stream();
    if (input->duration_estimation_method != AVFMT_DURATION_FROM_STREAM)
        return 0;
    if (s.duration != AV_NOPTS_VALUE)
        return std::max(0.0, static_cast<double>(s.duration) * av_q2d(s.time_base));
    const bool alone = input->nb_streams == 1; // else the picture may be what is so long
    return alone && input->duration != AV_NOPTS_VALUE ? static_cast<double>(input->duration) / AV_TIME_BASE : 0;
}

} // namespace sceneheard
