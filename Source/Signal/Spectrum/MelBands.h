#pragma once
#include <Eigen/Core>
#include <vector>

namespace sceneheard {

/// Triangular bands evenly spaced on the mel scale (Stevens, Volkmann & Newman 1937, in O'Shaughnessy's formula), from
/// 40 Hz to 10 kHz, each of unit area.
class MelBands {
public:
    static constexpr int count = 40;

    /// @param binWidth  Hz between the bins that measure() takes, of which there are at least 10 kHz / binWidth
    MelBands(float binWidth, int bins);

    /// Band levels in dB of a power spectrum; nothing is below floorDb.
    const Eigen::ArrayXf& measure(const Eigen::ArrayXf& power);

    static constexpr float floorDb = -140.0f;

private:
    struct Band {
        Eigen::Index first;
        Eigen::ArrayXf weights;
    };
    std::vector<Band> bands;
    Eigen::ArrayXf decibels;
};

} // namespace sceneheard
