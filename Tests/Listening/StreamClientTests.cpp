#include "Catch.h"
#include "Listening/AnalysisService.h"
#include "Listening/StreamAnalyser.h"
#include "Listening/StreamClient.h"
#include "Matching/Assets.h"
#include "RealTimeGuard.h"
#include "Skip.h"
#include "Sounds.h"
#include "Support/Error.h"
#include <functional>
#include <future>

using namespace sceneheard;
using namespace std::chrono_literals;

namespace {
constexpr double rate = 44100;

bool soon(const std::function<bool()>& condition) {
    const auto end = std::chrono::steady_clock::now() + 20s;
    while (!condition() && std::chrono::steady_clock::now() < end)
        std::this_thread::sleep_for(10ms);
    return condition();
}

void play(StreamClient& client, const std::vector<float>& samples) {
    for (std::size_t start = 0; start < samples.size(); start += 512) {
        const auto* const pointer = samples.data() + start;
        client.push(&pointer, 1, static_cast<int>(std::min<std::size_t>(512, samples.size() - start)));
    }
}

std::shared_ptr<AnalysisService> without() {
    return std::make_shared<AnalysisService>(
        []() -> std::shared_ptr<const Matcher> { throw Error("Nothing was found in /nowhere."); });
}

std::shared_ptr<AnalysisService> complete() {
    return std::make_shared<AnalysisService>([] { return loadMatcher(SCENEHEARD_TEST_ASSETS); });
}
} // namespace

TEST_CASE("A stream answers before anything was prepared", "[listening]") {
    StreamClient client(without());
    const auto sound = sounds::pulsingChord(rate, 0.1);
    play(client, sound);
    client.push(nullptr, 2, 512);
    client.push(nullptr, 0, -1);
    REQUIRE(client.snapshot());
    REQUIRE(client.snapshot()->sequence == 0);
}

TEST_CASE("Sound pushed from one thread becomes a snapshot on another", "[listening]") {
    StreamClient client(complete());
    client.setWanted(Wanted::films);
    client.prepare(rate, 1);
    play(client, sounds::pulsingChord(rate, 2.9));
    REQUIRE(soon([&] { return !client.snapshot()->films.empty(); }));
    const auto first = client.snapshot();
    REQUIRE(first->droppedSamples == 0);
    play(client, sounds::pulsingChord(rate, 1));
    REQUIRE(soon([&] { return client.snapshot()->seconds > first->seconds; }));
    REQUIRE(first->seconds < 3.5); // published snapshots do not change
}

TEST_CASE("Reading a stream makes nobody search films for it, wanting them does", "[listening]") {
    StreamClient read(complete()), wanted(complete());
    wanted.setWanted(Wanted::films);
    for (auto* each : {&read, &wanted})
        each->prepare(rate, 1);
    for (const double seconds : {2.5, 5.0}) {
        for (auto* each : {&read, &wanted})
            play(*each, sounds::pulsingChord(rate, 2.5));
        REQUIRE(soon([&] {
            read.cue();
            return read.snapshot()->seconds > seconds - 0.1 && !wanted.snapshot()->films.empty();
        }));
    }
    REQUIRE(read.snapshot()->moodKnown);
    REQUIRE(read.snapshot()->films.empty());
}

TEST_CASE("Missing models are told, and the listening goes on", "[listening]") {
    StreamClient client(without());
    client.prepare(rate, 1);
    play(client, sounds::pulsingChord(rate, 3));
    REQUIRE(soon([&] { return client.snapshot()->seconds > 2.5; }));
    REQUIRE(client.snapshot()->problem == "Nothing was found in /nowhere.");
}

TEST_CASE("A rate that cannot be analysed is told", "[listening]") {
    for (const auto odd : {0.0, -1.0, 1e9, std::nan("")}) {
        StreamClient client(without());
        client.prepare(odd, 2);
        REQUIRE_THAT(client.snapshot()->problem, ContainsSubstring("sample rate"));
        play(client, sounds::pulsingChord(rate, 0.1));
    }
}

