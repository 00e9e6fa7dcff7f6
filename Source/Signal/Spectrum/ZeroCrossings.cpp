#include "Signal/Spectrum/ZeroCrossings.h"

namespace sceneheard {

float zeroCrossingRate(std::span<const float> samples) {
    if (samples.size() < 2)
        return 0;
    int crossings = 0;
    for (std::size_t i = 1; i < samples.size(); ++i)
        crossings += (samples[i] >= 0) != (samples[i - 1] >= 0);
    return static_cast<float>(crossings) / static_cast<float>(samples.size() - 1);
}

} // namespace sceneheard
