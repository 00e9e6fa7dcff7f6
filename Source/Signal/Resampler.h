#pragma once
#include <memory>
#include <span>
#include <vector>

namespace sceneheard {

/// Any rate → another, one channel, by soxr. The same chunks in give the same samples out, to the last bit.
class Resampler {
public:
    /// @param from,to       Hz; throws Error where soxr refuses them
    /// @param largestChunk  the most samples that convert() will be given
    Resampler(double from, double to, int largestChunk);
    ~Resampler();

    /// @return  the output that is ready, valid until the next call; it lags by the filter's delay
    std::span<const float> convert(std::span<const float> chunk);
    /// Ends the stream.
    /// @return  what was still inside
    std::span<const float> finish();
    void reset();

private:
    struct Soxr;
    std::unique_ptr<Soxr> soxr; ///< none where the rates are equal
    std::vector<float> out;
};

} // namespace sceneheard
