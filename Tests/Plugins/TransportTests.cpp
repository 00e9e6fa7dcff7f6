#include "Catch.h"
#include "Plugin.h"
#include "RealTimeGuard.h"

using namespace sceneheard;

TEST_CASE("The host's tempo is the one shown, from the audio thread without memory or lock", "[processor][realtime]") {
    Plugin plugin;
    auto& transport = plugin.transport;
    transport.position.emplace();
    transport.position->setBpm(87.0);
    transport.position->setIsPlaying(true);
    plugin.processor.setPlayHead(&transport);
    plugin.processor.prepareToPlay(44100, 512);
    juce::AudioBuffer<float> audio(2, 512);
    const auto playUntil = [&](auto&& condition) {
        const auto end = juce::Time::getMillisecondCounter() + 20000;
        int violations = 0;
        for (int block = 0; !condition(); ++block) {
            REQUIRE(juce::Time::getMillisecondCounter() < end);
            for (int i = 0; i < 512; ++i)
                for (int c = 0; c < 2; ++c)
                    audio.setSample(c, i, static_cast<float>(0.3 * std::sin(0.05 * (512 * block + i))));
            {
                RealTimeGuard guard;
                plugin.processor.processBlock(audio, plugin.midi);
                violations += guard.violations();
            }
            juce::Thread::sleep(1);
        }
        REQUIRE((violations == 0 || !RealTimeGuard::works()));
    };
    const auto shown = [&] { return plugin.processor.music().snapshot()->music.tempoBpm; };
    playUntil([&] { return shown() == 87.0f; });
    transport.position->setBpm(juce::nullopt);
    playUntil([&] { return shown() != 87.0f; });
    transport.position = juce::nullopt; // a host without a transport
    playUntil([&] { return plugin.processor.music().snapshot()->seconds > 3; });
}

TEMPLATE_TEST_CASE("A bounce writes the cue on the host's timeline, and drops nothing", "[processor][cue]", float,
                   double) {
    std::vector<std::shared_ptr<const CueCurve>> curves;
    for (const int block : {64, 1000, 4096, 500000}) {
        Plugin plugin;
        plugin.processor.setPlayHead(&plugin.transport);
        plugin.transport.position.emplace();
        plugin.transport.position->setIsPlaying(true);
        plugin.place = 48000 * 90; // the cue stands at 1:30
        plugin.prepare(48000);
        plugin.render<TestType>(14, block);
        const auto snapshot = plugin.snapshot();
        REQUIRE(snapshot->droppedSamples == 0);
        REQUIRE(snapshot->hostTime);
        REQUIRE(snapshot->position == Approx(104));
        curves.push_back(snapshot->cue);
    }
    REQUIRE(curves[0]->size() == 28);
    REQUIRE(curves[0]->front().seconds == 90.5);
    for (const auto& curve : curves) {
        REQUIRE(curve->size() == curves[0]->size());
        for (std::size_t i = 0; i < curve->size(); ++i)
            REQUIRE((*curve)[i].mood.value == (*curves[0])[i].mood.value);
    }
}

TEST_CASE("Metre and timecode of the host are told", "[processor]") {
    Plugin plugin;
    plugin.processor.setPlayHead(&plugin.transport);
    auto& position = plugin.transport.position.emplace();
    position.setBpm(96.0);
    position.setTimeSignature(juce::AudioPlayHead::TimeSignature{6, 8});
    position.setFrameRate(juce::AudioPlayHead::FrameRate().withBaseRate(24).withPullDown());
    position.setEditOriginTime(3600.0);
    plugin.prepare(44100);
    plugin.playUntil([&] { return plugin.snapshot()->seconds > 0.5; });
    const auto host = plugin.snapshot()->host;
    REQUIRE(host.tempo == 96.0f);
    REQUIRE(host.beatsPerBar == 6);
    REQUIRE(host.beatUnit == 8);
    REQUIRE(host.frameRate == Approx(23.976).margin(0.001));
    REQUIRE(host.timecodeStart == 3600);
}

