#include "Signal/Level/Loudness.h"
#include "Support/Error.h"
#include <algorithm>
#include <cmath>
#include <numeric>
#include <string>

namespace sceneheard {

namespace {
constexpr std::size_t stepsBetweenShortTerms = 10; // 1 s

float atLeastSilence(double lufs) {
    return std::isfinite(lufs) ? std::max(static_cast<float>(lufs), Loudness::silence) : Loudness::silence;
}

double checkedRate(double rate, int channels) {
    if (!(rate >= 8000.0) || channels < 1 || channels > 64)
        throw Error("cannot measure loudness of " + std::to_string(channels) + " channels at " + std::to_string(rate) +
                    " Hz: use 1 to 64 channels at 8 kHz or more");
    return rate;
}
} // namespace

Loudness::Loudness(double sampleRate, int count)
    : channels(static_cast<std::size_t>(count))
    , step(static_cast<std::size_t>(checkedRate(sampleRate, count) / 10.0 + 0.5))
    , weighting(sampleRate, count)
    , recent(gateSteps * step, 0.0f) {}

void Loudness::add(std::span<const float> interleaved) {
    while (interleaved.size() >= channels) {
        const auto run = std::min(interleaved.size() / channels, step - at % step);
        const auto power = std::span(recent).subspan(at, run);
        weighting.measure(interleaved.first(run * channels), power);
        interleaved = interleaved.subspan(run * channels);
        at += run;
        if (at % step == 0)
            closeStep();
        at %= recent.size();
    }
}

void Loudness::closeStep() {
    const auto power = std::span(recent).subspan(at - step, step);
    sums[steps % shortSteps] = std::accumulate(power.begin(), power.end(), 0.0);
    ++steps;
    if (steps >= gateSteps) {
        gated[steps % longSteps] = meanOf(gateSteps);
        gates.add(gated[steps % longSteps]);
    }
    if (steps >= shortSteps && steps % stepsBetweenShortTerms == 0)
        shortTerms.add(meanOf(shortSteps));
}

double Loudness::meanOf(std::size_t lastSteps) const {
    double sum = 0;
    for (std::size_t i = 1; i <= lastSteps; ++i)
        sum += sums[(steps - i) % shortSteps];
    return sum / static_cast<double>(lastSteps * step);
}

float Loudness::momentary() const {
    // The step that is being written and the rest of the one that it replaces, then the three between them.
    const auto place = std::span(recent).subspan(at / step * step, step);
    double sum = std::accumulate(place.begin(), place.end(), 0.0);
    for (std::size_t i = 1; i < std::min(gateSteps, steps + 1); ++i)
        sum += sums[(steps - i) % shortSteps];
    return atLeastSilence(lufsOf(sum / static_cast<double>(recent.size())));
}

float Loudness::integrated() const { return atLeastSilence(gates.gated()); }

float Loudness::integrated(double lastSeconds) const {
    const auto last = std::min({static_cast<std::size_t>(std::max(0.0, lastSeconds) * 10.0 + 0.5), steps, longSteps});
    const auto meanFrom = [&](double minimum) {
        double sum = 0;
        int number = 0;
        for (std::size_t i = 0; i + gateSteps <= last; ++i)
            if (const double power = gated[(steps - i) % longSteps]; power >= minimum) {
                sum += power;
                ++number;
            }
        return sum / number;
    };
    const double usual = meanFrom(powerOf(silence));
    return atLeastSilence(lufsOf(meanFrom(usual / 10))); // 10 LU below
}

float Loudness::range() const { return static_cast<float>(shortTerms.range()); }

void Loudness::reset() {
    weighting.reset();
    std::fill(recent.begin(), recent.end(), 0.0f);
    at = 0;
    steps = 0;
    gates = shortTerms = {};
}

} // namespace sceneheard
