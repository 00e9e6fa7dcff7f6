#include "Matching/MusicGenres.h"
#include "Mood/ScaleRanges.h"
#include <algorithm>
#include <cmath>
#include <numeric>

namespace sceneheard {

Eigen::VectorXf evened(const Scales& music) {
    Eigen::VectorXf result(static_cast<Eigen::Index>(scaleCount));
    for (std::size_t i = 0; i < scaleCount; ++i) {
        const float x = music[i];
        float& y = result[static_cast<Eigen::Index>(i)];
        if (!std::isfinite(x)) {
            y = x; // clamping would make a number of it
            continue;
        }
        y = tellingRange(static_cast<Scale>(i)).clamp(x);
        switch (static_cast<Scale>(i)) {
        case Scale::speechiness:
        case Scale::liveness:
            y = std::log(y);
            break;
        case Scale::tempo:
            y = std::log2(y);
            break;
        case Scale::instrumentalness:
            y = std::pow(y, 0.3f);
            break;
        case Scale::valence:
            y = std::sqrt(y);
            break;
        default:
            break;
        }
    }
    return result;
}

Eigen::VectorXf MusicGenres::standardised(const Scales& music) const {
    Eigen::VectorXf z = (evened(music) - mean).cwiseQuotient(sd);
    for (auto& x : z)
        x = std::isfinite(x) ? std::clamp(x, -5.0f, 5.0f) : 0.0f;
    return z;
}

Eigen::VectorXf MusicGenres::chances(const Eigen::VectorXf& standardised) const {
    const Eigen::VectorXf logits = net(standardised);
    const Eigen::VectorXf likely = (logits.array() - logits.maxCoeff()).exp();
    return likely / likely.sum();
}

std::vector<std::string> MusicGenres::likeliest(const Scales& music, std::size_t most) const {
    const auto chance = chances(standardised(music));
    std::vector<std::size_t> order(names.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, std::greater<>(),
                             [&](std::size_t g) { return chance[static_cast<Eigen::Index>(g)]; });
    std::vector<std::string> result;
    for (std::size_t i = 0; i < std::min(most, order.size()); ++i)
        result.push_back(names[order[i]]);
    return result;
}

} // namespace sceneheard
