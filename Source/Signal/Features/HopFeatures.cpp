#include "Signal/Features/HopFeatures.h"
#include "Signal/Spectrum/SpectralShape.h"
#include "Signal/Spectrum/ZeroCrossings.h"
#include <cmath>

namespace sceneheard {

namespace {
constexpr float rangeDb = 60.0f;       // what lies further below the recent peak does not count
constexpr float fallDb = 1.0f / 43.0f; // of the recent peak, a hop

float dbToPower(float db) { return std::pow(10.0f, db / 10.0f); }
} // namespace

const std::vector<std::string>& HopFeatures::names() {
    static const auto list = [] {
        std::vector<std::string> n{"level",          "zero_crossings",   "centroid", "spread",
                                   "rolloff",        "flatness",         "slope",    "bass",
                                   "onset_strength", "percussive_share", "crest"};
        for (int i = 1; i < Mfcc::count; ++i)
            n.push_back("mfcc_" + std::to_string(i));
        for (int i = 0; i < SpectralContrast::bandCount; ++i)
            n.push_back("contrast_" + std::to_string(i));
        for (int i = 0; i < SpectralContrast::bandCount; ++i)
            n.push_back("valley_" + std::to_string(i));
        return n;
    }();
    return list;
}

HopFeatures::HopFeatures(int frameSize, double sampleRate)
    : spectrum(frameSize, sampleRate)
    , mel(spectrum.binWidth(), frameSize / 2 + 1)
    , contrast(spectrum.binWidth(), frameSize / 2 + 1)
    , levels(Eigen::ArrayXf::Constant(MelBands::count, MelBands::floorDb))
    , values(Eigen::ArrayXf::Zero(static_cast<Eigen::Index>(2 * names().size())))
    , previous(Eigen::ArrayXf::Zero(static_cast<Eigen::Index>(names().size()))) {}

void HopFeatures::reset() {
    onset = Onsets();
    balance.reset();
    first = true;
    loudest = MelBands::floorDb;
}

void HopFeatures::measure(std::span<const float> frame) {
    const Eigen::Map<const Eigen::ArrayXf> samples(frame.data(), static_cast<Eigen::Index>(frame.size()));
    rmsDb = 10.0f * std::log10(samples.square().mean() + 1e-12f);
    spectrum.analyse(frame);
    levels = mel.measure(spectrum.power());
    loudest = std::max(levels.maxCoeff(), loudest - fallDb);
    levels = levels.max(loudest - rangeDb);
    onset.measure(levels);
    balance.measure(levels);
    const float peakDb = 20.0f * std::log10(samples.abs().maxCoeff() + 1e-6f);
    const float floor = dbToPower(loudest - rangeDb - 20.0f);
    const auto shape = measureSpectralShape(spectrum.power(), spectrum.binWidth(), floor);
    const auto& cepstrum = mfcc.measure(levels);
    const auto& bands = contrast.measure(spectrum.power(), floor);

    Eigen::Index i = 0;
    for (const float x : {rmsDb, zeroCrossingRate(frame), shape.centroid, shape.spread, shape.rolloff, shape.flatness,
                          shape.slope, shape.bass, onset.strength(), balance.percussiveShare(), peakDb - rmsDb})
        values[i++] = x;
    for (int k = 1; k < Mfcc::count; ++k)
        values[i++] = cepstrum[k];
    for (const float x : bands.contrast)
        values[i++] = x;
    for (const float x : bands.valley)
        values[i++] = x;

    const auto n = previous.size();
    if (first)
        previous = values.head(n);
    values.tail(n) = (values.head(n) - previous).abs();
    previous = values.head(n);
    first = false;
}

} // namespace sceneheard
