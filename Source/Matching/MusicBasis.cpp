#include "Matching/MusicBasis.h"
#include <algorithm>
#include <cmath>

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
        switch (static_cast<Scale>(i)) {
        case Scale::loudness:
            y = std::clamp(x, -40.0f, 5.0f);
            break;
        case Scale::speechiness:
            y = std::log(std::clamp(x, 0.02f, 1.0f));
            break;
        case Scale::liveness:
            y = std::log(std::clamp(x, 0.03f, 1.0f));
            break;
        case Scale::tempo:
            y = std::log2(std::clamp(x, 50.0f, 220.0f));
            break;
        case Scale::instrumentalness:
            y = std::pow(std::clamp(x, 0.0f, 1.0f), 0.3f);
            break;
        case Scale::valence:
            y = std::sqrt(std::clamp(x, 0.0f, 1.0f));
            break;
        default:
            y = std::clamp(x, 0.0f, 1.0f);
        }
    }
    return result;
}

Eigen::VectorXf MusicBasis::operator()(const Scales& music) const {
    Eigen::VectorXf z = (evened(music) - mean).cwiseQuotient(sd);
    for (auto& x : z)
        x = std::isfinite(x) ? std::clamp(x, -5.0f, 5.0f) : 0.0f;
    Eigen::VectorXf basis(size());
    basis.head(z.size()) = z;
    if (phases.size() > 0)
        basis.tail(phases.size()) = (frequencies * z + phases).array().cos();
    return basis;
}

} // namespace sceneheard
