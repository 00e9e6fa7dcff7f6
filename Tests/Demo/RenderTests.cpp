#include "Catch.h"
#include "Demo/Master.h"
#include "Demo/Render.h"
#include "Support/Error.h"
#include <cmath>
#include <fstream>
#include <iterator>
#include <juce_audio_formats/juce_audio_formats.h>
#include <random>

using namespace sceneheard;

namespace {

constexpr double rate = 44100;

std::string bytesOf(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

Score shortScore() {
    return Score::parse("tempo 120\nloudness -20\npart a piano\n mf | C4/4 E4/4 G4/4 C5/4 |\n"
                        "part b snare level -6\n f | X/4 X/4 X/4 X/4 |\n",
                        "short");
}

struct Folder {
    std::filesystem::path path =
        std::filesystem::temp_directory_path() / ("sceneheard-render-tests-" + std::to_string(std::random_device{}()));
    Folder() { std::filesystem::create_directories(path); }
    ~Folder() { std::filesystem::remove_all(path); }
};

} // namespace

TEST_CASE("The demo scenes are as their scores say", "[demo]") {
    const auto scene = GENERATE(as<std::string>(), "tense", "tender", "triumphant");
    CAPTURE(scene);
    const auto score = Score::read(SCENEHEARD_SOURCE_ASSETS "/Demo/" + scene + ".score");
    juce::WavAudioFormat format;
    const juce::File file(SCENEHEARD_TEST_ASSETS "/demo/" + scene + ".wav");
    const std::unique_ptr<juce::AudioFormatReader> reader(
        format.createReaderFor(file.createInputStream().release(), true));
    REQUIRE(reader != nullptr);
    CHECK(reader->sampleRate == rate);
    CHECK(reader->numChannels == 2);
    CHECK(reader->bitsPerSample == 16);
    const auto seconds = static_cast<double>(reader->lengthInSamples) / rate;
    CHECK(seconds == Approx(score.seconds() + tailSeconds).margin(0.001));
    CHECK(score.seconds() > 18);
    CHECK(score.seconds() < 24);

    juce::AudioBuffer<float> sound(2, static_cast<int>(reader->lengthInSamples));
    REQUIRE(reader->read(&sound, 0, sound.getNumSamples(), 0, true, true));
    CHECK(loudnessOf(sound, rate) == Approx(score.loudness).margin(0.2));
    CHECK(juce::Decibels::gainToDecibels(sound.getMagnitude(0, sound.getNumSamples())) < -1.0f);
    CHECK(sound.getMagnitude(sound.getNumSamples() - 100, 100) < 0.001f);
    for (int c = 0; c < 2; ++c) {
        double sum = 0;
        for (int i = 0; i < sound.getNumSamples(); ++i)
            sum += sound.getSample(c, i);
        CHECK(std::abs(sum / sound.getNumSamples()) < 0.002);
    }
}

TEST_CASE("A render repeats to the last bit", "[demo]") {
    const auto first = render(shortScore(), rate), second = render(shortScore(), rate);
    REQUIRE(first.getNumSamples() == std::lround((2 + tailSeconds) * rate));
    for (int c = 0; c < 2; ++c)
        CHECK(std::equal(first.getReadPointer(c), first.getReadPointer(c) + first.getNumSamples(),
                         second.getReadPointer(c)));
}

TEST_CASE("Every rate gives the loudness that is written", "[demo]") {
    const auto otherRate = GENERATE(22050.0, 48000.0, 96000.0);
    CHECK(loudnessOf(render(shortScore(), otherRate), otherRate) == Approx(-20).margin(0.2));
    CHECK_THROWS_AS(render(shortScore(), 0), Error);
    CHECK_THROWS_AS(render(shortScore(), std::nan("")), Error);
}

TEST_CASE("A loudness beyond the peaks' room is refused, silence too", "[demo]") {
    auto clicks = Score::parse("tempo 60\nloudness -8\npart a snare\n pp | X/4 R/2. | R*8 | X/4 R/2. |\n", "clicks");
    CHECK_THROWS_WITH(render(clicks, rate), ContainsSubstring("cannot be as loud as -8"));
    juce::AudioBuffer<float> silence(2, 44100);
    silence.clear();
    CHECK_THROWS_WITH(bringTo(silence, rate, -20), ContainsSubstring("silent"));
}

TEST_CASE("The limiter holds the ceiling and leaves no step", "[demo]") {
    juce::AudioBuffer<float> sine(2, 2 * 44100);
    for (int i = 0; i < sine.getNumSamples(); ++i) {
        const auto swell = i > 44100 && i < 46000 ? 6.0f : 1.0f;
        for (int c = 0; c < 2; ++c)
            sine.setSample(c, i, 0.1f * swell * std::sin(0.02f * static_cast<float>(i)));
    }
    bringTo(sine, rate, -13);
    CHECK(sine.getMagnitude(0, sine.getNumSamples()) <= juce::Decibels::decibelsToGain(-1.1f));
    CHECK(loudnessOf(sine, rate) == Approx(-13).margin(0.1));
}

TEST_CASE("Files are replaced whole or not at all", "[demo]") {
    const Folder folder;
    const auto score = folder.path / "a.score", wav = folder.path / "a.wav";
    std::ofstream(score) << "tempo 240\nloudness -20\npart a piano\n f | C4/4 E4/4 G4/4 C5/4 |\n";
    renderFile(score, wav);
    const auto first = bytesOf(wav);
    renderFile(score, wav);
    const auto samples = static_cast<std::size_t>(std::lround((1 + tailSeconds) * rate));
    CHECK(first.starts_with("RIFF"));
    CHECK(first.size() >= 44 + 4 * samples);
    CHECK(first.size() < 256 + 4 * samples);
    CHECK(bytesOf(wav) == first);

    std::ofstream(score) << "tempo 240\npart a piano\n f | C4/4 |\n";
    CHECK_THROWS_WITH(renderFile(score, wav), ContainsSubstring("a.score:3"));
    CHECK(bytesOf(wav) == first);
    std::ofstream(score) << "tempo 240\nloudness -20\npart a piano\n f | C4/1 |\n";
    CHECK_THROWS_WITH(renderFile(score, folder.path / "none" / "a.wav"), ContainsSubstring("cannot be written"));
    CHECK(std::distance(std::filesystem::directory_iterator(folder.path), {}) == 2);
}
