#include "Command/AnalyseFile.h"
#include "Decoding/AudioFile.h"
#include "Decoding/ByteSource.h"
#include "Listening/Session.h"
#include "Support/Error.h"
#include <algorithm>
#include <cmath>

namespace sceneheard {

namespace {
constexpr double shortest = 0.1; // seconds: one analysis frame
}

Analysis analyseFile(const std::filesystem::path& file, std::shared_ptr<const Matcher> matcher, double every) {
    const AudioFile audio(file);
    Session session(std::move(matcher));
    session.want(Wanted::cue); // films are asked for with a query of the caller's
    session.music().prepare(audio.sampleRate(), audio.channels());
    if (const auto why = session.music().snapshot()->problem; !why.empty())
        throw Error(sourceName(file) + ": " + why);
    Analysis analysis;
    double seconds = 0; // pushed
    // The curve's moments fall on samples, so that it does not depend on how the file is read.
    const auto moment = [&] { return static_cast<double>(analysis.curve.size() + 1) * every; };
    std::int64_t frames = 0;
    audio.read([&](std::span<const float* const> channels, int samples) {
        for (const float* channel : channels)
            if (!std::all_of(channel, channel + samples, [](float x) { return std::isfinite(x); }))
                throw Error(sourceName(file) +
                            ": holds samples that are no numbers (NaN or infinite); export it again");
        std::vector<const float*> rest(channels.begin(), channels.end());
        while (samples > 0) {
            int count = samples;
            if (every > 0)
                count = std::clamp(static_cast<int>((moment() - seconds) * audio.sampleRate() + 0.5), 1, samples);
            session.music().pushWaiting(rest.data(), static_cast<int>(rest.size()), count);
            for (auto& channel : rest)
                channel += count;
            samples -= count;
            frames += count;
            seconds = static_cast<double>(frames) / audio.sampleRate();
            if (every > 0 && seconds + 1e-9 >= moment())
                analysis.curve.push_back({moment(), session.impression(Window::seconds10).mood});
        }
        return true;
    });
    if (audio.seconds() < shortest)
        throw Error(sourceName(file) + ": is too short to hear; give it a tenth of a second or more");
    analysis.seconds = audio.seconds();
    analysis.warning = audio.warning();
    analysis.tags = audio.tags();
    const auto known = session.finish();
    if (!known->problem.empty())
        throw Error(sourceName(file) + ": " + known->problem);
    if (!known->moodKnown)
        throw Error(sourceName(file) + ": is silent; there is nothing to hear in it");
    analysis.impression = known->now;
    analysis.music = known->music;
    return analysis;
}

} // namespace sceneheard
