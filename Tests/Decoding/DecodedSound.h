#pragma once
#include "Decoding/AnyFormats.h"
#include "Decoding/WindowFormats.h"
#include "Support/Error.h"
#include <algorithm>

/// What came out of a decoder, whole.
struct DecodedSound {
    double rate = 0, seconds = 0;
    std::vector<std::vector<float>> channels;
    std::string warning, error;
    sceneheard::SoundTags tags;

    double rms(double from, double to) const {
        double sum = 0;
        const auto& x = channels.at(0);
        const auto begin = static_cast<std::size_t>(from * rate),
                   end = std::min(x.size(), static_cast<std::size_t>(to * rate));
        for (auto i = begin; i < end; ++i)
            sum += static_cast<double>(x[i]) * x[i];
        return end > begin ? std::sqrt(sum / static_cast<double>(end - begin)) : 0;
    }
};

inline DecodedSound decodeAll(const std::string& name, sceneheard::DecodingThread::Open open) {
    DecodedSound decoded;
    try {
        sceneheard::DecodingThread decoding(name, std::move(open));
        for (sceneheard::SoundBlock block; decoding.next(block);) {
            decoded.rate = block.rate;
            decoded.channels.resize(static_cast<std::size_t>(block.channels));
            for (int c = 0; c < block.channels; ++c)
                decoded.channels[static_cast<std::size_t>(c)].insert(
                    decoded.channels[static_cast<std::size_t>(c)].end(), block.channel(c),
                    block.channel(c) + block.frames);
        }
        decoded.warning = decoding.warning();
        decoded.tags = decoding.tags();
        if (!decoded.channels.empty())
            decoded.seconds = static_cast<double>(decoded.channels[0].size()) / decoded.rate;
    } catch (const sceneheard::Error& e) {
        decoded.error = e.what();
    }
    return decoded;
}

/// As the command line decodes a file.
inline DecodedSound decodeAny(const std::filesystem::path& file) {
    return decodeAll(file.string(), sceneheard::anyOpener(file));
}
/// As the window does.
inline DecodedSound decodeInWindow(const std::filesystem::path& file) {
    return decodeAll(file.string(), sceneheard::windowOpener(file));
}
