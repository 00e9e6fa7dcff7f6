#include "Catch.h"
#include "Decoding/AudioFile.h"
#include "Folder.h"
#include "Support/Error.h"
#include "WavFile.h"
#include <cmath>
#include <fstream>

using namespace sceneheard;

namespace {
std::string complaintAbout(const std::filesystem::path& file) {
    try {
        const AudioFile audio(file);
        audio.read([](auto, int) { return true; });
    } catch (const Error& e) {
        return e.what();
    }
    return "read";
}
} // namespace

TEST_CASE("A WAV file is read in blocks, sample by sample as it was written") {
    const TemporaryFolder folder;
    std::vector<float> ramp(10000);
    for (std::size_t i = 0; i < ramp.size(); ++i)
        ramp[i] = std::sin(0.01f * static_cast<float>(i));
    const auto file = writeWav(folder / "ramp.wav", {ramp, ramp}, 48000);
    const AudioFile audio(file);
    CHECK(audio.sampleRate() == 48000);
    CHECK(audio.channels() == 2);
    std::vector<float> back;
    audio.read(
        [&](std::span<const float* const> channels, int samples) {
            REQUIRE(channels.size() == 2);
            CHECK(samples <= 999);
            back.insert(back.end(), channels[1], channels[1] + samples);
            return true;
        },
        999);
    CHECK(back == ramp);
    CHECK(audio.seconds() == Approx(10000 / 48000.0));
    int blocks = 0;
    AudioFile(file).read([&](auto, int) { return ++blocks < 2; }, 999);
    CHECK(blocks == 2);
}

TEST_CASE("A file that cannot be decoded is named in one sentence with a remedy") {
    const TemporaryFolder folder;
    const auto named = [](const std::filesystem::path& file, const char* why) {
        const auto sentence = complaintAbout(file);
        INFO(sentence);
        CHECK(sentence.find(file.string()) == 0);
        CHECK(sentence.find(why) != std::string::npos);
        CHECK(sentence.find(';') != std::string::npos); // what is wrong; what to do
    };
    named(folder / "none.wav", "no such file");
    named(folder.path(), "is a folder");
    std::ofstream(folder / "empty.wav").flush();
    named(folder / "empty.wav", "empty");
    std::ofstream(folder / "text.wav") << "this is a shopping list, not music";
    named(folder / "text.wav", "not audio");
    named(writeWav(folder / "zero.wav", {{}}, 44100), "no samples");
    const auto whole = writeWav(folder / "cut.wav", {std::vector<float>(44100, 0.1f)}, 44100);
    std::filesystem::resize_file(whole, 30);
    named(whole, "not audio");
    named(writeWav(folder / "slow.wav", {std::vector<float>(100, 0.1f)}, 100), "sample rate");
}
