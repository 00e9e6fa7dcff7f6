#include "Matching/MusicGenres.h"
#include "Mood/AudioFeatureRanges.h"
#include <algorithm>
#include <cmath>
#include <numeric>

namespace sceneheard {

Eigen::VectorXf transformed(const AudioFeatures& music) {
    Eigen::VectorXf result(static_cast<Eigen::Index>(audioFeatureCount));
    for (std::size_t i = 0; i < audioFeatureCount; ++i) {
        const float x = music[i];
        float& y = result[static_cast<Eigen::Index>(i)];
        if (!std::isfinite(x)) {
            y = x; // clamping would make a number of it
            continue;
        }
        y = tellingRange(static_cast<AudioFeature>(i)).clamp(x);
        switch (static_cast<AudioFeature>(i)) {
        case AudioFeature::speechiness:
        case AudioFeature::liveness:
            y = std::log(y);
            break;
        case AudioFeature::tempo:
            y = std::log2(y);
            break;
        case AudioFeature::instrumentalness:
            y = std::pow(y, 0.3f);
            break;
        case AudioFeature::valence:
            y = std::sqrt(y);
            break;
        default:
            break;
        }
    }
    return result;
}

Eigen::VectorXf MusicGenres::standardised(const AudioFeatures& music) const {
    Eigen::VectorXf z = (transformed(music) - mean).cwiseQuotient(sd);
    for (auto& x : z)
        x = std::isfinite(x) ? std::clamp(x, -5.0f, 5.0f) : 0.0f;
    return z;
}

Eigen::VectorXf MusicGenres::chances(const Eigen::VectorXf& standardised) const {
    const Eigen::VectorXf logits = net(standardised);
    const Eigen::VectorXf likely = (logits.array() - logits.maxCoeff()).exp();
    return likely / likely.sum();
}

std::vector<std::string> MusicGenres::likeliest(const AudioFeatures& music, std::size_t limit) const {
    const auto chance = chances(standardised(music));
    std::vector<std::size_t> order(names.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, std::greater<>(),
                             [&](std::size_t g) { return chance[static_cast<Eigen::Index>(g)]; });
    std::vector<std::string> result;
    for (std::size_t i = 0; i < std::min(limit, order.size()); ++i)
        result.push_back(names[order[i]]);
    return result;
}

} // namespace sceneheard
