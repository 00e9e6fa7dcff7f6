#pragma once
#include <Eigen/Core>
#include <span>

namespace sceneheard {

/// How fast and how clear the pulse is, as the mood's features know it (TempoEstimator says which pulse is the beat). A
/// tempogram of the onset strength by autocorrelation over 8 s (Grosche & Mueller 2011), read at tempi of 40..220 bpm
/// in steps of 1%, each tempo supported by the lags of one to four beats.
class Tempogram {
public:
    static constexpr float slowest = 40.0f, fastest = 220.0f;
    static constexpr int windowHops = 344;

    /// @param hopRate  onset strengths a second
    explicit Tempogram(double hopRate);

    /// Number of tempi in a tempogram.
    int size() const { return static_cast<int>(tempi.size()); }
    /// @param strength  up to windowHops last onset strengths, oldest first
    /// @return one value a tempo: the normalised autocorrelation there, -1..1
    const Eigen::ArrayXf& tempogram(std::span<const float> strength);

    struct Estimate {
        float bpm = 0;            ///< 0 where no tempo stands out
        float pulseClarity = 0;   ///< the tempogram's height there, 0..1 (Lartillot et al. 2008)
        float alternativeBpm = 0; ///< the best tempo that is no neighbour of bpm, often half or double
        float entropy = 0;        ///< 0..1: how evenly support is spread over tempi
    };
    /// The best-supported tempo of a (mean) tempogram under a preference for 120 bpm (log-normal, Parncutt 1994).
    Estimate estimate(const Eigen::ArrayXf& tempogram) const;

private:
    double rate;
    Eigen::ArrayXf tempi, prior;
    Eigen::ArrayXf envelope, correlation, support;
};

} // namespace sceneheard
