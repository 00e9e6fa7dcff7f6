#include "Listening/SoundSource.h"
#include "Listening/SessionLimits.h"
#include <cmath>

namespace sceneheard {

namespace {
// Hosts that count in musical time give seconds that are not exact to the sample.
constexpr double tolerance = 0.002; // beyond it the time is corrected
constexpr double leap = 0.05;       // beyond it the music went somewhere else
} // namespace

bool MarkQueue::full() const noexcept {
    return written.load(std::memory_order_relaxed) - taken.load(std::memory_order_acquire) == marks.size();
}

bool MarkQueue::push(const TimeMark& mark) noexcept {
    if (full())
        return false;
    const auto at = written.load(std::memory_order_relaxed);
    marks[at % marks.size()] = mark;
    written.store(at + 1, std::memory_order_release);
    return true;
}

std::size_t MarkQueue::waiting() const noexcept {
    return written.load(std::memory_order_acquire) - taken.load(std::memory_order_relaxed);
}

const TimeMark* MarkQueue::front() const noexcept {
    const auto at = taken.load(std::memory_order_relaxed);
    return written.load(std::memory_order_acquire) == at ? nullptr : &marks[at % marks.size()];
}

void MarkQueue::pop() noexcept { taken.fetch_add(1, std::memory_order_release); }

std::size_t SoundSource::room() const noexcept { return marks.full() ? 0 : ring.room(); }

bool SoundSource::pressing() const noexcept {
    return ring.readable() >= ring.capacity() / 4 || marks.waiting() >= MarkQueue::capacity / 4;
}

void SoundSource::push(const float* const* channels, int channelCount, std::size_t frames, const HostTime& time,
                       unsigned resets) noexcept {
    const auto at = ring.written();
    TimeMark mark{at, clock};
    mark.resets = resets;
    if (time.known && std::abs(time.seconds) <= limits::cueSeconds) {
        mark.host = true;
        mark.playing = time.playing;
        mark.seconds = time.seconds;
    }
    const auto off = mark.host ? std::abs(mark.seconds - last.at(last.frame + (clock - last.clock), rate)) : 0.0;
    mark.jump = marked && (mark.host != last.host || mark.playing != last.playing || (mark.playing && off > leap));
    const bool lostSome = at - last.frame != clock - last.clock;
    if (!marked || mark.jump || lostSome || off > tolerance || mark.resets != last.resets) {
        if (!marks.push(mark)) { // sound without a place in time is worth nothing
            ring.drop(frames);
            clock += frames;
            return;
        }
        last = mark;
        marked = true;
    }
    ring.write(channels, channelCount, frames);
    clock += frames;
}

} // namespace sceneheard
