#include "Catch.h"
#include "Listening/AnalysisService.h"
#include "Listening/StreamClient.h"
#include "Matching/Assets.h"
#include "Sounds.h"
#include <thread>

using namespace sceneheard;
using namespace std::chrono_literals;

namespace {
constexpr double rate = 44100;
constexpr int block = 512;

// Long: under helgrind the models alone take a minute to load.
bool soon(const auto& condition) {
    const auto end = std::chrono::steady_clock::now() + 400s;
    while (!condition() && std::chrono::steady_clock::now() < end)
        std::this_thread::sleep_for(10ms);
    return condition();
}
} // namespace

// What a host does at once, for the tools that look for races: sound on one thread, everything else on another.
TEST_CASE("An audio thread, a message thread and the analysis meet as in a host", "[threads]") {
    const auto service = std::make_shared<AnalysisService>([] { return loadMatcher(SCENEHEARD_TEST_ASSETS); });
    StreamClient client(service), other(service);
    const auto sound = sounds::pulsingChord(rate, 2.9);
    for (auto* each : {&client, &other})
        each->prepare(rate, 1);
    client.setWanted(Wanted::films);
    for (int round = 0; round < 2; ++round) {
        Atomic<bool> plays{true}; // until all is seen: what is reset or restored forgets the sound so far
        std::thread host([&] {
            for (std::size_t frame = 0; plays.load(std::memory_order_relaxed); frame += block) {
                const auto* const pointer = sound.data() + frame % (sound.size() - block);
                const HostTime time{true, static_cast<double>(frame) / rate, true};
                client.setHost({120, 4, 4, 25, 0});
                client.push(&pointer, 1, block, time);
                other.pushWaiting(&pointer, 1, block, time);
            }
        });
        std::shared_ptr<const Snapshot> before = client.snapshot();
        for (int i = 0; i < 50; ++i) {
            Filter filter;
            filter.yearFrom = 1950 + i;
            client.setFilter(filter);
            client.setAdventure(0.02f * static_cast<float>(i));
            client.setWindow(i % 2 == 0 ? Window::seconds3 : Window::whole);
            client.setCuesEndInSilence(i % 3 == 0);
            CHECK(client.snapshot()->sequence >= before->sequence);
            before = client.snapshot();
            other.restore(client.cue());
        }
        CHECK(soon([&] { return !client.snapshot()->films.empty() && other.snapshot()->seconds > 2; }));
        plays.store(false, std::memory_order_relaxed);
        host.join();
        client.setFrozen(round == 0);
        client.reset();
        client.prepare(48000, 2); // another source, while the host does not play
        client.setFrozen(false);
        client.prepare(rate, 1);
    }
}
