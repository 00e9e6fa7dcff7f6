#include "Catch.h"
#include "LibrosaVectors.h"
#include "Signal/Tonal/Chroma.h"
#include "Signal/Spectrum/Mfcc.h"
#include "Signal/Rhythm/Onsets.h"
#include "Signal/Spectrum/SpectralContrast.h"
#include "Signal/Spectrum/Spectrum.h"
#include "Signals.h"
#include <algorithm>

// Ours beside librosa's published formulas, for the sounds of librosa-vectors.py. Where ours is the same formula with
// other settings, librosa's are set as ours are and only rounding may differ; where it is another formula, the test
// says what both must agree on.
using namespace sceneheard;
using namespace sceneheard::signals;

namespace {
constexpr int frameSize = FeatureExtractor::frameSize, hopSize = FeatureExtractor::hopSize, longFrame = 8192;
constexpr auto binWidth = static_cast<float>(rate / frameSize);

// The same numbers as Signals.h's noise, from the beginning.
struct Noise {
    std::uint32_t state = 1;
    double next() {
        state = state * 1664525u + 1013904223u;
        return state / 2147483648.0 - 1.0;
    }
};

std::vector<float> texture() {
    Noise hiss;
    std::vector<float> sound(frameSize + 11 * hopSize);
    for (std::size_t i = 0; i < sound.size(); ++i) {
        const double t = static_cast<double>(i) / rate;
        const double later = i >= 4000 ? 0.3 * sine(523.25, t) : 0.0;
        const double fading = 0.15 * sine(1234.5, t) * std::exp(-6 * t);
        sound[i] = static_cast<float>(0.25 * sine(196, t) + fading + 0.1 * sine(3210, t) + 0.02 * hiss.next() + later);
    }
    return sound;
}

std::vector<float> struck() {
    return make(3, [](double t) {
        double sum = 0;
        for (const double at : {0.30, 0.62, 0.95, 1.15, 1.60, 2.05, 2.40, 2.72})
            if (t >= at)
                sum += 0.5 * sine(700, t - at) * std::exp(-40 * (t - at));
        return sum;
    });
}

std::vector<float> chord(std::initializer_list<int> notes) {
    auto sound = make(longFrame / rate + 1e-6, [&](double t) {
        double sum = 0;
        for (const int note : notes)
            for (int h = 1; h <= 3; ++h)
                sum += 0.1 / h * sine(pitch(note) * h, t);
        return sum;
    });
    sound.resize(longFrame);
    return sound;
}

Eigen::ArrayXf powerOf(std::span<const float> frame) {
    Spectrum spectrum(static_cast<int>(frame.size()), rate);
    spectrum.analyse(frame);
    return spectrum.power();
}

// Mel band levels of every whole frame, dB.
std::vector<Eigen::ArrayXf> levelsOf(const std::vector<float>& sound) {
    MelBands mel(binWidth, frameSize / 2 + 1);
    std::vector<Eigen::ArrayXf> levels;
    for (std::size_t at = 0; at + frameSize <= sound.size(); at += hopSize)
        levels.push_back(mel.measure(powerOf(std::span(sound).subspan(at, frameSize))));
    return levels;
}

ChromaVector chromaOf(const std::vector<float>& frame) {
    Spectrum spectrum(longFrame, rate);
    spectrum.analyse(frame);
    SpectralPeaks peaks;
    Chroma chroma;
    return chroma.measure(peaks.find(spectrum.magnitude(), spectrum.binWidth()));
}

ChromaVector asChroma(const std::array<double, 12>& values) {
    return Eigen::Map<const Eigen::Array<double, 12, 1>>(values.data()).cast<float>();
}

double correlation(const ChromaVector& a, const ChromaVector& b) {
    const ChromaVector x = a - a.mean(), y = b - b.mean();
    return (x * y).sum() / std::sqrt(x.square().sum() * y.square().sum());
}

// The strongest pitch classes, in order of pitch.
std::vector<int> strongest(const ChromaVector& chroma, std::size_t count) {
    std::vector<int> classes{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};
    std::ranges::sort(classes, [&](int a, int b) { return chroma[a] > chroma[b]; });
    classes.resize(count);
    std::ranges::sort(classes);
    return classes;
}
} // namespace

TEST_CASE("MFCCs are librosa's of 40 mel bands of O'Shaughnessy's formula, each of unit area", "[published]") {
    Mfcc mfcc;
    const auto coefficients = mfcc.measure(levelsOf(texture()).at(8));
    for (Eigen::Index k = 0; k < Mfcc::count; ++k) {
        INFO("coefficient " << k);
        // dB; float sums over a spectrum of 70 dB beside double ones
        CHECK(coefficients[k] == Approx(librosa::mfccOfFrame8[static_cast<std::size_t>(k)]).epsilon(0).margin(0.02));
    }
}

