#include "Catch.h"
#include "DemoScene.h"
#include "EditorWindow.h"
#include "HostedPlugin.h"
#include <poll.h>
#include <unistd.h>

using namespace sceneheard;

namespace {
// Plays the scene's first seconds faster than in real time, but no faster than the plugin's ring is emptied.
void play(const Host& host, HostedPlugin& plugin, const juce::AudioBuffer<float>& music, int seconds) {
    for (int start = 0; start + 512 <= std::min(music.getNumSamples(), seconds * 44100); start += 512) {
        juce::AudioBuffer<float> block(plugin.channels(), 512);
        block.clear();
        for (int c = 0; c < 2; ++c)
            block.copyFrom(c, 0, music, c, start, 512);
        REQUIRE(plugin.passes(block));
        if (start / 512 % 86 == 0) // a second
            host.messages.settle(100);
    }
}

std::ptrdiff_t differing(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
    if (a.size() != b.size())
        return 0; // not resized yet
    std::ptrdiff_t count = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        count += a[i] != b[i];
    return count;
}

// Waits until so many pixels of the window have changed. @return whether they did within 20 s
bool changes(const Host& host, const EditorWindow& window, const std::vector<std::uint32_t>& before,
             std::ptrdiff_t pixels) {
    for (int i = 0; i < 200; ++i) {
        if (differing(before, window.pixels()) > pixels)
            return true;
        host.messages.settle(100);
    }
    return false;
}

// JUCE's LV2 host gives the plugin's window a size only when that changes. @return whether something was drawn in 20 s
bool appears(const Host& host, EditorWindow& window) {
    for (int i = 0; i < 80; ++i) {
        window.resize(1000 - i % 2, 650);
        host.messages.settle(250);
        const auto pixels = window.pixels();
        if (differing(pixels, std::vector<std::uint32_t>(pixels.size(), pixels.back())) > 5000)
            return true;
    }
    return false;
}
} // namespace

TEST_CASE("The window in a host follows the music", "[hosts]") {
    Host host;
    for (const auto format : formats) {
        const auto plugin = host.load(format);
        plugin->prepare(44100, 512);
        EditorWindow window(host.messages, **plugin);
        INFO(Host::bundle(format).getFullPathName());
        REQUIRE(appears(host, window));
        host.messages.settle(500); // all is drawn
        const auto blank = window.pixels();
        play(host, *plugin, demoScene("tense"), 12);
        CHECK(changes(host, window, blank, 20000)); // a mood, curves, films
        const auto first = window.pixels();
        play(host, *plugin, demoScene("tender"), 12);
        CHECK(changes(host, window, first, 10000)); // other ones
    }
}

// For vst3-tasks.sh, whose hands come from outside: what it writes to standard input keeps the window open.
TEST_CASE("The window of the VST3 is there until standard input ends", "[hosts][long]") {
    Host host;
    const auto plugin = host.load(Format::vst3);
    plugin->prepare(44100, 512);
    EditorWindow window(host.messages, **plugin);
    REQUIRE(appears(host, window));
    window.resize(1120, 700);
    const auto blank = window.pixels();
    play(host, *plugin, demoScene("tense"), 20);
    REQUIRE(changes(host, window, blank, 20000));
    juce::AudioBuffer<float> silence(plugin->channels(), 512);
    silence.clear();
    for (pollfd input{STDIN_FILENO, POLLIN, 0}; poll(&input, 1, 0) == 0;) {
        REQUIRE(plugin->passes(silence));
        host.messages.settle(11); // as long as it sounds
    }
}
