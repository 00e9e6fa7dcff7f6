#include "Catch.h"
#include "SceneHeard/CueText.h"
#include "SceneHeard/FirstScale.h"
#include <cmath>
#include <juce_core/juce_core.h>
#include <random>

using namespace sceneheard;

namespace {
// A cue that changes as music does: slowly, with some noise.
CueCurve cue(std::size_t points, bool hostTime = true, double from = -2) {
    std::mt19937 random(3);
    std::uniform_real_distribution<float> noise(-0.02f, 0.02f);
    CueCurve curve(hostTime);
    for (std::size_t i = 0; i < points; ++i) {
        CuePoint point;
        point.seconds = from + 0.5 * static_cast<double>(i);
        const auto t = static_cast<float>(i);
        for (std::size_t a = 0; a < axisCount; ++a) {
            point.mood.value[a] = 0.5f + 0.3f * std::sin(t / (20 + static_cast<float>(a))) + noise(random);
            point.mood.sd[a] = 0.13f;
        }
        point.quadrants = {0.1f, 0.2f, 0.3f, 0.4f};
        point.audioFeatures = {0.5f, 0.4f, -17.5f, 0.05f, 0.8f, 0.9f, 0.1f, 0.3f, 96};
        for (std::size_t g = 0; g < 11; ++g)
            point.genres[g] = std::sin(t / (30 + static_cast<float>(g))) + 10 * noise(random);
        point.scalesError = 0.7f;
        point.tempo = 96.3f;
        point.loudness = -23 + 100 * noise(random);
        point.key = static_cast<int>(i / 50 % 25) - 1;
        curve = curve.with(point);
    }
    return curve;
}
} // namespace

TEST_CASE("A cue comes back from its text, rounded", "[state][cue]") {
    for (const bool hostTime : {true, false}) {
        auto before = cue(300, hostTime).without(10).without(10.5);
        const auto after = cueOfText(cueText(before));
        REQUIRE(after);
        REQUIRE(after->hostTime() == hostTime);
        REQUIRE(after->size() == 298);
        for (std::size_t i = 0; i < after->size(); ++i) {
            const auto &a = before[i], &b = (*after)[i];
            REQUIRE(a.seconds == b.seconds);
            for (std::size_t x = 0; x < axisCount; ++x) {
                REQUIRE(b.mood.value[x] == Approx(a.mood.value[x]).margin(0.00197));
                REQUIRE(b.mood.sd[x] == Approx(a.mood.sd[x]).margin(0.00197));
            }
            for (std::size_t s = 0; s < audioFeatureCount; ++s)
                REQUIRE(b.audioFeatures[s] == Approx(a.audioFeatures[s])
                                                  .margin(s == 2   ? 0.26
                                                          : s == 8 ? 0.51
                                                                   : 0.00197));
            for (std::size_t g = 0; g < genreNames.size(); ++g)
                REQUIRE(b.genres[g] == Approx(a.genres[g]).margin(0.012));
            REQUIRE(b.scalesError == Approx(0.7f).margin(0.00197));
            REQUIRE(b.quadrants[2] == Approx(0.3f).margin(0.00197));
            REQUIRE(b.tempo == Approx(a.tempo).margin(0.051));
            REQUIRE(b.loudness == Approx(a.loudness).margin(0.26));
            REQUIRE(b.key == a.key);
        }
        REQUIRE(cueText(*after) == cueText(before)); // saved again it is the same
    }
    REQUIRE(cueOfText(cueText(CueCurve()))->empty());
}

namespace {
// The text of a cue as an earlier version wrote it.
std::string textOfVersion(const CueCurve& curve, std::uint8_t version) {
    juce::MemoryOutputStream packed, old;
    REQUIRE(juce::Base64::convertFromBase64(packed, cueText(curve)));
    juce::MemoryBlock bytes;
    {
        juce::MemoryInputStream from(packed.getData(), packed.getDataSize(), false);
        juce::GZIPDecompressorInputStream(from).readIntoMemoryBlock(bytes);
        bytes[0] = static_cast<char>(version);
        if (version == 1)
            bytes.setSize(bytes.getSize() - (genreNames.size() + 1) * curve.size()); // the last columns
        juce::GZIPCompressorOutputStream zip(old);
        zip.write(bytes.getData(), bytes.getSize());
    }
    return juce::Base64::toBase64(old.getData(), old.getDataSize()).toStdString();
}
} // namespace