TEST_CASE("The onset strength is librosa's spectral flux over two hops", "[published]") {
    Onsets onsets;
    const auto levels = levelsOf(texture());
    REQUIRE(levels.size() == librosa::onsetStrengthLag2.size());
    for (std::size_t hop = 0; hop < levels.size(); ++hop) {
        onsets.measure(levels[hop]);
        INFO("hop " << hop);
        CHECK(onsets.strength() == Approx(librosa::onsetStrengthLag2[hop]).epsilon(0).margin(0.005)); // dB
    }
}

TEST_CASE("Onsets are found where librosa finds them, give or take a hop", "[published]") {
    // Ours rises over two hops and must decide one hop later, librosa's over one with a look ahead. Both leave out what
    // lies 60 dB below the peak.
    auto levels = levelsOf(struck());
    float loudest = MelBands::floorDb;
    for (const auto& hop : levels)
        loudest = std::max(loudest, hop.maxCoeff());
    Onsets onsets;
    std::vector<int> found;
    for (int hop = 0; hop < static_cast<int>(levels.size()); ++hop) {
        onsets.measure(levels[static_cast<std::size_t>(hop)].max(loudest - 60));
        if (onsets.onset())
            found.push_back(hop - 1);
    }
    REQUIRE(found.size() == librosa::onsetFrames.size());
    for (std::size_t i = 0; i < found.size(); ++i)
        CHECK(std::abs(found[i] - librosa::onsetFrames[i]) <= 1);
}

TEST_CASE("Spectral contrast is librosa's of power spectra with fifths, but for the ends of the spectrum",
          "[published]") {
    const auto sound = texture();
    SpectralContrast contrast(binWidth, frameSize / 2 + 1);
    const auto found = contrast.measure(powerOf(std::span(sound).subspan(8 * hopSize, frameSize)), 1e-12f).contrast;
    // The lowest and the highest band are ours alone: without DC, and to 10 kHz. Between them librosa's fifth of a band
    // is rounded to the nearest with one bin more and ours down. One bin more of n lowers a peak by no more than n + 1
    // to n, and raises a valley of noise, whose levels are spread like those of exponential numbers, by about as much.
    for (std::size_t band = 1; band + 1 < found.size(); ++band) {
        const double bins = 100 * std::exp2(band) / binWidth, fifth = std::floor(bins / 5);
        const double oneBin = 10 * std::log10((fifth + 1) / fifth); // dB
        INFO("band " << band);
        CHECK(found[band] == Approx(librosa::contrastOfFrame8[band]).epsilon(0).margin(3 * oneBin));
    }
}

TEST_CASE("Chroma shows the pitch classes that librosa's shows, and less of others", "[published]") {
    // Librosa spreads every bin over pitch classes, ours counts spectral peaks alone (Gomez 2006) by a root of their
    // power: of the same chord both show the same classes, in other proportions.
    const auto compare = [](const ChromaVector& ours, const ChromaVector& theirs, std::size_t notes) {
        CHECK(strongest(ours, notes) == strongest(theirs, notes));
        CHECK(correlation(ours, theirs) > 0.9);
        ChromaVector inChord = ChromaVector::Zero();
        for (const int c : strongest(theirs, notes))
            inChord[c] = 1;
        CHECK((ours * inChord).sum() > (theirs * inChord).sum());
    };
    compare(chromaOf(chord({60, 64, 67})), asChroma(librosa::cMajorChroma), 3);
    compare(chromaOf(chord({57, 60, 64, 67})), asChroma(librosa::aMinorSeventhChroma), 4);
    compare(chromaOf(chord({66, 69, 72})), asChroma(librosa::fSharpDiminishedChroma), 3);
}

TEST_CASE("The tuning is librosa's, which counts hundredths of a semitone", "[published]") {
    std::vector<SpectralPeak> peaks;
    for (const int note : {60, 64, 67, 72})
        peaks.push_back({static_cast<float>(pitch(note + 0.301)), 0.1f});
    Chroma chroma;
    chroma.measure(peaks);
    CHECK(chroma.tuning() == Approx(librosa::tuningOf30Cents[0]).margin(0.01));
}

TEST_CASE("The tonal centroid is librosa's tonnetz with minor thirds that turn the other way", "[published]") {
    ChromaVector triad = ChromaVector::Zero();
    triad[0] = triad[4] = triad[7] = 1.0f / 3;
    const auto centroid = tonalCentroid(triad);
    for (Eigen::Index i = 0; i < centroid.size(); ++i) {
        const float turned = i == 2 ? -1.0f : 1.0f; // distances are the same
        CHECK(turned * centroid[i] == Approx(librosa::cMajorTonnetz[static_cast<std::size_t>(i)]).margin(1e-5));
    }
}
