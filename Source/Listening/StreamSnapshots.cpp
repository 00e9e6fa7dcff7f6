// What a StreamAnalyser tells of what it analysed.
#include "Listening/Guard.h"
#include "Listening/StreamAnalyser.h"
#include "Listening/ThreadContract.h"
#include "Support/Error.h"
#include <utility>

namespace sceneheard {

namespace {
constexpr double trailStep = 0.5;     // seconds
constexpr std::size_t maxTrail = 240; // two minutes
} // namespace

void StreamAnalyser::updateMood() {
    const auto& moods = matcher->moods();
    const auto& curve = *recorder.curve();
    // A cue that was played in pieces, in any order, has no features that could be summed up; its moments can.
    const bool ofPieces = used.window == Window::whole && !inOnePiece && !curve.empty();
    const bool told = finished ? extractor->audible(Window::whole) : recorder.moodTold(*extractor);
    if (!ofPieces && !told && !(used.window == Window::whole && next.moodKnown && inOnePiece))
        return;
    if (ofPieces) {
        const auto seconds = static_cast<double>(curve.size()) * CueCurve::step;
        const auto sd = moods.estimate(extractor->features(Window::seconds10), seconds).mood.sd; // of the length alone
        next.now = curve.mean();
        next.now.mood.sd = sd;
    } else {
        next.now = impression(used.window == Window::whole && !inOnePiece ? Window::seconds10 : used.window);
    }
    next.zScores = moods.zScores(next.now.mood);
    next.moodKnown = true;
    if (next.trail.empty() || next.seconds - next.trail.back().seconds >= trailStep) {
        if (next.trail.size() >= maxTrail)
            next.trail.erase(next.trail.begin());
        next.trail.push_back({next.seconds, next.now.mood});
    }
}

Impression StreamAnalyser::impression(Window window) const {
    if (extractor == nullptr || matcher == nullptr)
        throw Error("Nothing can be heard: " + (formatProblem.empty() ? problem : formatProblem));
    return matcher->moods().estimate(extractor->features(window), extractor->seconds(window));
}

void StreamAnalyser::measure(const Stream& stream) {
    next.host = {
        stream.hostTempo.load(std::memory_order_relaxed),     stream.beatsPerBar.load(std::memory_order_relaxed),
        stream.beatUnit.load(std::memory_order_relaxed),      stream.frameRate.load(std::memory_order_relaxed),
        stream.timecodeStart.load(std::memory_order_relaxed), stream.loop.load(std::memory_order_relaxed)};
    next.seconds = static_cast<double>(analysedFrames) / source->rate;
    next.silent = !extractor->audible(Window::seconds3);
    if (analysedFrames > 0)
        next.position = position();
    next.playing = mark.host ? mark.playing : !next.silent;
    if (!next.silent || finished)
        next.music = extractor->music(used.window);
    if (next.host.tempo > 0) {
        next.music.tempoBpm = next.host.tempo;
        next.music.tempoConfidence = 1;
        next.music.alternativeBpm = 0;
    }
}

void StreamAnalyser::publish(Stream& stream, Clock::time_point now) {
    expectThread(Thread::analysis, "StreamAnalyser::publish");
    Settings asked{
        stream.window.load(std::memory_order_relaxed), stream.adventure.load(std::memory_order_relaxed), {}, {}};
    std::shared_ptr<const FilmSet> pins;
    {
        std::lock_guard lock(stream.mutex);
        asked.filter = stream.filter;
        asked.words = stream.words;
        pins = stream.pinned;
    }
    const bool otherPins = pins != pinned;
    const auto before = std::exchange(wanted, stream.wanted.load(std::memory_order_relaxed));
    const bool more = wanted > before, other = !answered || asked != used;
    const bool frozen = stream.frozen.load(std::memory_order_relaxed);
    const bool answers = wanted >= Wanted::seldom && next.moodKnown && suggested->answered();
    const auto awaitsMood = wanted == Wanted::seldom && !next.moodKnown;
    const auto pause = paceOf(awaitsMood ? Wanted::films : wanted).interval;
    if (!source || (!other && !more && !otherPins && !answers && frozen == next.frozen && finished == next.complete &&
                    !(analysedMore && now - published >= pause)))
        return;
    used = std::move(asked);
    pinned = std::move(pins);
    afresh |= other;
    answered = true;
    analysedMore = false;
    published = now;

    next.problem = formatProblem.empty() ? problem : formatProblem;
    next.droppedSamples = source->ring.dropped();
    next.frozen = frozen;
    next.complete = finished;
    next.resets = resetsSeen;
    next.words = used.words;
    next.hostTime = byHost();
    next.cue = recorder.curve();
    if (extractor) {
        const auto bringUpToDate = [&] {
            measure(stream);
            if (matcher)
                updateMood();
            if (afresh)
                next.films.clear();
            if (next.moodKnown && wanted >= Wanted::seldom)
                suggest(more, otherPins);
        };
        guarded(bringUpToDate, [&](const std::string& why) { next.problem = why; });
    }
    stream.tell(next, source.get());
}

void StreamAnalyser::suggest(bool wantedAgain, bool otherPins) {
    const bool due =
        afresh || wantedAgain || !searchedAt || (!next.silent && next.seconds - *searchedAt >= paceOf(wanted).search);
    if (due) {
        if (std::exchange(afresh, false))
            suggested->forget();
        suggested->ask(*used.filter, used.adventure, next);
        searchedAt = next.seconds;
    }
    suggested->take(next);
    if (due || otherPins)
        suggested->tellPinned(pinned, used.adventure, next);
    if (next.silent || next.films.empty() || (!next.playing && next.hostTime))
        return;
    const auto leader = next.films.front().film;
    if (next.leads->at(next.position) != leader)
        next.leads = std::make_shared<const LeadingFilms>(next.leads->with(next.position, leader));
}

} // namespace sceneheard
