#include "Catch.h"
#include "Signal/Tonal/KeyEstimator.h"
#include "Signal/Tonal/Roughness.h"
#include "Signals.h"

using namespace sceneheard;
using namespace sceneheard::signals;

namespace {
std::vector<SpectralPeak> notes(std::initializer_list<double> midi, double tuning = 0, int harmonics = 3) {
    std::vector<SpectralPeak> peaks;
    for (const double note : midi)
        for (int h = 1; h <= harmonics; ++h)
            peaks.push_back({static_cast<float>(pitch(note + tuning) * h), 0.1f / static_cast<float>(h)});
    std::ranges::sort(peaks, {}, &SpectralPeak::hz);
    return peaks;
}
} // namespace

TEST_CASE("A C major triad sounds C, E and G most") {
    Chroma chroma;
    const auto c = chroma.measure(notes({60, 64, 67}));
    CHECK(c.sum() == Approx(1));
    for (const int sounding : {0, 4, 7})
        for (const int silent : {1, 3, 5, 6, 8, 9, 10})
            CHECK(c[sounding] > 2 * c[silent]);
}

TEST_CASE("Music tuned 30 cents sharp is measured as such, and its chroma stays clear") {
    Chroma chroma;
    ChromaVector c;
    for (int i = 0; i < 50; ++i)
        c = chroma.measure(notes({60, 64, 67}, 0.3, 1));
    CHECK(chroma.tuning() == Approx(0.3).margin(0.02));
    CHECK(c[0] + c[4] + c[7] > 0.95f);
    CHECK(chroma.measure({}).isZero());
}

TEST_CASE("The tonal centroid of a fifth lies nearer to its root than a tritone's") {
    const auto at = [](std::initializer_list<int> classes) {
        ChromaVector c = ChromaVector::Zero();
        for (const int p : classes)
            c[p] = 1.0f / static_cast<float>(classes.size());
        return tonalCentroid(c);
    };
    const auto root = at({0});
    CHECK((at({0, 7}) - root).matrix().norm() < (at({0, 6}) - root).matrix().norm());
}

TEST_CASE("Each of the 24 keys is recognised from its scale and triad") {
    for (int tonic = 0; tonic < 12; ++tonic)
        for (const bool minor : {false, true}) {
            ChromaVector c = ChromaVector::Constant(0.1f);
            const auto scale = minor ? std::vector{0, 2, 3, 5, 7, 8, 11} : std::vector{0, 2, 4, 5, 7, 9, 11};
            for (const int step : scale)
                c[(tonic + step) % 12] = 1.0f;
            for (const int step : {0, minor ? 3 : 4, 7})
                c[(tonic + step) % 12] = 2.0f;
            const auto estimate = estimateKey(c);
            CHECK(estimate.key.tonic == tonic);
            CHECK(estimate.key.minor == minor);
            CHECK((estimate.majorness > 0) == !minor);
            CHECK(estimate.degrees[0] == 2.0f);
        }
}

TEST_CASE("Minor without a leading note is told from its relative major by what sounds most") {
    for (int tonic = 0; tonic < 12; ++tonic) {
        ChromaVector c = ChromaVector::Zero();
        for (const int root : {0, 5, 7}) // i iv v, then i again
            for (const int step : {0, 3, 7})
                c[(tonic + root + step) % 12] += root == 0 ? 2.0f : 1.0f;
        const auto key = estimateKey(c).key;
        CHECK(key.tonic == tonic);
        CHECK(key.minor);
        ChromaVector relative = ChromaVector::Zero();
        for (const int root : {3, 8, 10}) // the same seven notes as I IV V
            for (const int step : {0, 4, 7})
                relative[(tonic + root + step) % 12] += root == 3 ? 2.0f : 1.0f;
        CHECK(estimateKey(relative).key.tonic == (tonic + 3) % 12);
        CHECK_FALSE(estimateKey(relative).key.minor);
    }
}

TEST_CASE("A flat chroma has no key, and keys have their usual names") {
    CHECK(estimateKey(ChromaVector::Constant(1.0f)).key.strength == 0);
    CHECK(Key{9, true, 0, 0}.name() == "A minor");
    CHECK(Key{3, false, 0, 0}.name() == "E flat major");
    CHECK(Key{6, true, 0, 0}.name() == "F sharp minor");
}

TEST_CASE("A minor second is rougher than a fifth, and a pure tone is not rough") {
    CHECK(roughness(notes({60}, 0, 1)) == 0);
    CHECK(roughness(notes({60, 61})) > 3 * roughness(notes({60, 67})));
    auto louder = notes({60, 61});
    for (auto& peak : louder)
        peak.magnitude *= 4;
    CHECK(roughness(louder) == Approx(roughness(notes({60, 61}))));
    CHECK(roughness({}) == 0);
}
