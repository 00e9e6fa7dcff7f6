#include "Command/Program.h"
#include "Decoding/AudioFile.h"
#include "Plugin.h"

using namespace sceneheard;

namespace {
constexpr double rounding = 6e-5; // of what the program prints
}

TEST_CASE("The plugin says of a piece what the command line says of its file", "[plugin][session]") {
    for (const bool transport : {false, true}) {
        INFO(transport);
        Plugin plugin;
        plugin.processor.want(Wanted::films);
        plugin.processor.window() = static_cast<int>(Window::whole);
        const AudioFile audio(demoScene("tender"));
        plugin.processor.prepareToPlay(audio.sampleRate(), 4096);
        plugin.processor.setNonRealtime(true);
        plugin.processor.setPlayHead(&plugin.transport);
        juce::int64 place = 0;
        audio.read([&](std::span<const float* const> channels, int samples) {
            if (transport) {
                plugin.transport.position = juce::AudioPlayHead::PositionInfo();
                plugin.transport.position->setTimeInSamples(place);
                plugin.transport.position->setIsPlaying(true);
            }
            juce::AudioBuffer<float> block(2, samples);
            for (int c = 0; c < 2; ++c)
                block.copyFrom(c, 0, channels[static_cast<std::size_t>(c)], samples);
            plugin.processor.processBlock(block, plugin.midi);
            place += samples;
            return true;
        });
        plugin.processor.music().finish();
        const auto end = juce::Time::getMillisecondCounter() + 20000;
        while (!plugin.snapshot()->complete) {
            REQUIRE(juce::Time::getMillisecondCounter() < end);
            juce::Thread::sleep(5);
        }
        const auto snapshot = plugin.snapshot();

        const auto analysed = sceneheardProgram({"analyse", "--json", demoScene("tender")}, SCENEHEARD_TEST_ASSETS);
        REQUIRE(analysed.status == 0);
        const auto lines = analysed.lines();
        const auto& told = lines.front();
        for (std::size_t a = 0; a < axisCount; ++a) {
            INFO(axisNames[a]);
            CHECK(snapshot->now.mood.value[a] ==
                  Approx(told["mood"][std::string(axisNames[a]).c_str()].GetDouble()).margin(rounding));
            CHECK(snapshot->now.mood.sd[a] ==
                  Approx(told["mood_sd"][std::string(axisNames[a]).c_str()].GetDouble()).margin(rounding));
        }
        CHECK(snapshot->music.key.name() == told["music"]["key"].GetString());
        CHECK(snapshot->music.loudnessLufs == Approx(told["music"]["loudness_lufs"].GetDouble()).margin(rounding));

        const auto suggested =
            sceneheardProgram({"suggest", "--json", "--top", "12", demoScene("tender")}, SCENEHEARD_TEST_ASSETS);
        const auto answers = suggested.lines();
        const auto& films = answers.front()["films"];
        CHECK(snapshot->films.front().facts.tmdbId == films[0]["tmdb_id"].GetInt());
        CHECK(snapshot->films.front().match == Approx(films[0]["match"].GetDouble()).margin(rounding));
    }
}
