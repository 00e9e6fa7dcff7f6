#include "Catch.h"
#include "Listening/CueCurve.h"
#include <cmath>

using namespace sceneheard;

namespace {
CuePoint point(double seconds, float valence) {
    CuePoint p;
    p.seconds = seconds;
    p.mood.value[0] = valence;
    p.audioFeatures[1] = 1 - valence;
    return p;
}

std::vector<double> times(const CueCurve& curve) {
    std::vector<double> list;
    for (std::size_t i = 0; i < curve.size(); ++i)
        list.push_back(curve[i].seconds);
    return list;
}
} // namespace

TEST_CASE("A cue's points are sorted by time, whatever order they come in", "[cue]") {
    CueCurve curve(true);
    REQUIRE(curve.empty());
    REQUIRE(curve.hostTime());
    for (const double seconds : {200.0, 0.5, -3.0, 64.0, 63.5, -0.5, 0.0})
        curve = curve.with(point(seconds, 0.5f));
    REQUIRE(times(curve) == std::vector{-3.0, -0.5, 0.0, 0.5, 63.5, 64.0, 200.0});
    REQUIRE(curve.front().seconds == -3.0);
    REQUIRE(curve.back().seconds == 200.0);
}

TEST_CASE("A point takes the place of the one before it, and counts once", "[cue]") {
    CueCurve curve;
    for (int round = 0; round < 10; ++round)
        for (int i = 0; i < 400; ++i)
            curve = curve.with(point(0.5 * i, round == 9 ? 0.25f : 1.0f));
    REQUIRE(curve.size() == 400);
    REQUIRE(curve.mean().mood.value[0] == 0.25f);
    REQUIRE(curve.mean().audioFeatures[1] == 0.75f);
    curve = curve.without(10.0).without(10.0).without(1e6).without(std::nan(""));
    REQUIRE(curve.size() == 399);
    REQUIRE(curve[19].seconds == 9.5);
    REQUIRE(curve[20].seconds == 10.5);
    REQUIRE(CueCurve().with(point(3, 1)).without(3).empty());
    REQUIRE(CueCurve().mean().mood.value[0] == 0);
}

TEST_CASE("A curve stays as it was when another is made from it", "[cue]") {
    const auto before = CueCurve().with(point(1, 0.5f)).with(point(2, 0.5f));
    const auto after = before.with(point(1, 0.9f)).with(point(3, 0.1f)).without(2);
    REQUIRE(times(before) == std::vector{1.0, 2.0});
    REQUIRE(before[0].mood.value[0] == 0.5f);
    REQUIRE(times(after) == std::vector{1.0, 3.0});
}

TEST_CASE("A range holds the points from its beginning to before its end", "[cue]") {
    CueCurve curve;
    for (int i = 0; i < 1000; ++i)
        if (i < 300 || i >= 600)
            curve = curve.with(point(0.5 * i, 0));
    const auto times = [&](double from, double to) {
        const auto [first, last] = curve.range(from, to);
        return first == last ? std::pair(0.0, 0.0) : std::pair(curve[first].seconds, curve[last - 1].seconds);
    };
    REQUIRE(times(10, 20) == std::pair(10.0, 19.5));
    REQUIRE(times(9.9, 20.1) == std::pair(10.0, 20.0));
    REQUIRE(times(140, 310) == std::pair(140.0, 309.5));
    REQUIRE(times(-1e9, 1e9) == std::pair(0.0, 499.5));
    for (const auto& [from, to] : {std::pair(150.0, 300.0), std::pair(20.0, 10.0), std::pair(1e9, 2e9)}) {
        const auto none = curve.range(from, to);
        REQUIRE(none.first == none.last);
        REQUIRE(none.last <= curve.size());
    }
    const auto empty = CueCurve().range(0, 10);
    REQUIRE(empty.first == empty.last);
}

TEST_CASE("A curve is bounded: what was written longest ago goes first", "[cue]") {
    CueCurve curve;
    for (std::size_t i = 0; i < CueCurve::maxPoints; ++i)
        curve = curve.with(point(0.5 * static_cast<double>(i), 0));
    REQUIRE(curve.size() == CueCurve::maxPoints);
    curve = curve.with(point(0, 1)); // played again: now the newest
    curve = curve.with(point(-100, 1));
    REQUIRE(curve.size() <= CueCurve::maxPoints);
    REQUIRE(curve.size() > CueCurve::maxPoints - 200);
    REQUIRE(times(curve)[0] == -100);
    REQUIRE(times(curve)[1] == 0);
    REQUIRE(curve.range(64, 128).first == curve.range(64, 128).last);
}

TEST_CASE("Times that are no places on a timeline are ignored, others rounded", "[cue]") {
    CueCurve curve;
    for (const double odd : {std::nan(""), HUGE_VAL, -HUGE_VAL, 1e300})
        curve = curve.with(point(odd, 0));
    REQUIRE(curve.empty());
    REQUIRE(curve.with(point(1.26, 0))[0].seconds == 1.5);
}

TEST_CASE("A curve that is appended to is the one that was made point by point", "[cue]") {
    CueCurve slow(true), fast(true);
    for (int i = 0; i < 400; ++i) {
        const auto next = point(-20 + (i < 200 ? 0.5 : 40.0) * i, static_cast<float>(i) / 400);
        slow = slow.with(next);
        REQUIRE(fast.append(next));
    }
    REQUIRE(times(fast) == times(slow));
    REQUIRE(fast.mean().mood.value[0] == Approx(slow.mean().mood.value[0]));
    const auto more = point(fast.back().seconds + 1, 0.5f);
    REQUIRE(times(fast.with(more).without(fast.front().seconds)) ==
            times(slow.with(more).without(slow.front().seconds)));
}

TEST_CASE("Appending leaves copies of a curve alone, and refuses what has no place behind it", "[cue]") {
    CueCurve curve(true);
    REQUIRE(curve.append(point(1, 0.25f)));
    const auto copy = curve;
    REQUIRE(curve.append(point(1.5, 0.75f)));
    REQUIRE(times(copy) == std::vector{1.0});
    REQUIRE(copy.mean().mood.value[0] == 0.25f);
    for (const double seconds : {1.5, 1.6, 0.0, std::nan(""), 1e308, HUGE_VAL, 2 * limits::cueSeconds})
        REQUIRE_FALSE(curve.append(point(seconds, 0.5f)));
    REQUIRE(times(curve) == std::vector{1.0, 1.5});
    for (std::size_t i = 2; i < CueCurve::maxPoints; ++i)
        REQUIRE(curve.append(point(static_cast<double>(i), 0.5f)));
    REQUIRE_FALSE(curve.append(point(1e6, 0.5f)));
    REQUIRE(curve.size() == CueCurve::maxPoints);
}
