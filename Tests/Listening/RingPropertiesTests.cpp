#include "Catch.h"
#include "Listening/SampleRing.h"
#include "Seeds.h"
#include <deque>
#include <thread>

// The ring, whatever is asked of it, is what a plain queue of bounded length would be.
using namespace sceneheard;

namespace {
// Numbers that say where they come from: which frame of which channel.
float sampleOf(std::uint64_t frame, int channel) { return static_cast<float>(frame % 1'000'000 + 1) * (channel + 1); }

// Input of some channels, of which one may be missing and others too many.
struct Input {
    std::vector<std::vector<float>> samples;
    std::vector<const float*> pointers;

    Input(int channels, std::size_t frames, std::uint64_t first, Choices& choices) {
        for (int c = 0; c < channels; ++c) {
            auto& channel = samples.emplace_back(frames);
            for (std::size_t i = 0; i < frames; ++i)
                channel[i] = sampleOf(first + i, c);
        }
        for (auto& channel : samples)
            pointers.push_back(choices.chance(0.1) ? nullptr : channel.data());
    }
    float at(std::size_t frame, int channel) const {
        const auto c = static_cast<std::size_t>(channel);
        return c < pointers.size() && pointers[c] != nullptr ? pointers[c][frame] : 0.0f;
    }
};

std::vector<std::vector<float>> readFrom(SampleRing& ring, std::size_t most) {
    std::vector<std::vector<float>> channels(static_cast<std::size_t>(ring.channels()), std::vector<float>(most));
    std::vector<float*> into;
    for (auto& channel : channels)
        into.push_back(channel.data());
    const auto got = ring.read(into.data(), most);
    for (auto& channel : channels)
        channel.resize(got);
    return channels;
}
} // namespace

TEST_CASE("Any operations: a ring is a queue that drops what finds no room, and counts it", "[ring][property]") {
    trySeeds(200, [](Choices& choices) {
        SampleRing ring(choices.number(1, 4), static_cast<std::size_t>(choices.number(1, 300)));
        std::deque<std::vector<float>> queue; // a value for each channel
        std::uint64_t frame = 0, dropped = 0, taken = 0;
        for (int i = 0; i < 300; ++i) {
            const auto frames = static_cast<std::size_t>(choices.number(0, 200));
            const int kind = choices.number(0, 9);
            if (kind < 5) {
                const Input input(choices.number(0, 6), frames, frame, choices);
                const auto fits = std::min(frames, ring.capacity() - queue.size());
                REQUIRE(ring.write(input.pointers.data(), static_cast<int>(input.pointers.size()), frames) == fits);
                for (std::size_t f = 0; f < fits; ++f) {
                    auto& each = queue.emplace_back();
                    for (int c = 0; c < ring.channels(); ++c)
                        each.push_back(input.at(f, c));
                }
                frame += fits;
                dropped += frames - fits;
            } else if (kind < 8) {
                const auto got = readFrom(ring, frames);
                REQUIRE(got.front().size() == std::min(frames, queue.size()));
                for (std::size_t f = 0; f < got.front().size(); ++f) {
                    for (std::size_t c = 0; c < got.size(); ++c)
                        REQUIRE(got[c][f] == queue.front()[c]);
                    queue.pop_front();
                }
                taken += got.front().size();
            } else if (kind == 8) {
                const auto gone = std::min(frames, queue.size());
                ring.discard(frames);
                queue.erase(queue.begin(), queue.begin() + static_cast<std::ptrdiff_t>(gone));
                taken += gone;
            } else {
                ring.drop(frames);
                dropped += frames;
            }
            REQUIRE(ring.readable() == queue.size());
            REQUIRE(ring.room() == ring.capacity() - queue.size());
            REQUIRE(ring.written() == frame);
            REQUIRE(ring.taken() == taken);
            REQUIRE(ring.dropped() == dropped);
        }
    });
}

TEST_CASE("Any pace of two threads: what arrives is whole and in order, the rest is counted",
          "[ring][threads][property]") {
    trySeeds(12, [](Choices& choices) {
        constexpr std::uint64_t total = 60'000;
        SampleRing ring(2, static_cast<std::size_t>(choices.number(16, 600)));
        const auto seed = static_cast<std::uint32_t>(choices.number(1, 1'000'000));
        std::uint64_t offered = 0;
        std::atomic<bool> done{false};
        std::thread producer([&] {
            Choices pace(seed);
            std::uint64_t sent = 0;
            while (sent < total) {
                const auto frames =
                    std::min<std::uint64_t>(static_cast<std::uint64_t>(pace.number(1, 400)), total - sent);
                std::vector<std::vector<float>> samples(2, std::vector<float>(frames));
                for (int c = 0; c < 2; ++c)
                    for (std::uint64_t f = 0; f < frames; ++f)
                        samples[static_cast<std::size_t>(c)][f] = sampleOf(sent + f, c);
                const std::array<const float*, 2> pointers{samples[0].data(), samples[1].data()};
                offered += frames;
                sent += ring.write(pointers.data(), 2, frames); // what was dropped is sent again
                if (pace.chance(0.3))
                    std::this_thread::yield();
            }
            done = true;
        });
        std::uint64_t expected = 0;
        bool inOrder = true;
        while (true) {
            const bool last = done;
            if (choices.chance(0.1)) {
                const auto gone =
                    std::min<std::size_t>(ring.readable(), static_cast<std::size_t>(choices.number(0, 50)));
                ring.discard(gone);
                expected += gone;
            }
            const auto got = readFrom(ring, static_cast<std::size_t>(choices.number(1, 500)));
            for (std::size_t f = 0; f < got[0].size(); ++f, ++expected)
                inOrder = inOrder && got[0][f] == sampleOf(expected, 0) && got[1][f] == sampleOf(expected, 1);
            if (last && ring.readable() == 0)
                break;
            if (got[0].empty())
                std::this_thread::yield();
        }
        producer.join();
        REQUIRE(inOrder);
        REQUIRE(expected == total);
        REQUIRE(ring.written() == total);
        REQUIRE(ring.taken() == total);
        REQUIRE(offered == total + ring.dropped());
    });
}
