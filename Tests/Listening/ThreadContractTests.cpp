#include "Catch.h"
#include "Listening/AnalysisService.h"
#include "Listening/StreamAnalyser.h"
#include "Listening/StreamClient.h"
#include "Sounds.h"
#include "Support/Error.h"
#include <mutex>

// This program is built with the checks on, whatever the build type; see ThreadContract.h.
static_assert(SCENEHEARD_THREAD_CHECKS);

using namespace sceneheard;
using namespace std::chrono_literals;

namespace {
std::mutex mutex;
std::vector<std::string> seen;

// While it lives, violations are collected instead of ending the program.
struct Collected {
    ThreadViolation before = detail::threadViolation;
    Collected() {
        seen.clear();
        detail::threadViolation = [](const char* what, Thread, Thread) {
            std::lock_guard lock(mutex);
            seen.emplace_back(what);
        };
    }
    ~Collected() { detail::threadViolation = before; }
    static std::vector<std::string> take() {
        std::lock_guard lock(mutex);
        return std::exchange(seen, {});
    }
};

std::shared_ptr<AnalysisService> service() {
    return std::make_shared<AnalysisService>(
        []() -> std::shared_ptr<const Matcher> { throw Error("Nothing was found in /nowhere."); });
}
using Seen = std::vector<std::string>;
} // namespace

TEST_CASE("What locks is caught on the audio thread", "[thread]") {
    const Collected collected;
    StreamClient client(service());
    const ThreadScope scope(Thread::audio, "a host");
    client.snapshot();
    client.cue();
    client.setFilter({});
    client.setPinned(nullptr);
    client.restore(nullptr);
    client.prepare(48000, 2);
    REQUIRE(Collected::take() == Seen{"StreamClient::snapshot", "StreamClient::cue", "StreamClient::setFilter",
                                      "StreamClient::setPinned", "StreamClient::restore", "StreamClient::prepare"});
    client.setAdventure(0.5f);
    client.setHost({120});
    client.setWanted(Wanted::films);
    client.reset();
    client.push(nullptr, 0, 0);
    REQUIRE(Collected::take().empty());
}

TEST_CASE("The analysis neither pushes nor asks, and nobody else analyses", "[thread]") {
    const Collected collected;
    StreamClient client(service());
    Stream stream;
    StreamAnalyser analyser;
    {
        const ThreadScope scope(Thread::analysis, "an analysis");
        client.push(nullptr, 0, 0);
        client.snapshot();
        analyser.listen(stream);
        REQUIRE(Collected::take() == Seen{"StreamClient::push", "StreamClient::snapshot"});
    }
    for (const auto wrong : {Thread::audio, Thread::message}) {
        const ThreadScope scope(wrong, "a host");
        analyser.listen(stream);
        analyser.publish(stream, {});
        REQUIRE(Collected::take() == Seen{"StreamAnalyser::listen", "StreamAnalyser::publish"});
    }
}

TEST_CASE("A host may render on its message thread, no message may be handled while it renders", "[thread]") {
    const Collected collected;
    const ThreadScope message(Thread::message, "a message");
    {
        const ThreadScope audio(Thread::audio, "a render");
        REQUIRE(Collected::take().empty());
        const ThreadScope nested(Thread::message, "a nested message");
        REQUIRE(Collected::take() == Seen{"a nested message"});
    }
    expectThread(Thread::message, "what follows");
    REQUIRE(Collected::take().empty());
}

TEST_CASE("Listening as hosts do breaks no rule", "[thread]") {
    const Collected collected;
    StreamClient client(service());
    {
        const ThreadScope scope(Thread::message, "a host");
        client.prepare(44100, 1);
    }
    std::thread host([&] {
        const auto sound = sounds::pulsingChord(44100, 3);
        for (std::size_t at = 0; at + 512 <= sound.size(); at += 512) {
            const auto* const pointer = sound.data() + at;
            client.push(&pointer, 1, 512, {true, static_cast<double>(at) / 44100, true});
        }
    });
    host.join();
    const ThreadScope scope(Thread::message, "a window");
    const auto end = std::chrono::steady_clock::now() + 20s;
    while (client.snapshot()->seconds < 2.5 && std::chrono::steady_clock::now() < end)
        std::this_thread::sleep_for(10ms);
    REQUIRE(client.snapshot()->seconds > 2.5);
    REQUIRE(Collected::take().empty());
}
