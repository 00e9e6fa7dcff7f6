#include "Signal/Rhythm/TempoEstimator.h"
#include <algorithm>
#include <array>
#include <cmath>

namespace sceneheard {

namespace {
constexpr int onsetWindow = 344; // 8 s of hops
constexpr int tonalWindow = 128; // 12 s of frames
constexpr int steps = Periodicity::stepsPerOctave;
constexpr Eigen::Index recurrenceColumn = TempoEstimator::tempi, strengthColumn = recurrenceColumn + 1,
                       onsetColumn = strengthColumn + 1;
using Scores = Eigen::Array<float, TempoEstimator::tempi, 1>;

// Of each envelope: what a recurrence after so many beats says for a tempo, in logits. These and the numbers below are
// frozen: they were fitted once, by penalised maximum likelihood, to the odd half of the rendered pieces, to clicks and
// chords of known tempo, and with less weight to clips of real music, by a program that is not in this repository. What
// they reach is printed by `sceneheard evaluate --only music`; see docs/constants.md.
constexpr std::array beats{0.5f, 1.0f, 1.5f, 2.0f, 3.0f, 4.0f, 8.0f};
using Template = std::array<float, beats.size()>;
constexpr std::array<Template, 5> templates{{{-0.2f, 2.1f, 0.6f, 1.4f, 2.1f, 2.4f, 0},
                                             {-0.7f, 2.1f, 0.3f, 0.5f, 1.5f, 2.5f, 0},
                                             {1.1f, 0.6f, 1.3f, -0.1f, 0.1f, 1.2f, 0},
                                             {0.8f, 0.7f, -1.3f, -1.6f, -0.3f, 0.9f, 1.1f},
                                             {-0.2f, -1.9f, -2.0f, 0.4f, 0.6f, 2.2f, -0.8f}}};
// How far a tempo lies from 110 bpm, in octaves and squared, by how strong and how many the onsets are.
constexpr float middleBpm = 110.0f;
constexpr float slope = -1.0f, slopeByStrength = 1.5f, slopeByOnsets = 1.5f;
constexpr float curvature = -1.3f, curvatureByStrength = -2.2f;
constexpr float minCurvature = -0.5f;                   // however quiet the onsets, the extremes are never preferred
constexpr float usualStrength = 1.0f, strongest = 3.0f; // dB
constexpr float usualOnsets = 3.0f, minOnsets = 0.3f;   // a second
constexpr float minRecurrence = 0.05f;                  // a correlation; below it there is no pulse
constexpr float sameTempo = 1.04f;                      // a ratio

int stepsTo(float ratio) { return static_cast<int>(std::lround(std::log2(ratio) * steps)); }
} // namespace

TempoEstimator::TempoEstimator(double hopRate, double tonalFrameRate)
    : rate(hopRate)
    , onsets(hopRate, onsetWindow)
    , bass(hopRate, onsetWindow)
    , middle(hopRate, onsetWindow)
    , pitchClasses(tonalFrameRate, tonalWindow)
    , bassPitchClasses(tonalFrameRate, tonalWindow)
    , values(Eigen::ArrayXf::Zero(columns)) {}

void TempoEstimator::reset() {
    for (auto* periodicity : {&onsets, &bass, &middle, &pitchClasses, &bassPitchClasses})
        periodicity->reset();
    hops = onsetCount = 0;
    strength = 0;
}

void TempoEstimator::addHop(const Onsets& hop) {
    onsets.add(hop.strength());
    bass.add(hop.bassStrength());
    middle.add(hop.middleStrength());
    onsetCount += hop.onset();
    strength += hop.strength();
    ++hops;
}

void TempoEstimator::addTonalFrame(const TonalFeatures* tonal) {
    pitchClasses.add(tonal != nullptr ? tonal->pitchClassChange() : 0.0f);
    bassPitchClasses.add(tonal != nullptr ? tonal->bassChange() : 0.0f);
}

// Index 0 is the fastest tempo; its beat is one octave above the shortest lag.
void TempoEstimator::support(const Eigen::ArrayXf& periodicity, std::size_t envelope) {
    for (std::size_t b = 0; b < beats.size(); ++b) {
        const int first = steps + stepsTo(beats[b]), n = std::min<int>(tempi, Periodicity::count - first);
        values.head(n) += templates[envelope][b] * periodicity.segment(first, n);
    }
    values[recurrenceColumn] = std::max(values[recurrenceColumn], periodicity.maxCoeff());
}

const Eigen::ArrayXf& TempoEstimator::closeBlock() {
    values.setZero();
    support(onsets.measure(), 0);
    support(bass.measure(), 1);
    support(bass.measure(middle), 2);
    support(pitchClasses.measure(), 3);
    support(bassPitchClasses.measure(), 4);
    values[strengthColumn] = strength / static_cast<float>(std::max(1, hops));
    values[onsetColumn] = static_cast<float>(onsetCount * rate / std::max(1, hops));
    hops = onsetCount = 0;
    strength = 0;
    return values;
}

TempoEstimator::Estimate TempoEstimator::estimate(const Moments& rows) {
    Estimate result;
    const auto mean = rows.mean().cast<float>();
    if (rows.count() == 0 || mean[recurrenceColumn] < minRecurrence)
        return result;

    const auto bpmAt = [](float i) { return fastest * std::exp2(-i / steps); };
    const float strong = std::clamp(mean[strengthColumn], 0.0f, strongest) - usualStrength;
    const float many = std::log2(std::max(mean[onsetColumn], minOnsets) / usualOnsets);
    const float tilt = slope + slopeByStrength * strong + slopeByOnsets * many;
    const float bend = std::min(minCurvature, curvature + curvatureByStrength * strong);
    Scores score = mean.head<tempi>();
    for (int i = 0; i < tempi; ++i) {
        const float octaves = std::log2(bpmAt(static_cast<float>(i)) / middleBpm);
        score[i] += tilt * octaves + bend * octaves * octaves;
    }
    Eigen::Index best = 0;
    score.maxCoeff(&best);
    const Scores likelihood = (score - score[best]).exp();
    const Eigen::Index near = stepsTo(sameTempo);
    const auto from = std::max<Eigen::Index>(0, best - near), to = std::min<Eigen::Index>(tempi - 1, best + near);
    result.confidence = likelihood.segment(from, to - from + 1).sum() / likelihood.sum();

    // A parabola through the neighbours finds the summit between the steps.
    float summit = static_cast<float>(best);
    if (best > 0 && best + 1 < tempi) {
        const float curve = score[best - 1] - 2 * score[best] + score[best + 1];
        if (curve < -1e-6f)
            summit += std::clamp(0.5f * (score[best - 1] - score[best + 1]) / curve, -0.5f, 0.5f);
    }
    result.bpm = bpmAt(summit);
    float height = 0;
    for (Eigen::Index i = 1; i + 1 < tempi; ++i)
        if (std::abs(i - best) > 2 * near && score[i] >= score[i - 1] && score[i] >= score[i + 1] &&
            likelihood[i] > height) {
            height = likelihood[i];
            result.alternativeBpm = bpmAt(static_cast<float>(i));
        }
    return result;
}

} // namespace sceneheard
