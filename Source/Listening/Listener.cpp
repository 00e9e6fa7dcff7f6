#include "Listening/Listener.h"
#include "Listening/AnalysisService.h"
#include "Listening/Stream.h"
#include "Signal/Error.h"
#include <algorithm>
#include <cmath>

namespace sceneheard {

namespace {
// Long enough for the models to load and for a busy machine to catch up. A mebibyte is 2.7 s of stereo at 48 kHz.
constexpr double ringSeconds = 4.0, leastRingSeconds = 0.5;
constexpr double ringSamples = 1 << 18;

std::shared_ptr<SoundSource> makeSource(double rate, int channels) {
    if (!(rate >= 8000.0 && rate <= 768000.0))
        throw Error(
            "The host runs at a sample rate outside 8 to 768 kHz; choose another rate to let SceneHeard listen.");
    const double frames = std::max(std::min(rate * ringSeconds, ringSamples / channels), rate * leastRingSeconds);
    return std::make_shared<SoundSource>(rate, channels, static_cast<std::size_t>(frames));
}
} // namespace

Listener::Listener(std::shared_ptr<AnalysisService> s)
    : service(std::move(s))
    , stream(std::make_shared<Stream>()) {}
Listener::~Listener() = default;

void Listener::prepare(double rate, int channels) {
    {
        std::lock_guard lock(stream->mutex);
        if (stream->source && stream->source->rate == rate && stream->source->ring.channels() == channels)
            return;
    }
    std::shared_ptr<SoundSource> source;
    std::string problem;
    try {
        source = makeSource(rate, channels);
    } catch (const Error& e) {
        problem = e.what();
    }
    {
        std::lock_guard lock(stream->mutex);
        stream->ring.store(source ? &source->ring : nullptr, std::memory_order_release);
        stream->source = source;
        if (!problem.empty()) {
            auto refused = std::make_shared<Snapshot>();
            refused->sequence = stream->newest->sequence + 1;
            refused->problem = problem;
            stream->newest = std::move(refused);
        }
    }
    service->serve(stream);
}

void Listener::push(const float* const* channels, int channelCount, int samples) noexcept {
    if (samples < 1 || channelCount < 1 || channels == nullptr)
        return;
    if (auto* const ring = stream->ring.load(std::memory_order_acquire))
        ring->write(channels, channelCount, static_cast<std::size_t>(samples));
}

void Listener::reset() noexcept { stream->resets.fetch_add(1, std::memory_order_relaxed); }

void Listener::setAdventure(float adventure) noexcept {
    stream->adventure.store(std::isfinite(adventure) ? std::clamp(adventure, 0.0f, 1.0f) : 0.5f,
                            std::memory_order_relaxed);
}

void Listener::setWindow(Window window) noexcept { stream->window.store(window, std::memory_order_relaxed); }

void Listener::setFrozen(bool frozen) noexcept { stream->frozen.store(frozen, std::memory_order_relaxed); }

void Listener::setHostTempo(double bpm) noexcept {
    const bool given = bpm >= 10.0 && bpm <= 1000.0;
    stream->hostTempo.store(given ? static_cast<float>(bpm) : 0.0f, std::memory_order_relaxed);
}

void Listener::setFilter(const Filter& filter) {
    auto copy = std::make_shared<const Filter>(filter);
    std::lock_guard lock(stream->mutex);
    stream->filter = std::move(copy);
}

std::shared_ptr<const Snapshot> Listener::snapshot() const {
    std::lock_guard lock(stream->mutex);
    return stream->newest;
}

} // namespace sceneheard
