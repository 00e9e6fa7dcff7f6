#include "Signal/Rhythm/RhythmFeatures.h"
#include <algorithm>
#include <cmath>

namespace sceneheard {

namespace {
// Columns after the tempogram and the modulation spectrum.
enum RhythmColumn { onsetRate, onsetPeak, attack, decay, lowEnergy, loudnessColumn, columnCount };
} // namespace

RhythmFeatures::RhythmFeatures(double hopRate)
    : rate(hopRate)
    , tempi(hopRate)
    , modulation(hopRate)
    , values(Eigen::ArrayXf::Zero(tempi.size() + Modulation::count + columnCount))
    , meanTempogram(Eigen::ArrayXf::Zero(tempi.size())) {
    strengths.reserve(Tempogram::windowHops);
}

void RhythmFeatures::reset() {
    strengths.clear();
    modulation.reset();
    articulation.reset();
    hops = 0;
    onsetCount = 0;
    onsetSum = 0;
}

void RhythmFeatures::addHop(const Onsets& onsets, const Eigen::ArrayXf& melLevels, std::span<const float> samples) {
    if (strengths.size() == Tempogram::windowHops) {
        std::copy(strengths.begin() + 1, strengths.end(), strengths.begin());
        strengths.back() = onsets.strength();
    } else {
        strengths.push_back(onsets.strength());
    }
    modulation.add(melLevels);
    articulation.addHop(samples);
    ++hops;
    if (onsets.onset()) {
        ++onsetCount;
        onsetSum += onsets.onsetStrength();
    }
}

const Eigen::ArrayXf& RhythmFeatures::closeBlock(float loudness) {
    const auto t = tempi.size();
    values.head(t) = tempi.tempogram(strengths);
    values.segment(t, Modulation::count) = modulation.measure();
    const auto notes = articulation.closeBlock();
    values.tail(columnCount) << static_cast<float>(onsetCount * rate / std::max(1, hops)),
        onsetSum / static_cast<float>(std::max(1, onsetCount)), notes.attack, notes.decay, notes.lowEnergy, loudness;
    hops = 0;
    onsetCount = 0;
    onsetSum = 0;
    return values;
}

Tempogram::Estimate RhythmFeatures::tempo(const Moments& rows) {
    meanTempogram = rows.mean().head(tempi.size()).cast<float>();
    return tempi.estimate(meanTempogram);
}

const std::vector<std::string>& RhythmFeatures::names() {
    static const auto list = [] {
        std::vector<std::string> n{"tempo_octaves", "pulse_clarity", "tempo_alternative", "tempo_entropy", "onset_rate",
                                   "onset_peak",    "onset_rate_sd", "loudness_sd",       "attack",        "attack_sd",
                                   "decay",         "low_energy"};
        for (int g = 0; g < Modulation::bandGroups; ++g)
            for (int r = 0; r < Modulation::rates; ++r)
                n.push_back("modulation_" + std::to_string(g) + "_" + std::to_string(r));
        return n;
    }();
    return list;
}

Eigen::Array<float, RhythmFeatures::count, 1> RhythmFeatures::summary(const Moments& rows) {
    const auto mean = rows.mean().cast<float>();
    const auto sd = rows.sd().cast<float>();
    const auto pulse = tempo(rows);
    const auto octaves = [](float bpm, float of) { return bpm > 0 ? std::log2(bpm / of) : 0.0f; };
    const auto first = tempi.size() + Modulation::count;
    Eigen::Array<float, count, 1> result;
    result << octaves(pulse.bpm, 120.0f), pulse.pulseClarity, octaves(pulse.alternativeBpm, 120.0f), pulse.entropy,
        mean[first + onsetRate], mean[first + onsetPeak], sd[first + onsetRate], sd[first + loudnessColumn],
        mean[first + attack], sd[first + attack], mean[first + decay], mean[first + lowEnergy],
        mean.segment<Modulation::count>(tempi.size());
    return result;
}

} // namespace sceneheard
