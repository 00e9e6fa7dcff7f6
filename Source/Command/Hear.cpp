#include "Command/Hear.h"
#include "Decoding/AudioFile.h"
#include "Decoding/ByteSource.h"
#include "Signal/Error.h"
#include "Signal/FeatureExtractor.h"
#include <algorithm>
#include <cmath>

namespace sceneheard {

namespace {
constexpr double shortest = 0.1; // seconds: one analysis frame
}

Heard hearFile(const std::filesystem::path& file, const MoodModel& model, double every) {
    const AudioFile audio(file);
    FeatureExtractor extractor(audio.sampleRate(), audio.channels());
    Heard heard;
    // The curve's moments fall on samples, so that it does not depend on how the file is read.
    const auto moment = [&] { return static_cast<double>(heard.curve.size() + 1) * every; };
    audio.read([&](std::span<const float* const> channels, int samples) {
        for (const float* channel : channels)
            if (!std::all_of(channel, channel + samples, [](float x) { return std::isfinite(x); }))
                throw Error(sourceName(file) +
                            ": holds samples that are no numbers (NaN or infinite); export it again");
        std::vector<const float*> rest(channels.begin(), channels.end());
        while (samples > 0) {
            int count = samples;
            if (every > 0)
                count = std::clamp(static_cast<int>((moment() - extractor.seconds()) * audio.sampleRate() + 0.5), 1,
                                   samples);
            extractor.process(rest, count);
            for (auto& channel : rest)
                channel += count;
            samples -= count;
            if (every > 0 && extractor.seconds() + 1e-9 >= moment())
                heard.curve.push_back(
                    {moment(),
                     model.hear(extractor.features(Window::seconds10), extractor.seconds(Window::seconds10)).mood});
        }
        return true;
    });
    if (audio.seconds() < shortest)
        throw Error(sourceName(file) + ": is too short to hear; give it a tenth of a second or more");
    heard.seconds = audio.seconds();
    heard.warning = audio.warning();
    heard.tags = audio.tags();
    extractor.finish();
    if (!extractor.heardSound(Window::whole))
        throw Error(sourceName(file) + ": is silent; there is nothing to hear in it");
    heard.impression = model.hear(extractor.features(Window::whole), extractor.seconds());
    heard.music = extractor.music(Window::whole);
    return heard;
}

} // namespace sceneheard
