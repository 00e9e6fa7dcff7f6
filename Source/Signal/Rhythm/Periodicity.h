#pragma once
#include <Eigen/Core>
#include <vector>

namespace sceneheard {

/// After which times an envelope comes again: its normalised autocorrelation over the last seconds, read at lags that
/// are evenly spaced on a logarithmic axis, so that double and half lie equally far apart for every tempo.
class Periodicity {
public:
    static constexpr float shortestLag = 30.0f / 220.0f; ///< seconds: half a beat at 220 bpm
    static constexpr int stepsPerOctave = 48;            ///< 1.5% from lag to lag
    static constexpr int count = 264;                    ///< of lags; the longest is 6 s, four beats at 40 bpm

    /// @param rate    values a second
    /// @param window  values to look back over
    Periodicity(double rate, int window);

    void add(float value);
    /// @return  -1..1 for each lag; 0 for lags over three quarters of what came so far, and where the envelope is
    /// steady
    const Eigen::ArrayXf& measure() { return measure(*this); }
    /// The same between this envelope and another of equal rate and window, mean of both directions: after which times
    /// one answers the other, as the snare drum the kick.
    const Eigen::ArrayXf& measure(Periodicity& other);
    void reset() { filled = 0; }

private:
    /// Brings the last values, less their mean, into `centred`; the square root of their energy, 0 for a steady
    /// envelope.
    float centre();

    float rate;
    std::vector<float> recent; ///< oldest first
    std::size_t filled = 0;
    Eigen::ArrayXf centred, correlation, lags;
};

} // namespace sceneheard
