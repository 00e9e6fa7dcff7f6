#include "Decoding/LibavSamples.h"
#include "Decoding/Libav.h"
#include <algorithm>
#include <cstdint>

namespace sceneheard {

namespace {
template <typename Sample>
void copy(const AVFrame& frame, bool planar, double fullScale, double zero, SoundBlock& block) {
    const auto scale = static_cast<float>(1 / fullScale);
    for (int c = 0; c < block.channels; ++c) {
        const auto* from = reinterpret_cast<const Sample*>(frame.extended_data[planar ? c : 0]) + (planar ? 0 : c);
        const int step = planar ? 1 : block.channels;
        float* const to = block.channel(c);
        if constexpr (sizeof(Sample) < 4)
            for (int i = 0; i < block.frames; ++i)
                to[i] = (static_cast<float>(from[i * step]) - static_cast<float>(zero)) * scale;
        else
            for (int i = 0; i < block.frames; ++i)
                to[i] = static_cast<float>(static_cast<double>(from[i * step]) / fullScale);
    }
}
} // namespace

bool samplesOf(const AVFrame& frame, SoundBlock& block) {
    const int channels = frame.ch_layout.nb_channels;
    if (frame.nb_samples < 1 || !analysable(frame.sample_rate, channels) || frame.extended_data == nullptr)
        return false;
    const auto format = static_cast<AVSampleFormat>(frame.format);
    const bool planar = av_sample_fmt_is_planar(format) != 0;
    block.resize(frame.sample_rate, channels, frame.nb_samples);
    switch (av_get_packed_sample_fmt(format)) {
    case AV_SAMPLE_FMT_U8:
        copy<std::uint8_t>(frame, planar, 0x80, 0x80, block);
        return true;
    case AV_SAMPLE_FMT_S16:
        copy<std::int16_t>(frame, planar, 0x8000, 0, block);
        return true;
    case AV_SAMPLE_FMT_S32:
        copy<std::int32_t>(frame, planar, 0x80000000p0, 0, block);
        return true;
    case AV_SAMPLE_FMT_S64:
        copy<std::int64_t>(frame, planar, 0x1p63, 0, block);
        return true;
    case AV_SAMPLE_FMT_FLT:
        copy<float>(frame, planar, 1, 0, block);
        return true;
    case AV_SAMPLE_FMT_DBL:
        copy<double>(frame, planar, 1, 0, block);
        return true;
    default:
        return false;
    }
}

} // namespace sceneheard
