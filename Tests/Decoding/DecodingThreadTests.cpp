#include "Catch.h"
#include "Decoding/DecodingThread.h"
#include "Support/Error.h"
#include <chrono>
#include <condition_variable>
#include <mutex>

using namespace sceneheard;

namespace {
using Clock = std::chrono::steady_clock;
double since(Clock::time_point begin) { return std::chrono::duration<double>(Clock::now() - begin).count(); }

/// A door that a decoder waits at.
struct Door {
    std::mutex mutex;
    std::condition_variable changed;
    bool open = false;
    void pass() {
        std::unique_lock lock(mutex);
        changed.wait(lock, [this] { return open; });
    }
    void unlock() {
        const std::lock_guard lock(mutex);
        open = true;
        changed.notify_all();
    }
};

/// Gives one block and is stuck then.
struct StuckDecoder : AudioDecoder {
    explicit StuckDecoder(std::shared_ptr<Door> d)
        : door(std::move(d)) {}
    bool read(SoundBlock& block) override {
        if (given++ > 0) {
            door->pass();
            return false;
        }
        block.resize(44100, 2, 100);
        return true;
    }
    std::string warning() const override { return ""; }
    const SoundTags& tags() const override { return none; }
    std::shared_ptr<Door> door;
    SoundTags none;
    int given = 0;
};
} // namespace

TEST_CASE("A decoder that is stuck is given up at once, and leaves nothing when it ends after all") {
    auto door = std::make_shared<Door>();
    auto begin = Clock::now();
    {
        DecodingThread decoding("stuck", [door](auto&) { return std::make_unique<StuckDecoder>(door); });
        SoundBlock block;
        CHECK(decoding.next(block));
        begin = Clock::now();
    }
    CHECK(since(begin) < 1);
    CHECK(door.use_count() > 1); // the thread still holds its decoder
    door->unlock();
    while (door.use_count() > 1 && since(begin) < 10)
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    CHECK(door.use_count() == 1);
}

TEST_CASE("A decoder that gives nothing is an error after a while, but a pipe may keep silent") {
    auto door = std::make_shared<Door>();
    constexpr std::chrono::milliseconds patience{300};
    DecodingThread stuck(
        "a.flac", [door](auto&) { return std::make_unique<StuckDecoder>(door); }, patience);
    SoundBlock block;
    CHECK(stuck.next(block));
    CHECK_THROWS_WITH(stuck.next(block), Catch::StartsWith("a.flac: nothing could be decoded"));

    DecodingThread pipe(
        "pipe",
        [door](auto& watch) {
            watch->waiting = true;
            return std::make_unique<StuckDecoder>(door);
        },
        patience);
    CHECK(pipe.next(block));
    std::thread writer([&] {
        std::this_thread::sleep_for(3 * patience);
        door->unlock();
    });
    CHECK_FALSE(pipe.next(block));
    writer.join();
}

TEST_CASE("Whoever waits for a decoder is woken by stop") {
    auto door = std::make_shared<Door>();
    DecodingThread decoding("stuck", [door](auto&) { return std::make_unique<StuckDecoder>(door); });
    SoundBlock block;
    CHECK(decoding.next(block));
    const auto begin = Clock::now();
    std::thread stopper([&] { decoding.stop(); });
    CHECK_FALSE(decoding.next(block));
    stopper.join();
    CHECK(since(begin) < 1);
    door->unlock();
}

TEST_CASE("What opening throws comes out of the thread, memory that no sound needs as an error of the file") {
    SoundBlock block;
    DecodingThread refused("a",
                           [](auto&) -> std::unique_ptr<AudioDecoder> { throw Error("a: is no sound; give another"); });
    CHECK_THROWS_WITH(refused.next(block), "a: is no sound; give another");
    DecodingThread greedy("b", [](auto&) -> std::unique_ptr<AudioDecoder> { throw std::bad_alloc(); });
    CHECK_THROWS_WITH(greedy.next(block), Catch::StartsWith("b: asks for more memory"));
}