TEST_CASE("Every snapshot has a number of its own, whoever tells it", "[listening]") {
    StreamClient client(without());
    client.setWanted(Wanted::cue);
    client.prepare(rate, 1);
    play(client, sounds::pulsingChord(rate, 3));
    REQUIRE(soon([&] { return client.snapshot()->seconds > 2.5; }));
    std::vector<std::shared_ptr<const Snapshot>> seen{client.snapshot()};
    const auto look = [&] {
        if (const auto next = client.snapshot(); next != seen.back())
            seen.push_back(next);
    };
    for (const auto good : {2 * rate, rate}) {
        client.prepare(-1, 1); // what is refused is told by the message thread
        look();
        REQUIRE(seen.back()->problem != seen.front()->problem);
        client.prepare(good, 1);
        play(client, sounds::pulsingChord(good, 1));
        REQUIRE(soon([&] {
            look();
            return seen.back()->problem == seen.front()->problem && seen.back()->seconds > 0.5;
        }));
    }
    REQUIRE(seen.size() >= 5);
    for (std::size_t i = 1; i < seen.size(); ++i)
        REQUIRE(seen[i]->sequence > seen[i - 1]->sequence);
}

TEST_CASE("Another format starts the listening afresh, the same one does not", "[listening]") {
    StreamClient client(without());
    client.setWanted(Wanted::cue);
    client.prepare(rate, 1);
    play(client, sounds::pulsingChord(rate, 3));
    REQUIRE(soon([&] { return client.snapshot()->seconds > 2.5; }));
    client.prepare(rate, 1);
    play(client, sounds::pulsingChord(rate, 1));
    REQUIRE(soon([&] { return client.snapshot()->seconds > 3.5; }));
    client.prepare(2 * rate, 1);
    play(client, sounds::pulsingChord(2 * rate, 1));
    REQUIRE(soon([&] { return client.snapshot()->seconds < 2; }));
}

TEST_CASE("Sound that is pushed after a reset is analysed, however late the analysis comes", "[listening]") {
    std::promise<void> loaded;
    StreamClient client(std::make_shared<AnalysisService>([waits = loaded.get_future().share()] {
        waits.wait();
        return std::shared_ptr<const Matcher>();
    }));
    client.prepare(rate, 1);
    play(client, sounds::pulsingChord(rate, 1));
    client.reset();
    play(client, sounds::pulsingChord(rate, 0.75));
    loaded.set_value();
    REQUIRE(soon([&] { return client.snapshot()->seconds > 0; }));
    std::this_thread::sleep_for(300ms); // nothing else comes
    play(client, sounds::pulsingChord(rate, 0.25));
    REQUIRE(soon([&] { return client.snapshot()->seconds > 0.9; }));
    REQUIRE(client.snapshot()->seconds == Approx(1).margin(0.001));
}

TEST_CASE("A host's tempo reaches the snapshot, nonsense does not", "[listening]") {
    StreamClient client(without());
    client.prepare(rate, 1);
    client.setWanted(Wanted::cue);
    const auto shown = [&] { return client.snapshot()->music.tempoBpm; };
    client.setHost({97.25f});
    REQUIRE(soon([&] {
        play(client, sounds::pulsingChord(rate, 0.5));
        return shown() == 97.25f;
    }));
    for (const double nonsense : {0.0, -120.0, 1e9, std::nan(""), HUGE_VAL}) {
        client.setHost({97.25f});
        client.setHost({static_cast<float>(nonsense)});
        REQUIRE(soon([&] {
            play(client, sounds::pulsingChord(rate, 0.5));
            return shown() != 97.25f;
        }));
    }
}

TEST_CASE("One service serves many streams, and ends with the last", "[listening]") {
    auto service = without();
    std::weak_ptr<AnalysisService> watched = service;
    {
        std::vector<std::unique_ptr<StreamClient>> clients;
        for (int i = 0; i < 8; ++i)
            clients.push_back(std::make_unique<StreamClient>(service));
        service.reset();
        const auto sound = sounds::pulsingChord(rate, 3);
        for (auto& client : clients) {
            client->prepare(rate, 1);
            play(*client, sound);
        }
        clients.pop_back();
        for (auto& client : clients)
            REQUIRE(soon([&] { return client->snapshot()->seconds > 2.5; }));
    }
    REQUIRE(watched.expired());
}

TEST_CASE("A process has one service, found again while somebody holds it", "[listening]") {
    const auto first = AnalysisService::shared({"/nowhere"});
    REQUIRE(AnalysisService::shared({"/elsewhere"}) == first);
}

