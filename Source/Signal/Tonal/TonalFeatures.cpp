#include "Signal/Tonal/TonalFeatures.h"
#include "Signal/Tonal/ChordQuality.h"
#include "Signal/Tonal/KeyEstimator.h"
#include "Signal/Tonal/Roughness.h"
#include <algorithm>
#include <cmath>

namespace sceneheard {

namespace {
enum TonalColumn {
    chromaColumn = 0,
    centroidColumn = 12,
    changeColumn = 18,
    roughnessColumn = 19,
    tonalShareColumn = 20,
    chordColumn = 21
};
constexpr float bassHz = 300.0f;
} // namespace

TonalFeatures::TonalFeatures(double sampleRate)
    : spectrum(frameSize, sampleRate)
    , previousCentroid(Eigen::Array<float, 6, 1>::Zero())
    , values(Eigen::ArrayXf::Zero(columns)) {}

void TonalFeatures::reset() {
    chroma.reset();
    melody.reset();
    first = true;
    frames = 0;
}

void TonalFeatures::measure(std::span<const float> frame) {
    spectrum.analyse(frame);
    const auto found = peaks.find(spectrum.magnitude(), spectrum.binWidth());
    const ChromaVector pitchClasses = chroma.measure(found);
    const ChromaVector bass = chroma.below(bassHz, found);
    auto& chromaBefore = pastChroma[frames % memory];
    auto& bassBefore = pastBass[frames % memory];
    change = frames < memory ? 0.0f : (pitchClasses - chromaBefore).max(0.0f).sum();
    changeOfBass = frames < memory ? 0.0f : (bass - bassBefore).max(0.0f).sum();
    chromaBefore = pitchClasses;
    bassBefore = bass;
    ++frames;

    const auto centroid = tonalCentroid(pitchClasses);
    float inPeaks = 0;
    for (const auto& peak : found)
        inPeaks += peak.magnitude * peak.magnitude;

    values.segment<12>(chromaColumn) = pitchClasses;
    values.segment<6>(centroidColumn) = centroid;
    values[changeColumn] = first ? 0.0f : (centroid - previousCentroid).matrix().norm();
    values[roughnessColumn] = roughness(found);
    // A Hann-windowed partial spreads 1.5 times its peak power over its bins.
    values[tonalShareColumn] = std::min(1.0f, 1.5f * inPeaks / (spectrum.power().sum() + 1e-12f));
    const auto chord = chordQuality(pitchClasses);
    melody.measure(found);
    values.tail<7>() << chord.clarity, chord.majorness, chord.tension, melody.height(), melody.salience(),
        melody.movement(), melody.wavering();
    previousCentroid = centroid;
    first = false;
}

const std::vector<std::string>& TonalFeatures::names() {
    static const auto list = [] {
        std::vector<std::string> n{"harmonic_change", "harmonic_change_sd", "roughness",    "roughness_sd",
                                   "tonal_share",     "tonal_share_sd",     "key_strength", "key_confidence",
                                   "majorness",       "chroma_entropy"};
        for (int i = 0; i < 6; ++i)
            n.push_back("tonal_centroid_sd_" + std::to_string(i));
        for (int i = 0; i < 12; ++i)
            n.push_back("scale_degree_" + std::to_string(i));
        for (const auto* name : {"chord_clarity", "chord_majorness", "chord_tension", "melody_height",
                                 "melody_salience", "melody_movement", "melody_wavering"}) {
            n.push_back(name);
            n.push_back(std::string(name) + "_sd");
        }
        return n;
    }();
    return list;
}

Eigen::Array<float, TonalFeatures::count, 1> TonalFeatures::summary(const Moments& rows) {
    const Eigen::Array<float, columns, 1> mean = rows.mean().cast<float>(), sd = rows.sd().cast<float>();
    const ChromaVector meanChroma = mean.segment<12>(chromaColumn);
    const auto estimate = estimateKey(meanChroma, KeyProfiles::temperley1999);
    const float entropy = -(meanChroma * (meanChroma + 1e-6f).log()).sum() / std::log(12.0f);

    Eigen::Array<float, count, 1> result;
    Eigen::Index i = 0;
    for (const float x :
         {mean[changeColumn], sd[changeColumn], mean[roughnessColumn], sd[roughnessColumn], mean[tonalShareColumn],
          sd[tonalShareColumn], estimate.key.strength, estimate.key.confidence, estimate.majorness, entropy})
        result[i++] = x;
    result.segment<6>(i) = sd.segment<6>(centroidColumn);
    result.segment<12>(i + 6) = estimate.degrees;
    i += 18;
    for (Eigen::Index column = chordColumn; column < columns; ++column) {
        result[i++] = mean[column];
        result[i++] = sd[column];
    }
    return result;
}

} // namespace sceneheard
