#include "Catch.h"
#include "Listening/SessionLimits.h"
#include "Listening/SoundSource.h"
#include <thread>

using namespace sceneheard;

namespace {
constexpr double rate = 1000;

std::vector<TimeMark> marksOf(SoundSource& source) {
    std::vector<TimeMark> list;
    while (const auto* const mark = source.marks.front()) {
        list.push_back(*mark);
        source.marks.pop();
    }
    return list;
}

void push(SoundSource& source, std::size_t frames, HostTime time = {}) {
    const std::vector<float> sound(frames, 0.5f);
    const auto* const pointer = sound.data();
    source.push(&pointer, 1, frames, time);
}
} // namespace

TEST_CASE("Sound that goes on needs one mark, a jump another", "[ring]") {
    SoundSource source(rate, 1, 4096);
    for (int i = 0; i < 5; ++i)
        push(source, 100, {true, 2 + 0.1 * i, true});
    push(source, 100, {true, 7, true}); // a locate
    push(source, 100, {true, 7.1, true});
    push(source, 100, {true, 7.2, false}); // a stop
    push(source, 100, {true, 7.2, false});
    push(source, 100, {true, 1, false}); // a locate while stopped
    push(source, 100, {});               // the host says nothing
    const auto marks = marksOf(source);
    REQUIRE(marks.size() == 5);
    REQUIRE(marks[0].seconds == 2);
    REQUIRE_FALSE(marks[0].jump);
    REQUIRE(marks[0].at(500, rate) == Approx(2.5));
    REQUIRE(marks[1].frame == 500);
    REQUIRE(marks[1].seconds == 7);
    REQUIRE(marks[1].jump);
    REQUIRE(marks[2].jump);
    REQUIRE(marks[2].at(900, rate) == Approx(7.2));
    REQUIRE(marks[3].seconds == 1);
    REQUIRE_FALSE(marks[3].jump);
    REQUIRE_FALSE(marks[4].host);
    REQUIRE(marks[4].clockAt(1100, rate) == Approx(1.1));
}

TEST_CASE("The first sound after a reset is marked, however much was before it", "[ring]") {
    SoundSource source(rate, 1, 4096);
    const std::vector<float> sound(100, 0.5f);
    const auto* const pointer = sound.data();
    for (const unsigned resets : {4u, 4u, 5u, 5u, 7u})
        source.push(&pointer, 1, sound.size(), {}, resets);
    const auto marks = marksOf(source);
    REQUIRE(marks.size() == 3);
    REQUIRE((marks[0].resets == 4 && marks[1].resets == 5 && marks[2].resets == 7));
    REQUIRE((marks[1].frame == 200 && marks[2].frame == 400));
    REQUIRE_FALSE(marks[1].jump);
}

TEST_CASE("A host's small errors correct the time and break nothing", "[ring]") {
    SoundSource source(rate, 1, 4096);
    push(source, 100, {true, 0, true});
    push(source, 100, {true, 0.101, true}); // a millisecond: nothing
    push(source, 100, {true, 0.21, true});
    const auto marks = marksOf(source);
    REQUIRE(marks.size() == 2);
    REQUIRE(marks[1].seconds == 0.21);
    REQUIRE_FALSE(marks[1].jump);
}

TEST_CASE("A source presses when a quarter of its samples or of its marks waits", "[ring]") {
    SoundSource sound(rate, 1, 4096);
    push(sound, 1023);
    REQUIRE_FALSE(sound.pressing());
    push(sound, 1);
    REQUIRE(sound.pressing());

    SoundSource marked(rate, 1, 4096);
    for (std::size_t i = 0; i < MarkQueue::capacity / 4; ++i) {
        REQUIRE_FALSE(marked.pressing());
        push(marked, 1, {true, static_cast<double>(i), true});
    }
    REQUIRE(marked.pressing());
}

TEST_CASE("Dropped sound is marked and keeps the time of what follows", "[ring]") {
    SoundSource source(rate, 1, 256);
    push(source, 200);
    push(source, 200);
    push(source, 200);
    REQUIRE(source.ring.dropped() == 344);
    source.ring.discard(source.ring.readable());
    push(source, 100);
    const auto marks = marksOf(source);
    REQUIRE(marks.back().frame == 256);
    REQUIRE(marks.back().clock == 600);
    REQUIRE_FALSE(marks.back().jump);
    REQUIRE(marks.back().clockAt(356, rate) == Approx(0.7));
}

TEST_CASE("Where no more marks fit, sound without a place is dropped, and the time is right again afterwards",
          "[ring]") {
    SoundSource source(rate, 1, 65536);
    for (int i = 0; i < 300; ++i)
        push(source, 10, {true, i % 2 == 0 ? 5.0 : 50.0, true});
    REQUIRE(source.ring.dropped() == 440);
    REQUIRE(source.room() == 0);
    REQUIRE(marksOf(source).size() == 256);
    REQUIRE(source.room() > 0);
    push(source, 10, {true, 77, true});
    const auto marks = marksOf(source);
    REQUIRE(marks.size() == 1);
    REQUIRE(marks[0].frame == 2560);
    REQUIRE(marks[0].seconds == 77);
}

TEST_CASE("Times that are none count as not told", "[ring]") {
    SoundSource source(rate, 1, 256);
    for (const double odd : {std::nan(""), HUGE_VAL, -HUGE_VAL})
        push(source, 10, {true, odd, true});
    const auto marks = marksOf(source);
    REQUIRE(marks.size() == 1);
    REQUIRE_FALSE(marks[0].host);
}

TEST_CASE("Times further away than a timeline reaches count as not told", "[ring]") {
    SoundSource source(rate, 1, 4096);
    push(source, 100, {true, 1e308, true});
    push(source, 100, {true, -1.1 * limits::cueSeconds, true});
    push(source, 100, {true, limits::cueSeconds, true});
    const auto marks = marksOf(source);
    REQUIRE(marks.size() == 2);
    REQUIRE_FALSE(marks[0].host);
    REQUIRE(marks[1].host);
}

TEST_CASE("Two threads: each mark comes before its sound", "[ring]") {
    constexpr int blocks = 20000;
    SoundSource source(rate, 1, 1024);
    std::thread producer([&] {
        for (int i = 0; i < blocks; ++i) {
            std::array<float, 7> sound{};
            sound.fill(static_cast<float>(i));
            const auto* const pointer = sound.data();
            while (source.room() < sound.size())
                std::this_thread::yield();
            source.push(&pointer, 1, sound.size(), {true, 10.0 * i, true});
        }
    });
    bool right = true;
    TimeMark mark;
    int marks = 0;
    for (std::size_t at = 0; at < 7 * blocks;) {
        float sample = 0;
        auto* const pointer = &sample;
        if (source.ring.readable() == 0) {
            std::this_thread::yield();
            continue;
        }
        while (source.marks.front() != nullptr && source.marks.front()->frame <= at) {
            mark = *source.marks.front();
            source.marks.pop();
            ++marks;
        }
        source.ring.read(&pointer, 1);
        right &= mark.seconds == 10.0 * static_cast<double>(sample);
        ++at;
    }
    producer.join();
    REQUIRE(right);
    REQUIRE(marks == blocks);
}
