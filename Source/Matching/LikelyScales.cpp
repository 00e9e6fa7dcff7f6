#include "Matching/LikelyScales.h"
#include <algorithm>
#include <array>
#include <bit>

namespace sceneheard {

namespace {
// Columns of a Hadamard matrix of order 16, by the bits whose parity gives the sign: those of one bit and of three or
// more, so that no scale moves as the product of two others does.
constexpr std::array<unsigned, 9> columns{1, 2, 4, 8, 7, 11, 13, 14, 15};
constexpr unsigned points = 16;
constexpr float farthest = 5;
} // namespace

std::vector<Eigen::VectorXf> likelyScales(const Eigen::VectorXf& standardised, float error) {
    if (error <= 0)
        return {standardised};
    std::vector<Eigen::VectorXf> likely(points, standardised);
    for (unsigned p = 0; p < points; ++p)
        for (Eigen::Index s = 0; s < standardised.size(); ++s) {
            const bool odd = std::popcount(p & columns[static_cast<std::size_t>(s) % columns.size()]) % 2 == 1;
            auto& x = likely[p][s];
            x = std::clamp(x + (odd ? -error : error), -farthest, farthest);
        }
    return likely;
}

} // namespace sceneheard
