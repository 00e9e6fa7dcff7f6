#include "Signal/Resampler.h"
#include "Signal/Error.h"
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

Resampler::Resampler(double from, double to, int largestChunk)
    : soxr(from == to ? nullptr : std::make_unique<Soxr>(from, to))
    // Room for a chunk and for all that the filters may hold back.
    , out(static_cast<std::size_t>(std::ceil(largestChunk * to / from)) + 8192) {}
Resampler::~Resampler() = default;

std::span<const float> Resampler::convert(std::span<const float> chunk) {
    if (soxr == nullptr) {
        std::copy(chunk.begin(), chunk.end(), out.begin());
        return {out.data(), chunk.size()};
    }
    std::size_t produced = 0;
    soxr_process(soxr->handle, chunk.data(), chunk.size(), nullptr, out.data(), out.size(), &produced);
    return {out.data(), produced};
}

std::span<const float> Resampler::finish() {
    std::size_t produced = 0;
    if (soxr != nullptr)
        soxr_process(soxr->handle, nullptr, 0, nullptr, out.data(), out.size(), &produced);
    return {out.data(), produced};
}

void Resampler::reset() {
    if (soxr != nullptr)
        soxr_clear(soxr->handle);
}

} // namespace sceneheard