TEST_CASE("A cue of a session that knew no genres of sound is read without them", "[state][cue]") {
    const auto before = cue(20);
    const auto after = cueOfText(textOfVersion(before, 1));
    REQUIRE(after);
    REQUIRE(after->size() == before.size());
    REQUIRE((*after)[7].tempo == Approx(before[7].tempo).margin(0.051));
    REQUIRE((*after)[7].genres == GenreEvidence{});
}

TEST_CASE("Moods of earlier sessions are brought to the scale of today", "[state][cue]") {
    CuePoint usual, bright;
    usual.mood.value = {0.587f, 0.616f, 0.242f, 0.121f, 0.191f, 0.168f, 0.245f, 0.296f, 0.177f, 0.23f, 0.203f};
    usual.mood.sd.fill(0.05f);
    bright = usual;
    bright.seconds = 1;
    bright.mood.value[0] = 0.692f; // brighter than nine tenths of music
    CueCurve before;
    before = before.with(usual).with(bright);
    for (const std::uint8_t version : {1, 2}) {
        const auto after = cueOfText(textOfVersion(before, version));
        REQUIRE(after);
        for (std::size_t a = 0; a < axisCount; ++a) {
            REQUIRE((*after)[0].mood.value[a] == Approx(0.5f).margin(0.02));
            REQUIRE((*after)[0].mood.sd[a] > 0.08f); // where music is close together, as much is more of the scale
        }
        REQUIRE((*after)[1].mood.value[0] == Approx(0.9f).margin(0.01));
        REQUIRE(cueText(*after) == cueText(*cueOfText(cueText(*after)))); // saved anew it stays
    }
    REQUIRE(firstScale().sound());
}

TEST_CASE("The longest cue fits, a shorter one keeps all its points", "[state][cue]") {
    const auto hour = cueText(cue(7200));
    REQUIRE(hour.size() < maxCueText);
    REQUIRE(cueOfText(hour)->size() == 7200);
    const auto longest = cue(CueCurve::maxPoints);
    const auto text = cueText(longest);
    REQUIRE(text.size() <= maxCueText);
    const auto after = cueOfText(text);
    REQUIRE(after);
    REQUIRE(after->size() >= CueCurve::maxPoints / 4);
    REQUIRE(after->front().seconds == longest.front().seconds);
    REQUIRE(after->back().seconds > longest.back().seconds - 2.1);
}

TEST_CASE("Damaged text is refused, whatever the damage", "[state][cue]") {
    REQUIRE_FALSE(cueOfText(""));
    REQUIRE_FALSE(cueOfText("no base 64 !"));
    REQUIRE_FALSE(cueOfText("AAAA"));
    REQUIRE_FALSE(cueOfText(std::string(maxCueText + 4, 'A')));
    const auto good = cueText(cue(200));
    std::mt19937 random(7);
    for (int round = 0; round < 5000; ++round) {
        auto text = good;
        const auto at = random() % text.size();
        if (round % 3 == 0)
            text.resize(at);
        else if (round % 3 == 1)
            text[at] = "ABCDwxyz0189+/=%"[random() % 16];
        else
            text.insert(at, text.substr(random() % text.size(), random() % 8));
        if (const auto curve = cueOfText(text)) // what passes is still a curve
            for (std::size_t i = 0; i < curve->size(); ++i) {
                REQUIRE(std::isfinite((*curve)[i].mood.value[0]));
                REQUIRE((*curve)[i].key < 24);
                REQUIRE((i == 0 || (*curve)[i].seconds > (*curve)[i - 1].seconds));
            }
    }
}
