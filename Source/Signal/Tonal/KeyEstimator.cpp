#include "Signal/Tonal/KeyEstimator.h"
#include <algorithm>
#include <array>
#include <cmath>

namespace sceneheard {

namespace {
using Profile = ChromaVector;

constexpr float clearestLead = 0.25f; // over the next key, a correlation: as clear as real music gets

Profile centred(std::array<float, 12> values) {
    Profile p = Eigen::Map<Profile>(values.data());
    p -= p.mean();
    return p / p.matrix().norm();
}

const Profile& profile(KeyProfiles profiles, bool minor) {
    static const std::array albrecht{
        centred({.238f, .006f, .111f, .006f, .137f, .094f, .016f, .214f, .009f, .080f, .008f, .081f}),
        centred({.220f, .006f, .104f, .123f, .019f, .103f, .012f, .214f, .062f, .022f, .061f, .052f})};
    static const std::array temperley{centred({5, 2, 3.5f, 2, 4.5f, 4, 2, 4.5f, 2, 3.5f, 1.5f, 4}),
                                      centred({5, 2, 3.5f, 4.5f, 2, 4, 2, 4.5f, 3.5f, 2, 1.5f, 4})};
    return (profiles == KeyProfiles::albrecht2013 ? albrecht : temperley)[minor];
}

ChromaVector turned(const ChromaVector& chroma, int tonic) {
    ChromaVector result;
    for (int i = 0; i < 12; ++i)
        result[i] = chroma[(i + tonic) % 12];
    return result;
}
} // namespace

KeyEstimate estimateKey(const ChromaVector& chroma, KeyProfiles profiles) {
    KeyEstimate estimate;
    ChromaVector normal = chroma - chroma.mean();
    const float norm = normal.matrix().norm();
    if (norm < 1e-6f)
        return estimate;
    normal /= norm;

    float best = -2, second = -2;
    std::array<float, 2> bestOfMode{-2, -2};
    for (int tonic = 0; tonic < 12; ++tonic) {
        const ChromaVector degrees = turned(normal, tonic);
        for (const bool minor : {false, true}) {
            const float r = (degrees * profile(profiles, minor)).sum();
            auto& ofMode = bestOfMode[minor];
            ofMode = std::max(ofMode, r);
            if (r > best) {
                second = best;
                best = r;
                estimate.key = {tonic, minor, r, 0};
            } else {
                second = std::max(second, r);
            }
        }
    }
    estimate.key.confidence = std::clamp((best - second) / clearestLead, 0.0f, 1.0f);
    estimate.majorness = bestOfMode[0] - bestOfMode[1];
    estimate.degrees = turned(chroma, estimate.key.tonic);
    return estimate;
}

} // namespace sceneheard
