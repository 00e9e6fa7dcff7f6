#include "Catch.h"
#include "Listening/SampleRing.h"
#include "RealTimeGuard.h"
#include "Skip.h"
#include "Support/Error.h"
#include <numeric>
#include <thread>

using namespace sceneheard;

namespace {
std::vector<float> ramp(std::size_t count, float from = 0) {
    std::vector<float> samples(count);
    std::iota(samples.begin(), samples.end(), from);
    return samples;
}

std::vector<float> readMono(SampleRing& ring, std::size_t limit) {
    std::vector<float> got(limit);
    auto* const pointer = got.data();
    got.resize(ring.read(&pointer, limit));
    return got;
}

std::size_t writeMono(SampleRing& ring, const std::vector<float>& samples) {
    const auto* const pointer = samples.data();
    return ring.write(&pointer, 1, samples.size());
}
} // namespace

TEST_CASE("A ring gives back what it took, across its end", "[ring]") {
    SampleRing ring(1, 16);
    REQUIRE(ring.capacity() == 16);
    for (int round = 0; round < 20; ++round) {
        const auto samples = ramp(11, static_cast<float>(100 * round));
        REQUIRE(writeMono(ring, samples) == 11);
        REQUIRE(ring.readable() == 11);
        REQUIRE(readMono(ring, 100) == samples);
    }
    REQUIRE(readMono(ring, 100).empty());
    REQUIRE(ring.dropped() == 0);
}

TEST_CASE("A full ring drops what does not fit and counts it", "[ring]") {
    SampleRing ring(1, 10);
    REQUIRE(ring.capacity() == 16);
    REQUIRE(writeMono(ring, ramp(12)) == 12);
    REQUIRE(writeMono(ring, ramp(12, 12)) == 4);
    REQUIRE(ring.dropped() == 8);
    REQUIRE(writeMono(ring, ramp(3)) == 0);
    REQUIRE(ring.dropped() == 11);
    REQUIRE(readMono(ring, 100) == ramp(16));
}

TEST_CASE("Discarding forgets what waits", "[ring]") {
    SampleRing ring(1, 8);
    writeMono(ring, ramp(5));
    ring.discard(ring.readable());
    REQUIRE(ring.readable() == 0);
    writeMono(ring, ramp(8, 5));
    REQUIRE(readMono(ring, 8) == ramp(8, 5));
    REQUIRE(ring.dropped() == 0);
}

TEST_CASE("Missing channels are silent, further ones ignored", "[ring]") {
    SampleRing ring(2, 8);
    const auto left = ramp(4, 1), right = ramp(4, 11), third = ramp(4, 21);
    const std::array<const float*, 3> three{left.data(), right.data(), third.data()};
    const std::array<const float*, 2> holed{nullptr, right.data()};
    std::array<std::vector<float>, 2> got{std::vector<float>(4, -1.0f), std::vector<float>(4, -1.0f)};
    const std::array<float*, 2> into{got[0].data(), got[1].data()};

    ring.write(three.data(), 3, 4);
    REQUIRE(ring.read(into.data(), 4) == 4);
    REQUIRE(got[0] == left);
    REQUIRE(got[1] == right);

    ring.write(three.data(), 1, 4);
    REQUIRE(ring.read(into.data(), 4) == 4);
    REQUIRE(got[0] == left);
    REQUIRE(got[1] == std::vector<float>(4, 0.0f));

    ring.write(holed.data(), 2, 4);
    REQUIRE(ring.read(into.data(), 4) == 4);
    REQUIRE(got[0] == std::vector<float>(4, 0.0f));
    REQUIRE(got[1] == right);
}

TEST_CASE("A ring refuses sizes that make no sense", "[ring]") {
    REQUIRE_THROWS_AS(SampleRing(0, 16), Error);
    REQUIRE_THROWS_AS(SampleRing(65, 16), Error);
    REQUIRE_THROWS_AS(SampleRing(2, 0), Error);
    REQUIRE_THROWS_AS(SampleRing(2, (std::size_t{1} << 24) + 1), Error);
}

TEST_CASE("Two threads: every sample arrives once and in order", "[ring]") {
    constexpr int total = 400000; // exact in float
    SampleRing ring(1, 1024);
    std::thread producer([&] {
        std::size_t sent = 0;
        for (std::size_t size = 1; sent < total; size = size % 700 + 1) {
            const auto block = ramp(std::min<std::size_t>(size, total - sent), static_cast<float>(sent));
            while (ring.capacity() - ring.readable() < block.size())
                std::this_thread::yield();
            sent += writeMono(ring, block);
        }
    });
    float expected = 0;
    bool inOrder = true;
    while (expected < total) {
        const auto got = readMono(ring, 333);
        for (const auto sample : got)
            inOrder &= sample == expected++;
        if (got.empty())
            std::this_thread::yield();
    }
    producer.join();
    REQUIRE(inOrder);
    REQUIRE(ring.dropped() == 0);
}

TEST_CASE("Writing and reading take no memory and no lock", "[ring][realtime]") {
    if (!RealTimeGuard::isNoticed())
        SKIP("the real-time guard needs glibc and no other sanitizer than the real-time one");
    SampleRing ring(1, 256);
    const auto samples = ramp(200);
    std::vector<float> room(200);
    const auto* const from = samples.data();
    auto* const to = room.data();
    int violations = -1;
    {
        RealTimeGuard guard;
        for (int i = 0; i < 5; ++i)
            ring.write(&from, 1, 200);
        ring.read(&to, 200);
        violations = guard.violations();
    }
    REQUIRE(violations == 0);
    REQUIRE(ring.dropped() > 0);
}