TEST_CASE("What the audio thread may call takes no memory, no lock, no sleep", "[listening][realtime]") {
    if (!RealTimeGuard::works())
        SKIP("the real-time guard needs glibc and no sanitizer");
    StreamClient client(without());
    const auto sound = sounds::pulsingChord(rate, 10); // more than the ring holds
    int caught = 0, violations = -1;
    client.prepare(rate, 1);
    {
        RealTimeGuard guard;
        std::vector<int> allocation(100);
        std::mutex mutex;
        std::lock_guard lock(mutex);
        caught = guard.violations() + (allocation.empty() ? 1 : 0);
    }
    {
        RealTimeGuard guard;
        play(client, sound);
        client.setAdventure(0.3f);
        client.setWindow(Window::seconds3);
        client.setFrozen(true);
        client.setHost({120, 3, 4, 25, 3600});
        client.setCuesEndInSilence(true);
        client.setWanted(Wanted::cue);
        client.reset();
        violations = guard.violations();
    }
    REQUIRE(caught >= 2); // the guard sees what it should
    REQUIRE(violations == 0);
}

TEST_CASE("A stream holds less than two mebibytes beside what all streams share", "[listening][realtime]") {
    if (!RealTimeGuard::works())
        SKIP("the real-time guard needs glibc and no sanitizer");
    for (const double hostRate : {44100.0, 48000.0, 88200.0, 96000.0}) {
        StreamClient client(without());
        Stream stream;
        stream.source = std::make_shared<SoundSource>(hostRate, 2, 1);
        StreamAnalyser analyser;
        long bytes = 0;
        {
            const RealTimeGuard guard;
            client.prepare(hostRate, 2); // makes the ring
            analyser.listen(stream);     // makes what analyses it
            bytes = guard.bytesKept();
        }
        INFO(hostRate << " Hz");
        CHECK(bytes > 1 << 20);
        CHECK(bytes < 2 << 20);
    }
}

TEST_CASE("Of many streams one that floods takes nothing from the others", "[listening]") {
    auto service = complete();
    std::vector<std::unique_ptr<StreamClient>> clients;
    for (int i = 0; i < 32; ++i) {
        clients.push_back(std::make_unique<StreamClient>(service));
        clients.back()->setWanted(Wanted::films);
        clients.back()->prepare(rate, 1);
    }
    const auto sound = sounds::pulsingChord(rate, 0.5);
    std::atomic<bool> enough{false};
    std::thread flood([&] {
        while (!enough)
            play(*clients.front(), sound);
    });
    for (int half = 1; half <= 10; ++half) {
        for (std::size_t i = 1; i < clients.size(); ++i)
            play(*clients[i], sound);
        for (std::size_t i = 1; i < clients.size(); ++i)
            REQUIRE(soon([&] { return clients[i]->snapshot()->seconds > 0.5 * half - 0.01; }));
    }
    enough = true;
    flood.join();
    REQUIRE(soon([&] { return clients.front()->snapshot()->droppedSamples > 0; }));
    for (std::size_t i = 1; i < clients.size(); ++i) {
        REQUIRE(clients[i]->snapshot()->droppedSamples == 0);
        REQUIRE(clients[i]->snapshot()->moodKnown);
    }
}

TEST_CASE("An offline render, however fast and in whatever blocks, gives the curve of a paced one",
          "[listening][cue]") {
    const auto sound = sounds::pulsingChord(rate, 30);
    const auto render = [&](int block, bool waiting) {
        StreamClient client(complete());
        client.setWanted(Wanted::cue);
        client.prepare(rate, 1);
        const auto samples = static_cast<int>(sound.size());
        for (int at = 0; at < samples; at += block) {
            const auto* const pointer = sound.data() + at;
            const HostTime time{true, at / rate, true};
            const auto count = std::min(block, samples - at);
            if (waiting) {
                client.pushWaiting(&pointer, 1, count, time);
            } else {
                client.push(&pointer, 1, count, time);
                REQUIRE(soon([&] { return client.snapshot()->position > (at + count) / rate - 2; }));
            }
        }
        REQUIRE(soon([&] { return client.snapshot()->position > 29.99; }));
        REQUIRE(client.snapshot()->droppedSamples == 0);
        return client.cue();
    };
    const auto paced = render(4410, false);
    REQUIRE(paced->size() == 60);
    for (const int block : {64, 4096, 1 << 20}) {
        const auto offline = render(block, true);
        REQUIRE(offline->size() == paced->size());
        for (std::size_t i = 0; i < paced->size(); ++i) {
            REQUIRE((*offline)[i].seconds == (*paced)[i].seconds);
            REQUIRE((*offline)[i].mood.value == (*paced)[i].mood.value);
        }
    }
}
