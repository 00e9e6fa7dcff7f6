#pragma once
#include "Decoding/AnyFormats.h"
#include "Decoding/WindowFormats.h"
#include "Support/Error.h"
#include <algorithm>

/// What came out of a decoder, whole.
struct HeardSound {
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

inline HeardSound hearAll(const std::string& name, sceneheard::DecodingThread::Open open) {
    HeardSound heard;
    try {
        sceneheard::DecodingThread decoding(name, std::move(open));
        for (sceneheard::SoundBlock block; decoding.next(block);) {
            heard.rate = block.rate;
            heard.channels.resize(static_cast<std::size_t>(block.channels));
            for (int c = 0; c < block.channels; ++c)
                heard.channels[static_cast<std::size_t>(c)].insert(heard.channels[static_cast<std::size_t>(c)].end(),
                                                                   block.channel(c), block.channel(c) + block.frames);
        }
        heard.warning = decoding.warning();
        heard.tags = decoding.tags();
        if (!heard.channels.empty())
            heard.seconds = static_cast<double>(heard.channels[0].size()) / heard.rate;
    } catch (const sceneheard::Error& e) {
        heard.error = e.what();
    }
    return heard;
}

/// As the command line hears a file.
inline HeardSound hearAny(const std::filesystem::path& file) {
    return hearAll(file.string(), sceneheard::anyOpener(file));
}
/// As the window does.
inline HeardSound hearInWindow(const std::filesystem::path& file) {
    return hearAll(file.string(), sceneheard::windowOpener(file));
}
