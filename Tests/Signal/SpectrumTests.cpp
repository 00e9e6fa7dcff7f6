#include "Catch.h"
#include "Signal/Spectrum/Mfcc.h"
#include "Signal/Spectrum/SpectralContrast.h"
#include "Signal/Spectrum/SpectralPeaks.h"
#include "Signal/Spectrum/SpectralShape.h"
#include "Signal/Spectrum/Spectrum.h"
#include "Signal/Spectrum/ZeroCrossings.h"
#include "Signals.h"
#include <algorithm>
#include <numeric>

using namespace sceneheard;
using namespace sceneheard::signals;

namespace {
Spectrum spectrumOf(const std::vector<float>& frame) {
    Spectrum spectrum(static_cast<int>(frame.size()), rate);
    spectrum.analyse(frame);
    return spectrum;
}
std::vector<float> frameOf(int size, const std::function<double(double)>& f) { return make((size + 0.5) / rate, f); }
} // namespace

TEST_CASE("A sine of amplitude .5 on a bin has magnitude .5 there and nothing far away") {
    const double hz = 100 * rate / 2048;
    const auto spectrum = spectrumOf(frameOf(2048, [&](double t) { return 0.5 * sine(hz, t); }));
    CHECK(spectrum.magnitude()[100] == Approx(0.5).margin(1e-4));
    CHECK(spectrum.magnitude()[200] < 1e-5);
    CHECK(spectrum.binWidth() == Approx(rate / 2048));
}

TEST_CASE("DC leaves no trace in the spectrum") {
    const auto spectrum = spectrumOf(frameOf(2048, [](double) { return 0.7; }));
    CHECK(spectrum.magnitude().maxCoeff() < 1e-4);
}

TEST_CASE("A pure tone has its centroid and rolloff at its frequency, hardly any spread, and is far from flat") {
    const auto spectrum = spectrumOf(frameOf(2048, [](double t) { return sine(2000, t); }));
    const auto shape = measureSpectralShape(spectrum.power(), spectrum.binWidth());
    CHECK(shape.centroid == Approx(1.0).margin(0.01)); // one octave above 1 kHz
    CHECK(shape.rolloff == Approx(1.0).margin(0.02));
    CHECK(shape.spread < 0.05);
    CHECK(shape.flatness < -30);
    CHECK(shape.bass < 0.01);
}

TEST_CASE("White noise has its centroid at half the band, is flat, and rises by 0 dB an octave") {
    float centroid = 0, flatness = 0, slope = 0;
    for (int i = 0; i < 20; ++i) {
        const auto spectrum = spectrumOf(frameOf(2048, [](double) { return 0.5 * noise(); }));
        const auto shape = measureSpectralShape(spectrum.power(), spectrum.binWidth());
        centroid += shape.centroid / 20;
        flatness += shape.flatness / 20;
        slope += shape.slope / 20;
    }
    CHECK(centroid == Approx(std::log2(rate / 4 / 1000)).margin(0.05));
    CHECK(flatness > -2.5);
    CHECK(slope == Approx(0).margin(0.4));
}

TEST_CASE("Silence gives finite spectral shape") {
    const auto spectrum = spectrumOf(std::vector<float>(2048, 0.0f));
    const auto shape = measureSpectralShape(spectrum.power(), spectrum.binWidth());
    for (const float x : {shape.centroid, shape.spread, shape.rolloff, shape.flatness, shape.slope, shape.bass})
        CHECK(std::isfinite(x));
}

TEST_CASE("Each mel band answers most to a tone at its centre, higher tones in higher bands") {
    MelBands mel(static_cast<float>(rate / 2048), 1025);
    Eigen::Index last = -1;
    for (const double hz : {150.0, 400.0, 1000.0, 2500.0, 6000.0}) {
        const auto spectrum = spectrumOf(frameOf(2048, [&](double t) { return sine(hz, t); }));
        Eigen::Index loudest = 0;
        mel.measure(spectrum.power()).maxCoeff(&loudest);
        CHECK(loudest > last);
        last = loudest;
    }
    CHECK(mel.measure(Eigen::ArrayXf::Zero(1025)).isApproxToConstant(MelBands::floorDb));
}

