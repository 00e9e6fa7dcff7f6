#include "Catch.h"
#include "DemoScene.h"
#include "HostedPlugin.h"
#include <algorithm>

using namespace sceneheard;

TEST_CASE("A host finds one effect with an editor, without latency or tail", "[hosts]") {
    Host host;
    for (const auto format : formats) {
        const auto plugin = host.load(format);
        INFO(Host::bundle(format).getFullPathName());
        juce::PluginDescription description;
        (**plugin).fillInPluginDescription(description);
        CHECK(description.name == "SceneHeard");
        CHECK(description.manufacturerName == "SceneHeard");
        CHECK_FALSE(description.isInstrument);
        CHECK(description.category == (format == Format::lv2 ? "Analyser Plugin" : "Fx|Analyzer"));
        CHECK((format == Format::lv2 || description.version.isNotEmpty())); // JUCE reads none from an LV2
        CHECK((*plugin)->hasEditor());
        CHECK_FALSE((*plugin)->acceptsMidi());
        for (const double rate : {44100.0, 192000.0}) {
            plugin->prepare(rate, 1024);
            CHECK((*plugin)->getLatencySamples() == 0);
            CHECK((*plugin)->getTailLengthSeconds() == 0);
        }
        juce::StringArray names;
        for (const auto* parameter : (*plugin)->getParameters()) {
            const auto name = parameter->getName(128);
            INFO(name);
            CHECK(name.isNotEmpty());
            CHECK_FALSE(names.contains(name));
            CHECK(parameter->getValue() == Approx(parameter->getDefaultValue()).margin(1e-6));
            names.add(name);
        }
    }
}

TEST_CASE("A host may choose mono or stereo, and no other layout", "[hosts]") {
    Host host;
    const auto plugin = host.load(Format::vst3);
    CHECK(plugin->arrange(1, false));
    CHECK((*plugin)->getMainBusNumOutputChannels() == 1);
    CHECK(plugin->arrange(2, false));
    CHECK(plugin->arrange(2, true));
    for (const int odd : {3, 6, 8}) {
        INFO(odd);
        CHECK_FALSE(plugin->arrange(odd, false));
        CHECK((*plugin)->getMainBusNumOutputChannels() == 2);
    }
    const auto lv2 = host.load(Format::lv2); // whose ports are fixed by its description
    CHECK((*lv2)->getMainBusNumInputChannels() == 2);
    CHECK((*lv2)->getMainBusNumOutputChannels() == 2);
    CHECK_FALSE(lv2->arrange(1, false));
}

TEMPLATE_TEST_CASE("Audio passes a host to the last bit at every rate and block size", "[hosts]", float, double) {
    Host host;
    std::mt19937 random(1);
    for (const auto format : formats) {
        const auto plugin = host.load(format);
        constexpr bool doubles = std::is_same_v<TestType, double>;
        if (doubles && !(*plugin)->supportsDoublePrecisionProcessing())
            continue; // LV2's audio ports are single precision
        for (const int channels : {1, 2})
            for (const bool otherBuses : {false, true}) {
                if (!plugin->arrange(channels, otherBuses))
                    continue;
                for (const double rate : {8000.0, 11025.0, 44100.0, 48000.0, 96000.0, 192000.0})
                    for (const int largest : {1, 37, 512, 8192}) {
                        plugin->prepare(rate, largest, doubles);
                        INFO(channels << " channels, " << rate << " Hz, " << largest);
                        // Not more than announced, which both formats forbid and JUCE's VST3 wrapper does not bear.
                        std::vector<int> sizes{0, 1, largest};
                        std::generate_n(std::back_inserter(sizes), 6, [&] {
                            return static_cast<int>(random() % static_cast<unsigned>(largest + 1));
                        });
                        for (const int size : sizes) {
                            INFO("block of " << size);
                            const auto sound = wildSound<TestType>(plugin->channels(), size);
                            REQUIRE(plugin->passes(sound));
                            REQUIRE(plugin->passes(sound, true));
                        }
                    }
            }
    }
}

TEST_CASE("A host's music comes out as it went in", "[hosts]") {
    Host host;
    for (const auto format : formats) {
        const auto plugin = host.load(format);
        plugin->prepare(44100, 512);
        for (const auto* const scene : {"tense", "tender", "triumphant"}) {
            const auto music = demoScene(scene);
            REQUIRE(music.getRMSLevel(0, 0, music.getNumSamples()) > 0.01f);
            for (int start = 0; start + 512 <= music.getNumSamples(); start += 512) {
                juce::AudioBuffer<float> block(plugin->channels(), 512);
                block.clear();
                for (int c = 0; c < 2; ++c)
                    block.copyFrom(c, 0, music, c, start, 512);
                REQUIRE(plugin->passes(block));
            }
        }
    }
}
