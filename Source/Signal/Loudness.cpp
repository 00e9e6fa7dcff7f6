#include "Signal/Loudness.h"
#include "Signal/Error.h"
#include <algorithm>
#include <cmath>
#include <ebur128.h>

namespace sceneheard {

namespace {
float atLeastSilence(int result, double lufs) {
    return result == EBUR128_SUCCESS && std::isfinite(lufs) ? std::max(static_cast<float>(lufs), Loudness::silence)
                                                            : Loudness::silence;
}
} // namespace

struct Loudness::State {
    State(double sampleRate, int channelCount)
        : rate(sampleRate)
        , channels(channelCount) {
        open();
    }
    ~State() { ebur128_destroy(&ebur); }
    State(const State&) = delete;
    State& operator=(const State&) = delete;

    void open() {
        // The histogram keeps memory bounded however long the music is.
        constexpr int mode = EBUR128_MODE_I | EBUR128_MODE_LRA | EBUR128_MODE_HISTOGRAM;
        ebur = ebur128_init(static_cast<unsigned>(channels), static_cast<unsigned long>(std::lround(rate)), mode);
        if (ebur == nullptr)
            throw Error("cannot measure loudness of " + std::to_string(channels) + " channels at " +
                        std::to_string(rate) + " Hz: use 1 to 64 channels at 8 to 768 kHz");
    }

    double rate;
    int channels;
    ebur128_state* ebur = nullptr;
};

Loudness::Loudness(double sampleRate, int channels)
    : state(std::make_unique<State>(sampleRate, channels)) {}
Loudness::~Loudness() = default;

void Loudness::add(std::span<const float> interleaved) {
    ebur128_add_frames_float(state->ebur, interleaved.data(),
                             interleaved.size() / static_cast<std::size_t>(state->channels));
}

float Loudness::momentary() const {
    double lufs = 0;
    const int result = ebur128_loudness_momentary(state->ebur, &lufs);
    return atLeastSilence(result, lufs);
}

float Loudness::integrated() const {
    double lufs = 0;
    const int result = ebur128_loudness_global(state->ebur, &lufs);
    return atLeastSilence(result, lufs);
}

float Loudness::range() const {
    double lu = 0;
    return ebur128_loudness_range(state->ebur, &lu) == EBUR128_SUCCESS ? static_cast<float>(lu) : 0.0f;
}

void Loudness::reset() {
    ebur128_destroy(&state->ebur);
    state->open();
}

} // namespace sceneheard