TEST_CASE("MFCCs: twice the amplitude moves only the level, equal bands have no shape") {
    Mfcc mfcc;
    const Eigen::ArrayXf levels = Eigen::ArrayXf::LinSpaced(MelBands::count, -20, -60);
    const Eigen::ArrayXf quiet = mfcc.measure(levels), loud = mfcc.measure(levels + 6.02f);
    CHECK(loud[0] - quiet[0] == Approx(6.02 * std::sqrt(MelBands::count)));
    CHECK((loud - quiet).tail(Mfcc::count - 1).abs().maxCoeff() < 1e-3);
    CHECK(quiet[1] > 0); // falls towards the treble
    CHECK(mfcc.measure(Eigen::ArrayXf::Constant(MelBands::count, -30)).tail(Mfcc::count - 1).abs().maxCoeff() < 1e-3);
}

TEST_CASE("Spectral contrast is large for a tone in its own band and small for noise") {
    SpectralContrast contrast(static_cast<float>(rate / 2048), 1025);
    const auto tone = spectrumOf(frameOf(2048, [](double t) { return sine(1200, t) + 1e-3 * noise(); }));
    const auto ofTone = contrast.measure(tone.power(), 1e-10f).contrast;
    CHECK(ofTone[3] > 35); // 800..1600 Hz
    const auto hiss = spectrumOf(frameOf(2048, [](double) { return noise(); }));
    for (const float c : contrast.measure(hiss.power(), 1e-10f).contrast)
        CHECK(c < 25);
}

TEST_CASE("Spectral contrast is that of the strongest and weakest fifth of each band's bins, equal ones included") {
    Eigen::ArrayXf scattered(1025), stepped(1025);
    for (Eigen::Index i = 0; i < scattered.size(); ++i) {
        scattered[i] = static_cast<float>(std::exp(8 * noise()));
        stepped[i] = std::floor(static_cast<float>(3 * std::abs(noise())));
    }
    const auto level = [](std::span<const float> bins) {
        const double sum = std::accumulate(bins.begin(), bins.end(), 0.0);
        return 10 * std::log10(sum / static_cast<double>(bins.size()) + 1e-10);
    };
    for (const Eigen::ArrayXf& power : {scattered, stepped, Eigen::ArrayXf(Eigen::ArrayXf::Zero(1025))}) {
        const auto binWidth = static_cast<float>(rate / 2048);
        SpectralContrast contrast(binWidth, 1025);
        const auto found = contrast.measure(power, 1e-10f);
        const auto first = static_cast<Eigen::Index>(800 / binWidth), last = static_cast<Eigen::Index>(1600 / binWidth);
        std::vector<float> sorted(power.data() + first, power.data() + last);
        std::ranges::sort(sorted);
        const std::span<const float> band(sorted), all(power.data(), 1025);
        const auto fifth = band.size() / 5;
        CHECK(found.contrast[3] == Approx(level(band.last(fifth)) - level(band.first(fifth))).margin(1e-4));
        CHECK(found.valley[3] == Approx(level(band.first(fifth)) - level(all)).margin(1e-4));
    }
}

TEST_CASE("Spectral peaks between bins are found within a tenth of a bin, in order of frequency") {
    const auto spectrum =
        spectrumOf(frameOf(8192, [](double t) { return 0.5 * sine(441.3, t) + 0.25 * sine(1322.2, t); }));
    SpectralPeaks finder;
    const auto peaks = finder.find(spectrum.magnitude(), spectrum.binWidth());
    REQUIRE(peaks.size() >= 2);
    CHECK(peaks.front().hz == Approx(441.3).margin(0.27));
    CHECK(peaks.front().magnitude == Approx(0.5).epsilon(0.03));
    const auto upper = std::find_if(peaks.begin(), peaks.end(), [](const auto& p) { return p.hz > 1200; });
    REQUIRE(upper != peaks.end());
    CHECK(upper->hz == Approx(1322.2).margin(0.27));
}

TEST_CASE("Only the strongest peaks are kept") {
    Eigen::ArrayXf comb = Eigen::ArrayXf::Zero(4097);
    for (Eigen::Index i = 50; i < 1800; i += 10)
        comb[i] = static_cast<float>(i);
    SpectralPeaks finder;
    const auto peaks = finder.find(comb, static_cast<float>(rate / 8192));
    REQUIRE(peaks.size() == SpectralPeaks::maxCount);
    CHECK(peaks.front().magnitude >= 1000); // the weaker ones lie below
}

TEST_CASE("A sine crosses zero twice a period, noise at half of all samples") {
    CHECK(zeroCrossingRate(make(1, [](double t) { return sine(441, t + 1e-5); })) ==
          Approx(2 * 441 / rate).epsilon(0.01));
    CHECK(zeroCrossingRate(make(1, [](double) { return noise(); })) == Approx(0.5).margin(0.02));
    CHECK(zeroCrossingRate({}) == 0);
}
