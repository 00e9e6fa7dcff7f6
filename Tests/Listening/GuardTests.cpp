#include "Catch.h"
#include "FailingMemory.h"
#include "Listening/AnalysisService.h"
#include "Listening/Guard.h"
#include "Listening/StreamClient.h"
#include "Matching/Assets.h"
#include "Sounds.h"
#include "Support/Error.h"
#include <functional>

using namespace sceneheard;
using namespace std::chrono_literals;

namespace {
constexpr double rate = 44100;

bool soon(const std::function<bool()>& condition) {
    const auto end = std::chrono::steady_clock::now() + 60s;
    while (!condition() && std::chrono::steady_clock::now() < end)
        std::this_thread::sleep_for(10ms);
    return condition();
}

void play(StreamClient& client, const std::vector<float>& samples, int channels) {
    std::vector<const float*> pointers(static_cast<std::size_t>(channels));
    for (std::size_t start = 0; start + 512 <= samples.size(); start += 512) {
        std::fill(pointers.begin(), pointers.end(), samples.data() + start);
        client.pushWaiting(pointers.data(), channels, 512);
    }
}

std::shared_ptr<AnalysisService> complete() {
    return std::make_shared<AnalysisService>([] { return loadMatcher(SCENEHEARD_TEST_ASSETS); });
}
} // namespace

TEST_CASE("What is thrown is told, and goes no further", "[listening][guard]") {
    std::string told;
    const auto tell = [&](const std::string& why) { told = why; };
    REQUIRE(guarded([] { return 7; }, tell) == 7);
    REQUIRE(told.empty());
    REQUIRE(guarded([]() -> int { throw Error("a.txt: is missing"); }, tell) == 0);
    REQUIRE(told == "a.txt: is missing");
    guarded([] { throw 5; }, tell);
    REQUIRE_THAT(told, ContainsSubstring("Something went wrong"));
    guarded([] { throw std::bad_alloc(); }, tell);
    REQUIRE_THAT(told, ContainsSubstring("memory"));
    REQUIRE(guarded([]() -> std::vector<int> { throw Error("x"); }, [](const std::string&) { throw 1; }).empty());
}

TEST_CASE("An instance whose sound cannot be analysed says so, the others go on, and it recovers",
          "[listening][guard]") {
    const auto service = complete();
    StreamClient starved(service), other(service);
    const auto sound = sounds::pulsingChord(rate, 3);
    constexpr std::size_t channels = 7, block = 4096 * channels * sizeof(float); // of no other allocation
    {
        const auto memory = FailingMemory::ofSize(block);
        starved.setWanted(Wanted::films);
        other.setWanted(Wanted::films);
        starved.prepare(rate, channels);
        other.prepare(rate, 1);
        REQUIRE(soon([&] { return !starved.snapshot()->problem.empty(); }));
        REQUIRE_THAT(starved.snapshot()->problem, ContainsSubstring("memory"));
        REQUIRE(memory.failures() >= 1);
        play(other, sound, 1);
        REQUIRE(soon([&] { return !other.snapshot()->films.empty(); }));
        REQUIRE(other.snapshot()->problem.empty());
    }
    const auto before = starved.snapshot()->sequence;
    play(starved, sound, channels);
    REQUIRE(soon([&] { return starved.snapshot()->problem.empty() && !starved.snapshot()->films.empty(); }));
    REQUIRE(starved.snapshot()->sequence > before);
}

TEST_CASE("A failure in the midst of a cue does not lose it", "[listening][guard]") {
    StreamClient client(complete());
    client.prepare(rate, 1);
    {
        const auto memory = FailingMemory::ofSize(11 * sizeof(CuePoint)); // the twelfth cannot be written
        play(client, sounds::pulsingChord(rate, 6.4), 1);
        REQUIRE(soon([&] { return !client.snapshot()->problem.empty(); }));
        REQUIRE(memory.failures() >= 1);
        REQUIRE(client.cue()->size() >= 8);
    }
    play(client, sounds::pulsingChord(rate, 6), 1);
    REQUIRE(soon([&] { return client.snapshot()->problem.empty() && client.cue()->size() >= 16; }));
    REQUIRE(client.cue()->front().seconds == 0.5);
}

TEST_CASE("Models that cannot be loaded at all are told", "[listening][guard]") {
    const auto service =
        std::make_shared<AnalysisService>([]() -> std::shared_ptr<const Matcher> { throw std::bad_alloc(); });
    StreamClient client(service);
    client.prepare(rate, 1);
    play(client, sounds::pulsingChord(rate, 1), 1);
    REQUIRE(soon([&] { return !client.snapshot()->problem.empty(); }));
    REQUIRE_THAT(client.snapshot()->problem, ContainsSubstring("memory"));
}
