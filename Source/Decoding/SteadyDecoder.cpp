#include "Decoding/SteadyDecoder.h"
#include "Signal/Input/Resampler.h"
#include <algorithm>
#include <span>

namespace sceneheard {

namespace {
constexpr int chunk = 4096; // that a resampler takes at once

// Each output channel is the mean of the inputs that fall to it in turn, or a copy of one.
void spread(SoundBlock& block, int channels) {
    SoundBlock result;
    result.resize(block.rate, channels, block.frames);
    for (int c = 0; c < channels; ++c) {
        float* const to = result.channel(c);
        int count = 0;
        for (int from = c % block.channels; from < block.channels; from += channels, ++count)
            for (int i = 0; i < block.frames; ++i)
                to[i] = (count == 0 ? 0.0f : to[i]) + block.channel(from)[i];
        for (int i = 0; count > 1 && i < block.frames; ++i)
            to[i] /= static_cast<float>(count);
    }
    block = std::move(result);
}

class SteadyDecoder : public AudioDecoder {
public:
    explicit SteadyDecoder(std::unique_ptr<AudioDecoder> d)
        : decoder(std::move(d)) {}

    bool read(SoundBlock& block) override {
        for (;;) {
            if (held.frames > 0) {
                std::swap(block, held);
                held.frames = 0;
            } else if (ended || !decoder->read(block)) {
                const bool first = !ended;
                ended = true;
                return first && flush(block);
            }
            if (rate == 0) {
                rate = block.rate;
                channels = block.channels;
            }
            if (from != 0 && block.rate != from) { // what the resamplers still keep comes first
                std::swap(held, block);
                if (flush(block))
                    return true;
                continue;
            }
            if (block.channels != channels)
                spread(block, channels);
            if (block.rate == rate)
                return true;
            if (convert(block))
                return true;
        }
    }
    std::string warning() const override { return decoder->warning(); }
    const SoundTags& tags() const override { return decoder->tags(); }

private:
    bool gather(SoundBlock& block) {
        const auto frames = gathered.front().size();
        block.resize(rate, channels, static_cast<int>(frames));
        for (int c = 0; c < channels; ++c) {
            auto& of = gathered[static_cast<std::size_t>(c)];
            std::copy(of.begin(), of.end(), block.channel(c));
            of.clear();
        }
        return frames > 0;
    }
    bool convert(SoundBlock& block) {
        if (from == 0) {
            from = block.rate;
            gathered.resize(static_cast<std::size_t>(channels));
            for (int c = 0; c < channels; ++c)
                resamplers.push_back(std::make_unique<Resampler>(from, rate, chunk));
        }
        for (int c = 0; c < channels; ++c)
            for (std::span rest(block.channel(c), static_cast<std::size_t>(block.frames)); !rest.empty();) {
                const auto part = rest.first(std::min<std::size_t>(rest.size(), chunk));
                append(c, resamplers[static_cast<std::size_t>(c)]->convert(part));
                rest = rest.subspan(part.size());
            }
        return gather(block);
    }
    bool flush(SoundBlock& block) {
        if (from == 0)
            return false;
        for (int c = 0; c < channels; ++c)
            append(c, resamplers[static_cast<std::size_t>(c)]->finish());
        resamplers.clear();
        from = 0;
        return gather(block);
    }
    void append(int channel, std::span<const float> samples) {
        auto& to = gathered[static_cast<std::size_t>(channel)];
        to.insert(to.end(), samples.begin(), samples.end());
    }

    const std::unique_ptr<AudioDecoder> decoder;
    double rate = 0; ///< Hz, of the first block
    int channels = 0;
    double from = 0; ///< Hz, that the resamplers take; 0: there are none
    std::vector<std::unique_ptr<Resampler>> resamplers;
    std::vector<std::vector<float>> gathered;
    SoundBlock held;
    bool ended = false;
};
} // namespace

std::unique_ptr<AudioDecoder> steadyDecoder(std::unique_ptr<AudioDecoder> decoder) {
    return std::make_unique<SteadyDecoder>(std::move(decoder));
}

} // namespace sceneheard
