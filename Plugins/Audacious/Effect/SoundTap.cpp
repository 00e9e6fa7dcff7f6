#include "Audacious/Effect/SoundTap.h"
#include <thread>

namespace sceneheard {

void SoundTap::start(double r, int c) {
    std::lock_guard lock(mutex);
    rate = r;
    channels = c;
    if (auto* const to = sink.load())
        to->format(rate, channels);
}

void SoundTap::sound(const float* interleaved, int samples) noexcept {
    within.store(true);
    if (auto* const to = sink.load())
        to->sound(interleaved, samples);
    within.store(false);
}

void SoundTap::lead(SoundSink* to) {
    std::lock_guard lock(mutex);
    sink.store(nullptr);
    while (within.load())
        std::this_thread::yield();
    if (to != nullptr && rate > 0)
        to->format(rate, channels);
    sink.store(to);
}

} // namespace sceneheard
