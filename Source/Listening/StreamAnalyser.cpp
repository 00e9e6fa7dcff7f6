#include "Listening/StreamAnalyser.h"
#include "Listening/SettledOrder.h"
#include "Signal/Error.h"
#include <algorithm>

namespace sceneheard {

namespace {
constexpr std::size_t blockFrames = 4096;
constexpr double trailStep = 0.5;      // seconds
constexpr std::size_t trailMost = 240; // two minutes
constexpr int filmsWanted = 12;        // as many as a tall window shows
constexpr double searchStep = 1.0;     // seconds of music; a list that moves more often cannot be read
} // namespace

void StreamAnalyser::adopt(std::shared_ptr<SoundSource> sound) {
    source = std::move(sound);
    extractor.reset();
    formatProblem.clear();
    forget();
    if (!source)
        return;
    const auto channels = source->ring.channels();
    block.assign(blockFrames * static_cast<std::size_t>(channels), 0.0f);
    blockChannels.clear();
    for (std::size_t c = 0; c < static_cast<std::size_t>(channels); ++c)
        blockChannels.push_back(block.data() + c * blockFrames);
    input.assign(blockChannels.begin(), blockChannels.end());
    try {
        extractor = std::make_unique<FeatureExtractor>(source->rate, channels);
    } catch (const Error& e) {
        formatProblem = e.what();
    }
}

void StreamAnalyser::forget() {
    const auto sequence = next.sequence;
    next = {};
    next.sequence = sequence;
    soundSince = 0;
    searchedAt = -searchStep;
    heardMore = true;
}

bool StreamAnalyser::listen(Stream& stream) {
    std::shared_ptr<SoundSource> sound;
    {
        std::lock_guard lock(stream.mutex);
        sound = stream.source;
    }
    if (sound != source)
        adopt(std::move(sound));
    if (!source)
        return false;

    auto& ring = source->ring;
    const auto resets = stream.resets.load(std::memory_order_relaxed);
    if (resets != resetsSeen) {
        resetsSeen = resets;
        ring.discard();
        if (extractor)
            extractor->reset();
        forget();
    }
    if (!extractor || stream.frozen.load(std::memory_order_relaxed)) {
        ring.discard();
        return false;
    }

    auto quota = static_cast<std::size_t>(source->rate / 2);
    while (quota > 0) {
        const auto count = ring.read(blockChannels.data(), std::min(blockFrames, quota));
        if (count == 0)
            return false;
        extractor->process(input, static_cast<int>(count));
        heardMore = true;
        quota -= count;
    }
    return ring.readable() > 0;
}

void StreamAnalyser::hear(const Matcher& matcher) {
    next.now = matcher.moods().hear(extractor->features(used.window), extractor->seconds(used.window));
    next.unusual = matcher.moods().unusualness(next.now.mood);
    next.moodKnown = true;
    if (next.trail.empty() || next.seconds - next.trail.back().seconds >= trailStep) {
        if (next.trail.size() >= trailMost)
            next.trail.erase(next.trail.begin());
        next.trail.push_back({next.seconds, next.now.mood});
    }
}

void StreamAnalyser::search(const Matcher& matcher, bool afresh) {
    Query query;
    query.music = next.now;
    query.filter = *used.filter;
    query.adventure = used.adventure;
    query.top = 2 * filmsWanted;
    if (afresh)
        next.films.clear();
    std::vector<SuggestedFilm> films;
    for (auto& suggestion : settledOrder(matcher.suggest(query), next.films, filmsWanted)) {
        const auto film = suggestion.film;
        films.push_back({std::move(suggestion), matcher.catalogue().film(film), matcher.unusualness(film)});
    }
    next.films = std::move(films);
    searchedAt = next.seconds;
}

void StreamAnalyser::publish(Stream& stream, const Matcher* matcher, const std::string& problem,
                             Clock::time_point now) {
    Settings wanted{
        stream.window.load(std::memory_order_relaxed), stream.adventure.load(std::memory_order_relaxed), {}};
    {
        std::lock_guard lock(stream.mutex);
        wanted.filter = stream.filter;
    }
    const auto changed = wanted != used || matcher != matcherSeen || problem != problemSeen;
    if (!source || (!changed && !(heardMore && now - published >= interval)))
        return;
    used = std::move(wanted);
    matcherSeen = matcher;
    problemSeen = problem;
    heardMore = false;
    published = now;

    next.problem = formatProblem.empty() ? problem : formatProblem;
    next.droppedSamples = source->ring.dropped();
    if (extractor) {
        next.seconds = extractor->seconds();
        next.silent = !extractor->heardSound(Window::seconds3);
        try {
            if (next.silent)
                soundSince = next.seconds;
            else
                next.music = extractor->music(used.window);
            if (const float host = stream.hostTempo.load(std::memory_order_relaxed); host > 0) {
                next.music.tempoBpm = host;
                next.music.tempoConfidence = 1;
                next.music.alternativeBpm = 0;
            }
            if (matcher && !next.silent && next.seconds - soundSince >= leastSeconds)
                hear(*matcher);
            if (matcher && next.moodKnown && (changed || (!next.silent && next.seconds - searchedAt >= searchStep)))
                search(*matcher, changed);
        } catch (const std::exception& e) {
            next.problem = e.what();
        }
    }
    ++next.sequence;
    auto snapshot = std::make_shared<const Snapshot>(next);
    std::lock_guard lock(stream.mutex);
    stream.newest = std::move(snapshot);
}

} // namespace sceneheard
