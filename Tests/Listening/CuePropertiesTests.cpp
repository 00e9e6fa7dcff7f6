#include "Catch.h"
#include "Listening/CueCurve.h"
#include "Seeds.h"
#include <cmath>
#include <map>

// A cue's curve, whatever is done to it, is what a plain map from time to point would be.
using namespace sceneheard;

namespace {
using Model = std::map<double, CuePoint>;

CuePoint pointAt(double seconds, Choices& choices) {
    CuePoint point;
    point.seconds = seconds;
    for (auto& value : point.mood.value)
        value = static_cast<float>(choices.share());
    point.tempo = static_cast<float>(choices.number(40, 200));
    point.loudness = static_cast<float>(choices.number(-70, 0));
    point.key = choices.number(-1, 23);
    return point;
}

double onStep(double seconds) { return static_cast<double>(std::llround(seconds / CueCurve::step)) * CueCurve::step; }

bool isPlace(double seconds) { return std::abs(seconds) <= limits::cueSeconds; }

// A transport that plays on, goes back, loops, jumps far, and now and then says nonsense.
struct Transport {
    double seconds = 0;

    double next(Choices& choices) {
        const int kind = choices.number(0, 99);
        if (kind < 85)
            seconds += CueCurve::step;
        else if (kind < 92)
            seconds -= choices.number(0, 120);
        else if (kind < 96)
            seconds = choices.number(-2000, 2000) * CueCurve::step + (choices.share() - 0.5);
        else if (kind < 98)
            seconds = (choices.share() - 0.5) * 2 * limits::cueSeconds;
        else
            return choices.chance(0.5) ? std::nan("") : (choices.chance(0.5) ? HUGE_VAL : -1e300);
        return seconds;
    }
};

void requireSame(const CueCurve& curve, const Model& model) {
    REQUIRE(curve.size() == model.size());
    REQUIRE(curve.empty() == model.empty());
    std::size_t i = 0;
    Impression sum;
    for (const auto& [seconds, point] : model) {
        REQUIRE(curve[i].seconds == seconds);
        REQUIRE(curve[i].mood.value == point.mood.value);
        REQUIRE((curve[i].tempo == point.tempo && curve[i].loudness == point.loudness && curve[i].key == point.key));
        for (std::size_t a = 0; a < axisCount; ++a)
            sum.mood.value[a] += point.mood.value[a] / static_cast<float>(model.size());
        ++i;
    }
    if (!model.empty()) {
        REQUIRE(curve.front().seconds == model.begin()->first);
        REQUIRE(curve.back().seconds == model.rbegin()->first);
    }
    const auto mean = curve.mean();
    for (std::size_t a = 0; a < axisCount; ++a) // sums of some hundred floats
        REQUIRE(mean.mood.value[a] == Approx(sum.mood.value[a]).margin(1e-5));
}

void requireSameRange(const CueCurve& curve, const Model& model, double from, double to) {
    const auto [first, last] = curve.range(from, to);
    REQUIRE(first <= last);
    REQUIRE(last <= curve.size());
    const auto begin = model.lower_bound(from);
    const auto end = to <= from ? begin : model.lower_bound(to);
    REQUIRE(last - first == static_cast<std::size_t>(std::distance(begin, end)));
    if (first < last)
        REQUIRE(curve[first].seconds == begin->first);
}
} // namespace

TEST_CASE("Any timeline: a curve holds each place's last point, in order, and its copies stay as they were",
          "[cue][property]") {
    trySeeds(60, [](Choices& choices) {
        CueCurve curve(choices.chance(0.5)), kept = curve;
        Model model, keptModel;
        Transport transport;
        const int steps = choices.number(1, 600);
        for (int i = 0; i < steps; ++i) {
            const double seconds = transport.next(choices);
            const auto point = pointAt(seconds, choices);
            if (choices.chance(0.1)) {
                curve = curve.without(seconds);
                if (isPlace(seconds))
                    model.erase(onStep(seconds));
            } else if (choices.chance(0.3)) {
                const bool behind = isPlace(seconds) && (model.empty() || model.rbegin()->first < onStep(seconds));
                REQUIRE(curve.append(point) == behind);
                if (behind)
                    model[onStep(seconds)] = point;
            } else {
                curve = curve.with(point);
                if (isPlace(seconds))
                    model[onStep(seconds)] = point;
            }
            if (choices.chance(0.02)) {
                kept = curve;
                keptModel = model;
            }
            if (choices.chance(0.02))
                requireSameRange(curve, model, transport.next(choices), transport.next(choices));
        }
        requireSame(curve, model);
        requireSame(kept, keptModel);
    });
}

TEST_CASE("Any timeline of days: a curve stays bounded, and keeps what was written last", "[cue][property]") {
    trySeeds(4, [](Choices& choices) {
        CueCurve curve(true);
        double seconds = 0;
        for (std::size_t i = 0; i < CueCurve::maxPoints; ++i)
            REQUIRE(curve.append(pointAt(seconds += CueCurve::step * choices.number(1, 40), choices)));
        for (int i = 0; i < 60; ++i) {
            const auto point = pointAt(onStep((choices.share() - 0.5) * 4 * seconds), choices);
            curve = curve.with(point);
            REQUIRE(curve.size() <= CueCurve::maxPoints);
            const auto [first, last] = curve.range(point.seconds, point.seconds + CueCurve::step);
            REQUIRE(last == first + 1);
            REQUIRE(curve[first].mood.value == point.mood.value);
        }
        for (std::size_t i = 1; i < curve.size(); ++i)
            REQUIRE(curve[i - 1].seconds < curve[i].seconds);
    });
}
