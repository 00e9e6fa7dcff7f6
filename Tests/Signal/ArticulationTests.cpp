#include "Catch.h"
#include "Signal/Rhythm/Articulation.h"
#include "Signal/Spectrum/HarmonicPercussive.h"
#include "Signal/Tonal/ChordQuality.h"
#include "Signal/Tonal/Melody.h"
#include "Signals.h"
#include <algorithm>

using namespace sceneheard;
using namespace sceneheard::signals;

namespace {
constexpr std::size_t hopSize = 512;

Articulation::Block articulated(const std::vector<float>& signal) {
    Articulation articulation;
    for (std::size_t at = 0; at + hopSize <= signal.size(); at += hopSize)
        articulation.addHop({signal.data() + at, hopSize});
    return articulation.closeBlock();
}

std::vector<SpectralPeak> note(double hz, int harmonics = 6) {
    std::vector<SpectralPeak> peaks;
    for (int h = 1; h <= harmonics; ++h)
        peaks.push_back({static_cast<float>(hz * h), 0.1f / static_cast<float>(h)});
    return peaks;
}

ChromaVector triad(int root, int third, int fifth) {
    ChromaVector chroma = ChromaVector::Constant(0.01f);
    for (const int step : {0, third, fifth})
        chroma[(root + step) % 12] = 1;
    return chroma;
}
} // namespace

TEST_CASE("Struck notes rise at once and die away, swelling ones do neither") {
    const auto struck = articulated(make(4, [](double t) { return sine(440, t) * std::exp(-12 * std::fmod(t, 0.5)); }));
    const auto swelling =
        articulated(make(4, [](double t) { return sine(440, t) * (0.6 - 0.4 * std::cos(t * 3.14)); }));
    // exp(-6) is 52 dB down when the next note strikes.
    CHECK(struck.attack == Approx(52).margin(5));
    CHECK(swelling.attack < 3);
    // exp(-12 t) falls by 104 dB a second, .6 dB in 5.8 ms
    CHECK(struck.decay == Approx(0.6).margin(0.15));
    CHECK(swelling.decay < struck.decay / 2);
    CHECK(struck.lowEnergy > 0.6f); // most of the time a struck note is quieter than on average
}

TEST_CASE("Articulation does not ask how loud the music is, and survives silence") {
    const auto notes = make(2, [](double t) { return sine(440, t) * std::exp(-12 * std::fmod(t, 0.5)); });
    auto quiet = notes;
    for (float& x : quiet)
        x *= 0.05f;
    CHECK(articulated(quiet).attack == Approx(articulated(notes).attack).epsilon(1e-3));
    const auto silent = articulated(std::vector<float>(22050, 0.0f));
    CHECK((silent.attack == 0 && silent.decay == 0 && silent.lowEnergy == 0));
}

TEST_CASE("A held tone is harmonic, a click percussive") {
    HarmonicPercussive balance;
    Eigen::ArrayXf tone = Eigen::ArrayXf::Constant(MelBands::count, -80);
    tone[12] = tone[20] = -20;
    CHECK(balance.percussiveShare() == 0.5f);
    for (int hop = 0; hop < 20; ++hop)
        balance.measure(tone);
    CHECK(balance.percussiveShare() < 0.05f);
    for (int hop = 0; hop < 5; ++hop) // the click lies in the middle of the nine hops
        balance.measure(Eigen::ArrayXf::Constant(MelBands::count, hop == 0 ? -20.0f : -80.0f));
    CHECK(balance.percussiveShare() > 0.8f);
}

TEST_CASE("Triads are told by kind, whatever their root") {
    for (int root = 0; root < 12; ++root) {
        const auto major = chordQuality(triad(root, 4, 7)), minor = chordQuality(triad(root, 3, 7)),
                   diminished = chordQuality(triad(root, 3, 6)), augmented = chordQuality(triad(root, 4, 8));
        CHECK(major.clarity == Approx(1));
        CHECK(major.majorness > 0.3f);
        CHECK(minor.majorness == Approx(-major.majorness));
        CHECK((major.tension < -0.3f && minor.tension < -0.3f));
        CHECK((diminished.tension > 0.3f && augmented.tension > 0.3f));
    }
    const auto nothing = chordQuality(ChromaVector::Zero());
    CHECK((nothing.clarity == 0 && nothing.majorness == 0 && nothing.tension == 0));
}

TEST_CASE("The melody is the fundamental of the strongest harmonics, and moves as its notes do") {
    Melody melody;
    melody.measure(note(440));
    CHECK(melody.height() == Approx(1).margin(0.05));
    CHECK(melody.movement() == 0); // from nothing
    const float alone = melody.salience();
    melody.measure(note(pitch(69 + 4)));
    CHECK(melody.movement() == Approx(4).margin(0.5));
    auto crowd = note(440);
    for (const double other : {233.1, 523.3, 370.0}) {
        const auto more = note(other);
        crowd.insert(crowd.end(), more.begin(), more.end());
    }
    std::ranges::sort(crowd, {}, &SpectralPeak::hz);
    crowd.resize(std::min<std::size_t>(crowd.size(), SpectralPeaks::maxCount));
    melody.measure(crowd);
    CHECK(melody.salience() < alone);
    melody.measure({});
    CHECK((melody.height() == 0 && melody.salience() == 0 && melody.wavering() == 0));
}

TEST_CASE("A voice's partials waver, a key's stand still") {
    Melody melody;
    for (int frame = 0; frame < 10; ++frame)
        melody.measure(note(440));
    CHECK(melody.wavering() < 0.1f);
    melody.measure(note(pitch(69.3))); // 30 cents sharper
    CHECK(melody.wavering() == Approx(30).margin(1));
}
