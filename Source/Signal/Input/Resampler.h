#pragma once
#include <memory>
#include <span>
#include <vector>

namespace sceneheard {

/// Any rate → another, one channel, by soxr. The same chunks in give the same samples out, to the last bit. Takes no
/// memory after construction but in finish() and reset().
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
    // soxr's buffers grow while the first sound passes; a second of silence grows them beforehand.
    void warmUp();
    std::span<const float> run(const float* in, std::size_t count);

    double from, to;
    std::unique_ptr<Soxr> soxr; ///< none where the rates are equal
    std::vector<float> silence, out;
    std::size_t early = 0; ///< output still to come that belongs to the silence before the sound
};

} // namespace sceneheard
