#include "Listening/StreamClient.h"
#include "Listening/AnalysisService.h"
#include "Listening/Guard.h"
#include "Listening/Stream.h"
#include "Support/Error.h"
#include <algorithm>
#include <cmath>
#include <thread>
#if defined(__has_feature)
#if __has_feature(realtime_sanitizer)
#include <sanitizer/rtsan_interface.h>
#define SCENEHEARD_REALTIME_SANITIZER 1
#endif
#endif

namespace sceneheard {

namespace {
// Long enough for the models to load and for a busy machine to catch up. Half a mebibyte is 1.4 s of stereo at 48 kHz.
constexpr double ringSeconds = 4.0, minRingSeconds = 0.5;
constexpr double ringSamples = 1 << 17;
constexpr std::chrono::microseconds waitTime{500};
constexpr int maxWaits = 20000;

// While it lives an offline render may wait, which RealtimeSanitizer is told.
#if defined(SCENEHEARD_REALTIME_SANITIZER)
using OfflineWait = __rtsan::ScopedDisabler;
#else
struct OfflineWait {
    OfflineWait() {}
};
#endif

std::shared_ptr<SoundSource> makeSource(double rate, int channels) {
    if (!(rate >= 8000.0 && rate <= 768000.0))
        throw Error(
            "A sample rate outside 8 to 768 kHz cannot be heard; choose another rate to let SceneHeard listen.");
    const double frames = std::max(std::min(rate * ringSeconds, ringSamples / channels), rate * minRingSeconds);
    return std::make_shared<SoundSource>(rate, channels, static_cast<std::size_t>(frames));
}
} // namespace

StreamClient::StreamClient(std::shared_ptr<AnalysisService> s)
    : service(std::move(s))
    , stream(std::make_shared<Stream>()) {}
StreamClient::~StreamClient() = default;

void StreamClient::prepare(double rate, int channels) {
    expectThread(Thread::message, "StreamClient::prepare");
    {
        std::lock_guard lock(stream->mutex);
        if (stream->source && stream->source->rate == rate && stream->source->ring.channels() == channels)
            return;
    }
    std::string problem;
    const auto source = guarded([&] { return makeSource(rate, channels); }, [&](const auto& why) { problem = why; });
    {
        std::lock_guard lock(stream->mutex);
        stream->playing.store(source.get(), std::memory_order_release);
        stream->source = source;
    }
    if (!problem.empty())
        stream->tellProblem(problem);
    service->serve(stream);
}

void StreamClient::push(const float* const* channels, int channelCount, int samples, const HostTime& time) noexcept {
    const ThreadScope scope(Thread::audio, "StreamClient::push");
    if (samples < 1 || channelCount < 1 || channels == nullptr)
        return;
    if (auto* const source = stream->playing.load(std::memory_order_acquire))
        source->push(channels, channelCount, static_cast<std::size_t>(samples), time,
                     stream->resets.load(std::memory_order_relaxed));
}

void StreamClient::pushWaiting(const float* const* channels, int channelCount, int samples,
                               const HostTime& time) noexcept {
    auto* const source = stream->playing.load(std::memory_order_acquire);
    if (samples < 1 || channelCount < 1 || channels == nullptr || source == nullptr)
        return;
    std::array<const float*, 64> rest{};
    const auto count = std::min(channelCount, static_cast<int>(rest.size()));
    const auto largest = static_cast<int>(source->ring.capacity() / 2);
    for (int done = 0; done < samples;) {
        const auto part = std::min(samples - done, largest);
        const auto full = [&] { return source->room() < static_cast<std::size_t>(part); };
        for (int wait = 0; full() && wait < maxWaits; ++wait) {
            const OfflineWait allowed;
            service->hurry(*stream);
            if (full())
                std::this_thread::sleep_for(waitTime);
        }
        for (int c = 0; c < count; ++c)
            rest[static_cast<std::size_t>(c)] = channels[c] != nullptr ? channels[c] + done : nullptr;
        auto now = time;
        if (time.playing)
            now.seconds += done / source->rate;
        push(rest.data(), count, part, now);
        done += part;
    }
    if (service->isInPlace())
        service->hurry(*stream);
}

void StreamClient::finish() noexcept {
    stream->ended.store(true, std::memory_order_release);
    service->hurry(*stream);
}

unsigned StreamClient::reset() noexcept {
    stream->ended.store(false, std::memory_order_relaxed);
    return stream->resets.fetch_add(1, std::memory_order_relaxed) + 1;
}

void StreamClient::setAdventure(float adventure) noexcept {
    stream->adventure.store(std::isfinite(adventure) ? std::clamp(adventure, 0.0f, 1.0f) : 0.5f,
                            std::memory_order_relaxed);
}

void StreamClient::setWindow(Window window) noexcept { stream->window.store(window, std::memory_order_relaxed); }

void StreamClient::setFrozen(bool frozen) noexcept { stream->frozen.store(frozen, std::memory_order_relaxed); }

void StreamClient::setHost(const HostFacts& facts) noexcept {
    const auto within = [](auto value, auto minimum, auto maximum) {
        return value >= minimum && value <= maximum ? value : decltype(value){};
    };
    stream->hostTempo.store(within(facts.tempo, 10.0f, 1000.0f), std::memory_order_relaxed);
    stream->beatsPerBar.store(within(facts.beatsPerBar, 1, 64), std::memory_order_relaxed);
    stream->beatUnit.store(within(facts.beatUnit, 1, 64), std::memory_order_relaxed);
    stream->frameRate.store(within(facts.frameRate, 1.0f, 1000.0f), std::memory_order_relaxed);
    stream->timecodeStart.store(within(facts.timecodeStart, -1e7, 1e7), std::memory_order_relaxed);
    const auto most = static_cast<float>(limits::cueSeconds);
    const auto inside = std::abs(facts.loop.from) <= most && std::abs(facts.loop.to) <= most;
    stream->loop.store(facts.loop && inside ? facts.loop : HostLoop{}, std::memory_order_relaxed);
}

void StreamClient::setCuesEndInSilence(bool end) noexcept {
    stream->cuesEndInSilence.store(end, std::memory_order_relaxed);
}

void StreamClient::setKeepsCue(bool keeps) noexcept { stream->keepsCue.store(keeps, std::memory_order_relaxed); }

void StreamClient::setWanted(Wanted wanted) noexcept { stream->wanted.store(wanted, std::memory_order_relaxed); }

void StreamClient::setFilter(const Filter& filter) {
    expectThread(Thread::message, "StreamClient::setFilter");
    auto copy = std::make_shared<const Filter>(filter);
    std::lock_guard lock(stream->mutex);
    stream->filter = std::move(copy);
}

void StreamClient::setWords(std::shared_ptr<const WordsMood> words) {
    expectThread(Thread::message, "StreamClient::setWords");
    std::lock_guard lock(stream->mutex);
    stream->words.swap(words);
}

void StreamClient::setPinned(std::shared_ptr<const FilmSet> films) {
    expectThread(Thread::message, "StreamClient::setPinned");
    std::lock_guard lock(stream->mutex);
    stream->pinned.swap(films);
}

void StreamClient::restore(std::shared_ptr<const CueCurve> cue) {
    expectThread(Thread::message, "StreamClient::restore");
    std::lock_guard lock(stream->mutex);
    stream->restored = std::move(cue);
}

std::shared_ptr<const CueCurve> StreamClient::cue() const {
    expectThread(Thread::message, "StreamClient::cue");
    std::lock_guard lock(stream->mutex);
    return stream->restored ? stream->restored : stream->newest->cue;
}

std::shared_ptr<const Snapshot> StreamClient::snapshot() const {
    expectThread(Thread::message, "StreamClient::snapshot");
    std::lock_guard lock(stream->mutex);
    return stream->newest;
}

} // namespace sceneheard
