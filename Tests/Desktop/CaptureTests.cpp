#include "Capture/Capture.h"
#include "Capture/CapturedSound.h"
#include "Catch.h"
#include "Desktop/SoundServer.h"
#include "Support/Error.h"
#include "WavFile.h"
#include <algorithm>
#include <cmath>
#include <mutex>

using namespace sceneheard;

namespace {
// What comes, and how much of it.
class Listening : public CaptureClient {
public:
    void format(double rate, int channels) override {
        std::lock_guard lock(mutex);
        formats.emplace_back(rate, channels);
    }
    void sound(const float* const* channels, int channelCount, int frames) override {
        std::lock_guard lock(mutex);
        for (int c = 0; c < channelCount; ++c)
            for (int i = 0; i < frames; ++i)
                highest = std::max(highest, std::abs(channels[c][i]));
        given += static_cast<std::size_t>(frames);
    }

    std::vector<std::pair<double, int>> told() const {
        std::lock_guard lock(mutex);
        return formats;
    }
    /// Since it was last asked.
    float peak() {
        std::lock_guard lock(mutex);
        return std::exchange(highest, 0.0f);
    }
    std::size_t frames() const {
        std::lock_guard lock(mutex);
        return given;
    }

private:
    mutable std::mutex mutex;
    std::vector<std::pair<double, int>> formats;
    float highest = 0;
    std::size_t given = 0;
};

using Formats = std::vector<std::pair<double, int>>;

// Seconds in which another output is followed, for a server may not tell of it until it is asked afresh.
constexpr double longest = 30;

// Half a minute of a tone, of that peak.
std::filesystem::path tone(const TemporaryFolder& folder, float peak, std::uint32_t rate = 48000) {
    std::vector<float> wave(30 * rate);
    for (std::size_t i = 0; i < wave.size(); ++i)
        wave[i] = peak * std::sin(0.05f * static_cast<float>(i % 126)); // 382 Hz
    return writeWav(folder / ("tone" + std::to_string(peak) + "-" + std::to_string(rate) + ".wav"), {wave, wave}, rate);
}

/// Runs a test with each sound server that is installed.
template <typename Test>
void withEachServer(Test test) {
    for (const auto kind : {SoundServer::Kind::pulseAudio, SoundServer::Kind::pipeWire}) {
        const std::string name = kind == SoundServer::Kind::pulseAudio ? "PulseAudio" : "PipeWire";
        if (!SoundServer::installed(kind)) {
            WARN(name << " is skipped: it, or pactl and paplay, are not installed");
            continue;
        }
        INFO(name);
        SoundServer server(kind);
        test(server);
    }
}
} // namespace

TEST_CASE("Zeros are recognised, and held back after some seconds", "[capture]") {
    Listening client;
    CapturedSound sound(client);
    CHECK(sound.silent());
    CHECK(sound.peak() == 0);
    sound.begin(48000, 2);
    sound.begin(48000, 2);
    std::vector<float> loud(9600), zeros(9600, 1e-6f); // a tenth of a second
    for (std::size_t i = 0; i < loud.size(); ++i)
        loud[i] = i % 2 == 0 ? 0.25f : -0.5f;
    sound.take(loud.data(), 4800);
    CHECK_FALSE(sound.silent());
    CHECK(sound.peak() == 0.5f);
    CHECK(client.frames() == 4800);
    CHECK(client.peak() == 0.5f);
    for (int i = 0; i < 100; ++i)
        sound.take(i % 2 == 0 ? zeros.data() : nullptr, 4800);
    CHECK(sound.peak() < 1e-5f);
    CHECK(static_cast<double>(client.frames()) == Approx(4.1 * 48000).margin(1024));
    CHECK(client.peak() < 1e-5f);
    const auto before = client.frames();
    sound.take(loud.data(), 4800);
    CHECK(client.frames() == before + 4800);
    loud[100] = std::nanf("");
    sound.take(loud.data(), 4800);
    CHECK(sound.peak() == 0.5f);
    sound.begin(192000, 6);
    sound.take(loud.data(), 1600);
    CHECK(client.told() == Formats{{48000, 2}, {192000, 6}});
}

