#include "Command/PieceAnalysis.h"
#include "Support/Error.h"
#include <algorithm>
#include <cmath>

namespace sceneheard {

namespace {
constexpr double shortest = 0.1; // seconds: one analysis frame
}

PieceAnalysis::PieceAnalysis(std::string called, const AudioFile& audio, std::shared_ptr<const Matcher> matcher,
                           double curveStep)
    : name(std::move(called))
    , rate(audio.sampleRate())
    , every(curveStep)
    , session(std::move(matcher)) {
    session.want(Wanted::cue); // films are asked for with a query of the caller's
    session.music().prepare(rate, audio.channels());
    if (const auto why = session.music().snapshot()->problem; !why.empty())
        throw Error(name + ": " + why);
}

void PieceAnalysis::push(std::span<const float* const> channels, int begin, int samples) {
    std::vector<const float*> rest(channels.begin(), channels.end());
    for (auto& channel : rest) {
        channel += begin;
        if (!std::all_of(channel, channel + samples, [](float x) { return std::isfinite(x); }))
            throw Error(name + ": holds samples that are no numbers (NaN or infinite); export it again");
    }
    while (samples > 0) {
        int count = samples;
        if (every > 0)
            count = std::clamp(static_cast<int>((moment() - seconds()) * rate + 0.5), 1, samples);
        session.music().pushWaiting(rest.data(), static_cast<int>(rest.size()), count);
        for (auto& channel : rest)
            channel += count;
        samples -= count;
        frames += count;
        if (every > 0 && seconds() + 1e-9 >= moment())
            analysis.curve.push_back({moment(), session.impression(Window::seconds10).mood});
    }
}

Analysis PieceAnalysis::finish() {
    if (seconds() < shortest)
        throw Error(name + ": is too short to hear; give it a tenth of a second or more");
    analysis.seconds = seconds();
    const auto known = session.finish();
    if (!known->problem.empty())
        throw Error(name + ": " + known->problem);
    if (!known->moodKnown)
        throw Error(name + ": is silent; there is nothing to hear in it");
    analysis.impression = known->now;
    analysis.music = known->music;
    return std::move(analysis);
}

} // namespace sceneheard
