#include "Signal/Input/Resampler.h"
#include "Support/Error.h"
#include <algorithm>
#include <cmath>
#include <soxr.h>
#include <string>

namespace sceneheard {

struct Resampler::Soxr {
    Soxr(double from, double to) {
        soxr_error_t error = nullptr;
        const auto quality = soxr_quality_spec(SOXR_MQ, 0);
        handle = soxr_create(from, to, 1, &error, nullptr, &quality, nullptr);
        if (error != nullptr)
            throw Error("cannot convert a sample rate of " + std::to_string(from) + " Hz: " + error);
    }
    ~Soxr() { soxr_delete(handle); }
    Soxr(const Soxr&) = delete;
    Soxr& operator=(const Soxr&) = delete;
    soxr_t handle = nullptr;
};

Resampler::Resampler(double sourceRate, double targetRate, int largest)
    : from(sourceRate)
    , to(targetRate)
    , soxr(from == to ? nullptr : std::make_unique<Soxr>(from, to))
    , silence(static_cast<std::size_t>(largest), 0.0f)
    // Room for a chunk and for all that the filters may hold back.
    , out(static_cast<std::size_t>(std::ceil(largest * to / from)) + 8192) {
    warmUp();
}
Resampler::~Resampler() = default;

void Resampler::warmUp() {
    early = 0;
    if (soxr == nullptr)
        return;
    // A second is a whole number of samples at either rate, so that the sound after it meets the same filter phases.
    std::size_t produced = 0;
    for (auto left = static_cast<std::size_t>(std::lround(from)); left > 0;) {
        const auto count = std::min(left, silence.size());
        produced += run(silence.data(), count).size();
        left -= count;
    }
    early = static_cast<std::size_t>(std::max(0L, std::lround(to) - static_cast<long>(produced)));
}

std::span<const float> Resampler::run(const float* in, std::size_t count) {
    std::size_t produced = 0;
    soxr_process(soxr->handle, in, count, nullptr, out.data(), out.size(), &produced);
    const auto dropped = std::min(early, produced);
    early -= dropped;
    return {out.data() + dropped, produced - dropped};
}

std::span<const float> Resampler::convert(std::span<const float> chunk) {
    if (soxr != nullptr)
        return run(chunk.data(), chunk.size());
    std::copy(chunk.begin(), chunk.end(), out.begin());
    return {out.data(), chunk.size()};
}

std::span<const float> Resampler::finish() { return soxr != nullptr ? run(nullptr, 0) : std::span<const float>(); }

void Resampler::reset() {
    if (soxr == nullptr)
        return;
    soxr_clear(soxr->handle);
    warmUp();
}

} // namespace sceneheard
