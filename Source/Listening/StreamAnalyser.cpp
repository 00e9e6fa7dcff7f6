#include "Listening/StreamAnalyser.h"
#include "Listening/Guard.h"
#include "Listening/ThreadContract.h"
#include "Signal/Level/Loudness.h"
#include "Support/Error.h"
#include <algorithm>
#include <cmath>
#include <utility>

namespace sceneheard {

namespace {
constexpr std::size_t blockFrames = 4096;
constexpr double endingSilence = 2.0; // seconds that end a cue where nothing else does

// Of counts that come round to 0.
bool isBefore(unsigned resets, unsigned others) { return static_cast<int>(resets - others) < 0; }
} // namespace

StreamAnalyser::StreamAnalyser(std::shared_ptr<const Matcher> m, std::string p, std::unique_ptr<FilmSearch> search)
    : matcher(std::move(m))
    , problem(std::move(p)) {
    if (matcher)
        suggested.emplace(matcher, search ? std::move(search) : std::make_unique<LocalFilmSearch>(matcher));
}

bool StreamAnalyser::byHost() const { return recorder.curve()->hostTime(); }

bool StreamAnalyser::rolling() const { return mark.host && mark.playing; }

double StreamAnalyser::clock() const { return mark.clockAt(source->ring.taken(), source->rate); }

double StreamAnalyser::position() const {
    if (!byHost())
        return clock() - origin;
    return mark.host ? mark.at(source->ring.taken(), source->rate) : next.position;
}

void StreamAnalyser::adopt(std::shared_ptr<SoundSource> sound) {
    source = std::move(sound);
    mark = {};
    formatProblem.clear();
    const auto channels = source->ring.channels();
    block.assign(blockFrames * static_cast<std::size_t>(channels), 0.0f);
    blockChannels.clear();
    for (std::size_t c = 0; c < static_cast<std::size_t>(channels); ++c)
        blockChannels.push_back(block.data() + c * blockFrames);
    input.assign(blockChannels.begin(), blockChannels.end());
    extractor.reset();
    try {
        extractor = std::make_unique<FeatureExtractor>(source->rate, channels);
    } catch (const Error& e) {
        formatProblem = e.what();
    }
    if (byHost())
        jump();
    else
        beginCue();
}

void StreamAnalyser::forget() {
    Snapshot blank;
    blank.frozen = next.frozen;
    next = std::move(blank);
    analysedFrames = 0;
    searchedAt.reset();
    analysedMore = true;
    if (suggested)
        suggested->forget();
}

void StreamAnalyser::beginCue() {
    forget();
    recorder.begin(rolling());
    origin = clock();
    jump();
}

void StreamAnalyser::resume(std::shared_ptr<const CueCurve> cue) {
    forget();
    recorder.resume(std::move(cue));
    const auto& curve = *recorder.curve();
    origin = clock();
    if (!curve.empty()) {
        if (!byHost())
            origin -= curve.back().seconds + CueCurve::step;
        next.position = curve.back().seconds;
        next.now = curve.mean();
        next.moodKnown = matcher != nullptr;
        if (matcher)
            next.zScores = matcher->moods().zScores(next.now.mood);
    }
    answered = false;
    jump();
}

void StreamAnalyser::jump() {
    if (extractor)
        extractor->reset();
    finished = false;
    inOnePiece = analysedFrames == 0 && recorder.curve()->empty();
    recorder.jump();
    analysedMore = true;
    placeTick();
}

void StreamAnalyser::follow(const TimeMark& now) {
    mark = now;
    if (isBefore(resetsSeen, mark.resets)) {
        resetsSeen = mark.resets;
        return beginCue();
    }
    if (rolling() && !byHost())
        beginCue(); // what was analysed before the transport ever ran has no place on its timeline
    else if (now.jump && byHost())
        jump();
    else
        placeTick();
}

void StreamAnalyser::placeTick() {
    const auto frame = source->ring.taken();
    const auto now = byHost() && !rolling() ? clock() : position();
    tickSeconds = (std::floor(now / CueCurve::step + 1e-9) + 1) * CueCurve::step;
    tickFrame = frame + static_cast<std::size_t>(std::max(1.0, std::ceil((tickSeconds - now) * source->rate - 1e-6)));
}

void StreamAnalyser::tick(bool cuesEndInSilence) {
    const auto ends = cuesEndInSilence && !byHost();
    if (ends && extractor->loudness() > Loudness::silence && recorder.silence() >= endingSilence &&
        !recorder.curve()->empty()) {
        forget();
        recorder.begin(false);
        inOnePiece = false;                // the silence before was analysed too
        origin = clock() - CueCurve::step; // the music began within the last half second
        tickSeconds = CueCurve::step;
    }
    const auto before = recorder.silence();
    recorder.tick(tickSeconds, keepsCue && (!byHost() || rolling()), *extractor, matcher ? &matcher->moods() : nullptr);
    if (ends && before < endingSilence && recorder.silence() >= endingSilence)
        jump(); // the next cue's windows are to hold nothing of this one
    else
        placeTick();
}

// Leaves out the sound that waits, or what of it came before so many resets.
void StreamAnalyser::skip(std::optional<unsigned> resets) {
    auto& ring = source->ring;
    auto end = ring.taken() + ring.readable(); // asked first: the marks of these frames are there then
    for (const auto* passed = source->marks.front(); passed != nullptr && passed->frame <= end;
         passed = source->marks.front()) {
        mark = *passed;
        source->marks.pop();
        if (resets && !isBefore(mark.resets, *resets))
            end = mark.frame;
    }
    ring.discard(end - ring.taken());
}

bool StreamAnalyser::due(const Stream& stream, Clock::duration pause) const {
    return !source || pause >= paceOf(stream.wanted.load(std::memory_order_relaxed)).piece || source->pressing();
}

bool StreamAnalyser::listen(Stream& stream) {
    expectThread(Thread::analysis, "StreamAnalyser::listen");
    std::shared_ptr<SoundSource> sound;
    std::shared_ptr<const CueCurve> cue;
    {
        std::lock_guard lock(stream.mutex);
        sound = stream.source;
        if (sound)
            cue = std::exchange(stream.restored, nullptr);
    }
    if (!sound) {
        source.reset();
        return false;
    }
    if (sound != source)
        adopt(std::move(sound));
    if (cue)
        resume(std::move(cue));
    if (const auto resets = stream.resets.load(std::memory_order_relaxed); isBefore(resetsSeen, resets)) {
        if (isBefore(mark.resets, resets))
            skip(resets);
        resetsSeen = isBefore(mark.resets, resets) ? resets : mark.resets;
        beginCue();
    }
    const bool frozen = stream.frozen.load(std::memory_order_relaxed);
    if (!extractor || frozen) {
        skip();
        skipped = true;
        return false;
    }
    if (std::exchange(skipped, false)) {
        auto after = mark;
        after.jump = true;
        follow(after);
    }
    keepsCue = stream.keepsCue.load(std::memory_order_relaxed);
    const bool ended = stream.ended.load(std::memory_order_acquire); // asked first: all the sound is there then
    if (finished)
        skip();
    else if (analyseSlice(stream.cuesEndInSilence.load(std::memory_order_relaxed)))
        return true;
    else if (ended) {
        extractor->finish();
        finished = analysedMore = true;
    }
    return false;
}

bool StreamAnalyser::analyseSlice(bool cuesEndInSilence) {
    auto& ring = source->ring;
    auto quota = static_cast<std::size_t>(source->rate / 2);
    while (quota > 0) {
        const auto ready = ring.readable(); // asked first: the marks of these frames are there then
        const TimeMark* ahead = nullptr;
        while ((ahead = source->marks.front()) != nullptr && ahead->frame <= ring.taken()) {
            const auto reached = *ahead;
            source->marks.pop();
            follow(reached);
        }
        auto count = std::min({blockFrames, quota, ready, tickFrame - ring.taken()});
        if (ahead != nullptr)
            count = std::min(count, ahead->frame - ring.taken());
        if (count == 0)
            return false;
        inOnePiece = inOnePiece && (!byHost() || rolling());
        ring.read(blockChannels.data(), count);
        extractor->process(input, static_cast<int>(count));
        analysedFrames += count;
        analysedMore = true;
        quota -= count;
        if (ring.taken() == tickFrame)
            tick(cuesEndInSilence);
    }
    return ring.readable() > 0;
}

void StreamAnalyser::recover(Stream& stream, const std::string& why) {
    source.reset();
    extractor.reset();
    stream.tellProblem(why);
    std::lock_guard lock(stream.mutex);
    if (!stream.restored && !recorder.curve()->empty())
        stream.restored = recorder.curve();
}

} // namespace sceneheard