TEST_CASE("What the computer plays is heard, and a changed output is followed", "[capture][server]") {
    const TemporaryFolder folder;
    // Each at its output's rate: PulseAudio changes that of an idle output to its first player's.
    const auto half = tone(folder, 0.5f), quarter = tone(folder, 0.25f, 44100), high = tone(folder, 0.5f, 192000);
    withEachServer([&](SoundServer& server) {
        Listening client;
        const auto capture = systemCapture();
        capture->start("", client);
        REQUIRE(waitUntil([&] { return capture->state().connected; }));
        CHECK(capture->state().source == "Output-one");
        CHECK(capture->state().silent);
        CHECK(capture->state().problem.empty());
        auto player = server.play(half);
        REQUIRE(waitUntil([&] { return std::abs(client.peak() - 0.5f) < 0.02f; }));
        CHECK_FALSE(capture->state().silent);
        CHECK(waitUntil([&] { return std::abs(capture->state().peak - 0.5f) < 0.02f; }));
        CHECK(capture->state().rate == 48000);
        CHECK(capture->state().channels == 2);

        // Another output becomes the default one; what plays there is heard, and the first no longer.
        player.end(SIGTERM); // else the server moves it there
        CHECK(waitUntil([&] { return capture->state().silent; }));
        auto other = server.play(quarter, "two");
        REQUIRE(server.makeDefault("two"));
        const auto listensTo = [&](const std::string& output) {
            return waitUntil([&] { return capture->state().source == output && capture->state().connected; }, longest);
        };
        const auto followed = listensTo("Output-two");
        INFO(capture->state().source << ", connected: " << capture->state().connected << capture->state().problem);
        REQUIRE(followed);
        client.peak();
        CHECK(waitUntil([&] { return std::abs(client.peak() - 0.25f) < 0.02f; }));
        CHECK(capture->state().rate == 44100);
        CHECK(client.told().back() == std::pair(44100.0, 2));

        // It is muted, and that is said.
        CHECK_FALSE(capture->state().muted);
        REQUIRE(server.control("set-sink-mute two 1"));
        CHECK(waitUntil([&] { return capture->state().muted; }));
        REQUIRE(server.control("set-sink-mute two 0"));
        CHECK(waitUntil([&] { return !capture->state().muted; }));

        // One of 192 kHz is plugged in and used, and unplugged again.
        other.end(SIGTERM);
        REQUIRE(server.output("three", 192000));
        REQUIRE(server.makeDefault("three"));
        REQUIRE(listensTo("Output-three"));
        CHECK(waitUntil([&] { return client.told().back().first == 192000; }));
        const auto third = server.play(high, "three");
        client.peak();
        CHECK(waitUntil([&] { return std::abs(client.peak() - 0.5f) < 0.02f; }));
        REQUIRE(server.control("unload-module $(pactl list short modules | grep -F sink_name=three | cut -f1)"));
        CHECK(waitUntil([&] { return capture->state().source != "Output-three" && capture->state().connected; },
                        longest));
    });
}

TEST_CASE("A sound server that ends and starts again is found again", "[capture][server]") {
    const TemporaryFolder folder;
    const auto half = tone(folder, 0.5f);
    withEachServer([&](SoundServer& server) {
        Listening client;
        const auto capture = systemCapture();
        capture->start("", client);
        REQUIRE(waitUntil([&] { return capture->state().connected; }));
        server.stop();
        REQUIRE(waitUntil([&] { return !capture->state().connected; }));
        CHECK(capture->state().source.empty());
        CHECK(capture->state().problem.find("sound server") != std::string::npos);
        CHECK_THROWS_AS(capture->sources(), Error);
        server.start();
        REQUIRE(waitUntil([&] { return capture->state().connected && capture->state().source == "Output-one"; }));
        const auto player = server.play(half);
        client.peak();
        CHECK(waitUntil([&] { return std::abs(client.peak() - 0.5f) < 0.02f; }));
        CHECK(capture->state().problem.empty());
    });
}

TEST_CASE("Sources have their own names, and one is heard whatever the default is", "[capture][server]") {
    const TemporaryFolder folder;
    const auto half = tone(folder, 0.5f);
    withEachServer([&](SoundServer& server) {
        const auto capture = systemCapture();
        const auto sources = capture->sources();
        REQUIRE(sources.size() >= 2);
        for (const std::string name : {"one", "two"}) {
            const auto at = std::ranges::find(sources, name + ".monitor", &CaptureSource::name);
            REQUIRE(at != sources.end());
            CHECK(at->description == "Output-" + name);
            CHECK(at->playing);
        }
        for (const std::string name : {"two", "two.monitor"}) {
            Listening client;
            const auto two = systemCapture();
            two->start(name, client);
            REQUIRE(waitUntil([&] { return two->state().connected; }));
            const auto player = server.play(half, "two");
            CHECK(waitUntil([&] { return std::abs(client.peak() - 0.5f) < 0.02f; }));
        }
        Listening client;
        const auto none = systemCapture();
        none->start("A microphone that is not there", client);
        CHECK(waitUntil([&] { return none->state().problem.find("microphone that is not") != std::string::npos; }));
        CHECK(client.frames() == 0);
    });
}

TEST_CASE("Without a sound server that is said, and nothing ends", "[capture]") {
    const TemporaryFolder folder;
    setenv("PULSE_SERVER", ("unix:" + (folder / "none").string()).c_str(), 1);
    Listening client;
    const auto capture = systemCapture();
    capture->start("", client);
    CHECK(waitUntil([&] { return !capture->state().problem.empty(); }));
    CHECK_FALSE(capture->state().connected);
    CHECK(capture->state().silent);
    CHECK_THROWS_AS(capture->sources(), Error);
}