TEST_CASE("Where a host loops is told in seconds, and that it no longer does", "[processor][loop]") {
    Plugin plugin;
    plugin.processor.setPlayHead(&plugin.transport);
    auto& position = plugin.transport.position.emplace();
    position.setIsPlaying(true);
    position.setBpm(120.0);
    position.setIsLooping(true);
    position.setLoopPoints(juce::AudioPlayHead::LoopPoints{16, 32});
    plugin.prepare(44100);
    plugin.processor.setNonRealtime(true);
    juce::AudioBuffer<float> audio(2, 441);
    const auto loopAfter = [&](double from) {
        for (int i = 0; i < 60; ++i) {
            const auto seconds = from + 0.01 * i;
            position.setTimeInSeconds(seconds);
            position.setTimeInSamples(static_cast<juce::int64>(44100 * seconds));
            position.setPpqPosition(2 * seconds + 1e-3 * (i % 3)); // as inexactly as hosts tell it
            plugin.processor.processBlock(audio, plugin.midi);
        }
        const auto end = juce::Time::getMillisecondCounter() + 20000;
        while (plugin.snapshot()->position < from + 0.59 && juce::Time::getMillisecondCounter() < end)
            juce::Thread::sleep(10);
        return plugin.snapshot()->host.loop;
    };
    const auto loop = loopAfter(3);
    REQUIRE(loop.from == Approx(8).margin(0.01));
    REQUIRE(loop.to == Approx(16).margin(0.01));
    position.setLoopPoints(juce::AudioPlayHead::LoopPoints{20, 32});
    REQUIRE(loopAfter(4).from == Approx(10).margin(0.01));
    position.setLoopPoints(juce::AudioPlayHead::LoopPoints{32, 16});
    REQUIRE_FALSE(loopAfter(5));
    position.setLoopPoints(juce::AudioPlayHead::LoopPoints{16, std::numeric_limits<double>::infinity()});
    REQUIRE_FALSE(loopAfter(6));
    position.setLoopPoints(juce::AudioPlayHead::LoopPoints{16, 32});
    REQUIRE(loopAfter(7));
    position.setIsLooping(false);
    REQUIRE_FALSE(loopAfter(8));
}

TEST_CASE("A host that tells only seconds has a timeline too", "[processor][cue]") {
    Plugin plugin;
    plugin.processor.setPlayHead(&plugin.transport);
    auto& position = plugin.transport.position.emplace();
    position.setIsPlaying(true);
    plugin.prepare(44100);
    juce::AudioBuffer<float> audio(2, 441);
    plugin.processor.setNonRealtime(true);
    for (int i = 0; i < 100; ++i) {
        position.setTimeInSamples(juce::nullopt);
        position.setTimeInSeconds(7 + 0.01 * i);
        plugin.processor.processBlock(audio, plugin.midi);
    }
    const auto end = juce::Time::getMillisecondCounter() + 20000;
    while (plugin.snapshot()->position < 7.99 && juce::Time::getMillisecondCounter() < end)
        juce::Thread::sleep(10);
    REQUIRE(plugin.snapshot()->position == Approx(8).margin(0.001));
}

TEST_CASE("The side-chain is analysed as the reference, the main bus alone as the music", "[processor]") {
    Plugin plugin;
    using Set = juce::AudioChannelSet;
    for (const auto& reference : {Set::mono(), Set::stereo()}) {
        juce::AudioProcessor::BusesLayout layout;
        layout.inputBuses = {Set::stereo(), reference};
        layout.outputBuses.add(Set::stereo());
        REQUIRE(plugin.processor.setBusesLayout(layout));
        plugin.prepare(44100);
        juce::AudioBuffer<float> audio(2 + reference.size(), 512);
        const auto end = juce::Time::getMillisecondCounter() + 20000;
        for (int block = 0; plugin.processor.reference().snapshot()->seconds < 1; ++block) {
            REQUIRE(juce::Time::getMillisecondCounter() < end);
            audio.clear();
            for (int i = 0; i < 512; ++i)
                for (int c = 2; c < audio.getNumChannels(); ++c)
                    audio.setSample(c, i, static_cast<float>(0.3 * std::sin(0.05 * (512 * block + i))));
            const auto before = audio;
            plugin.processor.processBlock(audio, plugin.midi);
            REQUIRE(std::memcmp(audio.getReadPointer(0), before.getReadPointer(0), 512 * sizeof(float)) == 0);
            REQUIRE(std::memcmp(audio.getReadPointer(2), before.getReadPointer(2), 512 * sizeof(float)) == 0);
            juce::Thread::sleep(1);
        }
        REQUIRE_FALSE(plugin.processor.reference().snapshot()->silent);
        REQUIRE(plugin.snapshot()->silent);
    }
}

TEST_CASE("Without a connected side-chain the reference is idle", "[processor]") {
    Plugin plugin;
    plugin.prepare(44100);
    plugin.playUntil([&] { return plugin.snapshot()->seconds > 1; });
    REQUIRE(plugin.processor.reference().snapshot()->sequence == 0);
}

TEST_CASE("Rates that cannot be analysed pass audio and say so", "[processor]") {
    Plugin plugin;
    for (const double rate : {1.0, 100.0, 7999.0, 8000.0, 11025.0, 192000.0, 768000.0, 800000.0}) {
        INFO(rate);
        plugin.prepare(rate);
        juce::AudioBuffer<float> audio(2, 333);
        for (int i = 0; i < 333; ++i)
            audio.setSample(i % 2, i, 0.001f * static_cast<float>(i));
        const auto before = audio;
        plugin.processor.processBlock(audio, plugin.midi);
        for (int c = 0; c < 2; ++c)
            REQUIRE(std::memcmp(audio.getReadPointer(c), before.getReadPointer(c), 333 * sizeof(float)) == 0);
        if (rate < 8000 || rate > 768000)
            REQUIRE_THAT(plugin.snapshot()->problem, ContainsSubstring("sample rate"));
    }
    plugin.prepare(44100);
    plugin.playUntil([&] { return plugin.snapshot()->problem.empty() && plugin.snapshot()->seconds > 0.5; });
}
