#pragma once
#include "Signal/Rhythm/Onsets.h"
#include "Signal/Rhythm/Periodicity.h"
#include "Signal/Tonal/TonalFeatures.h"
#include "Support/Statistics.h"

namespace sceneheard {

/// Which of the periods in the music is the beat. Not the strongest: half, double and triple are periodic too. A tempo
/// is judged by what recurs after half, one, one and a half, two, three and four of its beats (Peeters 2006 compares
/// such templates of metrical levels), in the onsets, in the bass's onsets, and, up to eight beats, in the changes of
/// pitch classes: harmony moves with bars (Goto 2001). The judgement is a multinomial logistic regression over all
/// tempi, so that it knows how sure it is.
class TempoEstimator {
public:
    static constexpr float slowest = 40.0f, fastest = 220.0f; ///< beats a minute

    /// @param hopRate         hops a second
    /// @param tonalFrameRate  tonal frames a second
    TempoEstimator(double hopRate, double tonalFrameRate);

    void addHop(const Onsets& onsets);
    /// @param tonal  null where the frame is silent
    void addTonalFrame(const TonalFeatures* tonal);
    /// Ends a block.
    /// @return  for each tempo, fastest first, what recurs in favour of it (logits), then the largest periodicity, the
    ///          block's mean onset strength (dB), and its onsets a second
    const Eigen::ArrayXf& closeBlock();
    static constexpr int tempi = 119; ///< slowest to fastest in Periodicity's steps
    static constexpr int columns = tempi + 3;
    void reset();

    struct Estimate {
        float bpm = 0;            ///< 0 where nothing recurs
        float confidence = 0;     ///< 0..1: the chance that bpm is within 4% of the beat people tap
        float alternativeBpm = 0; ///< the likeliest tempo that is no neighbour of bpm, often half or double; 0: none
    };
    /// @param rows  of closeBlock()
    static Estimate estimate(const Moments& rows);

private:
    void support(const Eigen::ArrayXf& periodicity, std::size_t envelope);

    double rate;
    Periodicity onsets, bass, middle, pitchClasses, bassPitchClasses;
    int hops = 0, onsetCount = 0;
    float strength = 0;
    Eigen::ArrayXf values;
};

} // namespace sceneheard
