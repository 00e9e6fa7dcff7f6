// The effect: its tap by itself, and its file as Audacious loads it.
#include "Audacious/Effect/SoundTap.h"
#include "Audacious/Listener/PlayedSound.h"
#include "Catch.h"
#include "Listening/AnalysisService.h"
#include "RealTimeGuard.h"
#include <cstring>
#include <dlfcn.h>
#include <libaudcore/plugin.h>
#include <limits>
#include <memory>
#include <thread>

using namespace sceneheard;

namespace {
struct Counting final : SoundSink {
    std::atomic<int> samples{0}, formats{0};
    std::atomic<bool> ended{false}, lateCall{false};
    void format(double, int) override { ++formats; }
    void sound(const float*, int count) noexcept override {
        lateCall = lateCall || ended;
        samples += count;
    }
};
} // namespace

TEST_CASE("Sound goes where it is led, and nowhere else any more", "[audacious]") {
    SoundTap tap;
    const float block[64]{};
    tap.sound(block, 64);
    tap.start(48000, 2);
    Counting first, second;
    tap.lead(&first);
    CHECK(first.formats == 1);
    tap.sound(block, 64);
    tap.start(96000, 2);
    CHECK(first.formats == 2);
    tap.lead(&second);
    tap.sound(block, 32);
    tap.lead(nullptr);
    tap.sound(block, 64);
    CHECK(first.samples == 64);
    CHECK(second.samples == 32);
    CHECK(second.formats == 1);
}

TEST_CASE("A sink may go at any moment of the music", "[audacious]") {
    SoundTap tap;
    tap.start(44100, 2);
    std::atomic<bool> stop{false};
    std::thread playback([&] {
        const float block[256]{};
        while (!stop)
            tap.sound(block, 256);
    });
    int heard = 0;
    bool late = false;
    for (int i = 0; i < 2000; ++i) {
        Counting sink;
        tap.lead(&sink);
        if (i % 100 == 0)
            for (int wait = 0; wait < 100 && sink.samples == 0; ++wait)
                std::this_thread::sleep_for(std::chrono::milliseconds(1));
        tap.lead(nullptr);
        sink.ended = true;
        heard += sink.samples > 0 ? 1 : 0;
        late = late || sink.lateCall;
    }
    stop = true;
    playback.join();
    CHECK(heard >= 20);
    CHECK_FALSE(late);
}

TEST_CASE("On its way to the analysis the playback thread waits for nothing", "[audacious]") {
    StreamClient stream(std::make_shared<AnalysisService>([] { return std::shared_ptr<const Matcher>(); }));
    PlayedSound sound(stream);
    SoundTap tap;
    for (const int channels : {1, 2, 6, 10}) {
        tap.start(192000, channels);
        tap.lead(&sound);
        const std::vector<float> block(static_cast<std::size_t>(channels) * 4801, .1f);
        int violations = 0;
        {
            const RealTimeGuard guard;
            for (int i = 0; i < 50; ++i)
                tap.sound(block.data(), static_cast<int>(block.size()));
            violations = guard.violations();
        }
        CHECK(violations == 0);
        tap.lead(nullptr);
    }
    CHECK(RealTimeGuard::isNoticed());
}

TEST_CASE("The effect's file passes every bit, in the same place and at once", "[audacious]") {
    void* const file = dlopen(SCENEHEARD_AUDACIOUS_EFFECT, RTLD_NOW | RTLD_LOCAL);
    INFO((file == nullptr ? dlerror() : ""));
    REQUIRE(file != nullptr);
    auto* const plugin = static_cast<EffectPlugin*>(static_cast<Plugin*>(dlsym(file, "aud_plugin_instance")));
    REQUIRE(plugin != nullptr);
    CHECK(plugin->type == PluginType::Effect);
    CHECK(plugin->preserves_format);
    REQUIRE(plugin->init());
    int channels = 2, rate = 44100;
    plugin->start(channels, rate);
    CHECK((channels == 2 && rate == 44100));
    Counting sink;
    for (auto* const to : {static_cast<SoundSink*>(nullptr), static_cast<SoundSink*>(&sink)}) {
        CHECK(plugin->take_message(SoundSink::message, to, sizeof to) == 0);
        Index<float> data;
        data.insert(0, 4096);
        for (int i = 0; i < data.len(); ++i) // every kind of bits, numbers and others
            reinterpret_cast<std::uint32_t*>(data.begin())[i] = 2654435761u * static_cast<std::uint32_t>(i);
        std::vector<float> before(data.begin(), data.end());
        const auto* const place = data.begin();
        auto& out = plugin->process(data);
        CHECK(&out == &data);
        CHECK((out.begin() == place && out.len() == 4096));
        CHECK(std::memcmp(out.begin(), before.data(), sizeof(float) * before.size()) == 0);
        CHECK(&plugin->finish(data, true) == &data);
        CHECK(plugin->adjust_delay(500) == 500);
        CHECK(plugin->flush(false));
    }
    CHECK(sink.samples == 2 * 4096);
    CHECK(plugin->take_message("another's", nullptr, 0) == -1);
    plugin->take_message(SoundSink::message, nullptr, 0);
    plugin->cleanup();
    dlclose(file);
}
