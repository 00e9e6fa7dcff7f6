#include "Catch.h"
#include "Export/Markers/TimeCode.h"
#include <cmath>

using namespace sceneheard;

namespace {
constexpr auto rate(std::size_t i) { return static_cast<FrameRate>(i); }

// The next that is counted, as SMPTE ST 12-1 words it.
TimeCode next(TimeCode code, const FrameRateFacts& facts) {
    if (++code.frames < facts.frames)
        return code;
    code.frames = 0;
    if (++code.seconds < 60)
        return code;
    code.seconds = 0;
    if (++code.minutes == 60) {
        code.minutes = 0;
        code.hours = (code.hours + 1) % 24;
    }
    if (code.minutes % 10 != 0)
        code.frames = facts.dropped;
    return code;
}
} // namespace

TEST_CASE("Time code counts every frame of a day as the standard has it, and each reads back", "[timecode]") {
    for (std::size_t i = 0; i < frameRates.size(); ++i) {
        const auto& facts = frameRates[i];
        INFO(facts.name);
        TimeCode code;
        std::int64_t wrong = 0;
        const auto day = framesOfDay(rate(i));
        for (std::int64_t frame = 0; frame < day; ++frame) {
            const auto told = timeCodeOf(frame, rate(i));
            wrong += told != code || frameOf(told, rate(i)) != frame || !exists(told, rate(i)) ||
                     framesIn(secondsOf(frame, rate(i)), rate(i)) != frame;
            code = next(code, facts);
        }
        CHECK(wrong == 0);
        CHECK(code == TimeCode());
        CHECK(timeCodeOf(day, rate(i)) == TimeCode());
        CHECK(frameOf(timeCodeOf(-1, rate(i)), rate(i)) == day - 1);
        for (std::int64_t frame = 0; frame < day; frame += 997) {
            const auto told = timeCodeOf(frame, rate(i));
            const auto read = readTimeCode(textOf(told, rate(i)));
            REQUIRE(read);
            REQUIRE(read->code == told);
            REQUIRE(read->drop == (facts.dropped > 0));
        }
    }
}

TEST_CASE("Drop-frame keeps up with the clock", "[timecode]") {
    CHECK(frameOf({1, 0, 0, 0}, FrameRate::f2997Drop) == 107892);
    CHECK(frameOf({0, 10, 0, 0}, FrameRate::f5994Drop) == 35964);
    CHECK(textOf(timeCodeOf(1800, FrameRate::f2997Drop), FrameRate::f2997Drop) == "00:01:00;02");
    CHECK(textOf(timeCodeOf(17982, FrameRate::f2997Drop), FrameRate::f2997Drop) == "00:10:00;00");
    CHECK(textOf(timeCodeOf(3600, FrameRate::f5994Drop), FrameRate::f5994Drop) == "00:01:00;04");
    for (const auto drop : {FrameRate::f2997Drop, FrameRate::f5994Drop})
        CHECK(secondsOf(framesOfDay(drop), drop) == Approx(86400).margin(0.1));
    CHECK(secondsOf(frameOf({1, 0, 0, 0}, FrameRate::f2997), FrameRate::f2997) == Approx(3603.6));
    CHECK(secondsOf(frameOf({1, 0, 0, 0}, FrameRate::f23976), FrameRate::f23976) == Approx(3603.6));
}

TEST_CASE("Frames that no time code counts are told, and time code that is none is not read", "[timecode]") {
    CHECK_FALSE(exists({0, 1, 0, 1}, FrameRate::f2997Drop));
    CHECK(exists({0, 1, 0, 1}, FrameRate::f2997));
    CHECK(exists({0, 10, 0, 1}, FrameRate::f2997Drop));
    CHECK_FALSE(exists({0, 1, 0, 3}, FrameRate::f5994Drop));
    CHECK_FALSE(exists({0, 0, 0, 25}, FrameRate::f25));
    CHECK_FALSE(exists({0, 0, 0, -1}, FrameRate::f25));
    CHECK(timeCodeOf(frameOf({0, 1, 0, 0}, FrameRate::f2997Drop), FrameRate::f2997Drop) == TimeCode{0, 0, 59, 29});
    for (const auto* text :
         {"", "01:00:00", "01:00:00:00:00", "24:00:00:00", "00:60:00:00", "00:00:60:00", "1:2:3:", "001:00:00:00",
          "01:00:00:000", "-1:00:00:00", "01.00.00.00", "01:00:00:0x", " 1:00:00:00"})
        CHECK_FALSE(readTimeCode(text));
    CHECK(readTimeCode("1:2:3:4")->code == TimeCode{1, 2, 3, 4});
    CHECK(readTimeCode("00;11;23;01")->drop);
    CHECK(counted(FrameRate::f2997, true) == FrameRate::f2997Drop);
    CHECK(counted(FrameRate::f5994Drop, false) == FrameRate::f5994);
    CHECK(counted(FrameRate::f25, false) == FrameRate::f25);
    CHECK(counted(FrameRate::f24, true) == std::nullopt);
}
