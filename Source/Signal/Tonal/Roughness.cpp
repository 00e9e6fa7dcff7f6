#include "Signal/Tonal/Roughness.h"
#include <cmath>

namespace sceneheard {

float roughness(std::span<const SpectralPeak> peaks) {
    float rough = 0, power = 0;
    for (std::size_t i = 0; i < peaks.size(); ++i) {
        power += peaks[i].magnitude * peaks[i].magnitude;
        // Sethares' s scales the curve so that its maximum lies at a quarter of the critical bandwidth.
        const float s = 0.24f / (0.0207f * peaks[i].hz + 18.96f);
        for (std::size_t j = i + 1; j < peaks.size(); ++j) {
            const float x = s * (peaks[j].hz - peaks[i].hz);
            if (x > 1.2f) // the curve has fallen below 2% of its maximum
                break;
            rough += peaks[i].magnitude * peaks[j].magnitude * (std::exp(-3.5f * x) - std::exp(-5.75f * x));
        }
    }
    return power > 0 ? 5.0f * rough / power : 0.0f;
}

} // namespace sceneheard
