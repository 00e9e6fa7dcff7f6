#include "Listening/CueCurve.h"
#include <algorithm>
#include <cmath>
#include <iterator>

namespace sceneheard {

namespace {
bool onTimeline(double seconds) { return std::abs(seconds) <= limits::cueSeconds; } // false for what is no number

std::int64_t stepOf(double seconds) { return std::llround(seconds / CueCurve::step); }

std::int64_t placeOf(std::int64_t step, std::int64_t steps) { return (step >= 0 ? step : step - steps + 1) / steps; }

bool before(const CuePoint& point, double seconds) { return point.seconds < seconds; }
} // namespace

const CuePoint& CueCurve::operator[](std::size_t index) const {
    const auto next = std::upper_bound(entries.begin(), entries.end(), index,
                                       [](std::size_t i, const Entry& entry) { return i < entry.start; });
    const auto& entry = *std::prev(next);
    return entry.stretch->points[index - entry.start];
}

std::size_t CueCurve::indexAt(double seconds) const {
    const auto next = std::partition_point(entries.begin(), entries.end(), [&](const Entry& entry) {
        return before(entry.stretch->points.front(), seconds);
    });
    if (next == entries.begin())
        return 0;
    const auto& entry = *std::prev(next);
    const auto& points = entry.stretch->points;
    const auto at = std::lower_bound(points.begin(), points.end(), seconds, before);
    return entry.start + static_cast<std::size_t>(at - points.begin());
}

CueCurve::Range CueCurve::range(double from, double to) const {
    const auto first = indexAt(from);
    return {first, std::max(first, indexAt(to))};
}

Impression CueCurve::mean() const {
    MeanImpression all;
    for (const auto& [stretch, start, written] : entries)
        if (stretch->mean)
            all.add(*stretch->mean);
        else
            for (const auto& point : stretch->points)
                all.add(point);
    return all.mean();
}

// A sum takes more room than one point, so that those of few have none: a curve may lie in as many stretches as points.
void CueCurve::sumUp(Stretch& stretch) {
    constexpr std::size_t many = 8;
    if (stretch.points.size() < many)
        return;
    auto mean = std::make_shared<MeanImpression>();
    for (const auto& point : stretch.points)
        mean->add(point);
    stretch.mean = std::move(mean);
}

std::vector<CueCurve::Entry>::iterator CueCurve::entryOf(std::int64_t place) {
    return std::partition_point(entries.begin(), entries.end(),
                                [&](const Entry& entry) { return entry.stretch->place < place; });
}

void CueCurve::replace(std::vector<Entry>::iterator entry, std::vector<CuePoint> points) {
    if (points.empty()) {
        entries.erase(entry);
    } else {
        Stretch stretch{entry->stretch->place, std::move(points), {}};
        sumUp(stretch);
        *entry = {std::make_shared<Stretch>(std::move(stretch)), 0, ++writes};
    }
    const auto counted = [this] {
        count = 0;
        for (auto& e : entries) {
            e.start = count;
            count += e.stretch->points.size();
        }
        return count;
    };
    while (counted() > maxPoints)
        entries.erase(std::min_element(entries.begin(), entries.end(),
                                       [](const Entry& a, const Entry& b) { return a.written < b.written; }));
}

bool CueCurve::append(const CuePoint& point) {
    if (!onTimeline(point.seconds) || count >= maxPoints)
        return false;
    auto placed = point;
    const auto wanted = stepOf(point.seconds);
    placed.seconds = static_cast<double>(wanted) * step;
    if (!empty() && !(back().seconds < placed.seconds))
        return false;
    const auto place = placeOf(wanted, stretchSteps);
    const auto own = [](Entry& entry) -> Stretch& { // by no other curve
        if (entry.stretch.use_count() > 1)
            entry.stretch = std::make_shared<Stretch>(*entry.stretch);
        return *entry.stretch;
    };
    if (entries.empty() || entries.back().stretch->place != place) {
        if (!entries.empty() && !entries.back().stretch->mean)
            sumUp(own(entries.back())); // it is complete
        entries.push_back({std::make_shared<Stretch>(Stretch{place, {}, {}}), count, 0});
    }
    auto& stretch = own(entries.back());
    stretch.mean = nullptr;
    stretch.points.push_back(placed);
    entries.back().written = ++writes;
    ++count;
    return true;
}

CueCurve CueCurve::with(const CuePoint& point) const {
    auto result = *this;
    if (!onTimeline(point.seconds))
        return result;
    auto placed = point;
    const auto wanted = stepOf(point.seconds);
    placed.seconds = static_cast<double>(wanted) * step;
    const auto place = placeOf(wanted, stretchSteps);
    auto entry = result.entryOf(place);
    if (entry == result.entries.end() || entry->stretch->place != place)
        entry = result.entries.insert(entry, {std::make_shared<Stretch>(Stretch{place, {}, {}}), 0, 0});
    auto points = entry->stretch->points;
    const auto at = std::lower_bound(points.begin(), points.end(), placed.seconds, before);
    if (at != points.end() && at->seconds == placed.seconds)
        *at = placed;
    else
        points.insert(at, placed);
    result.replace(entry, std::move(points));
    return result;
}

CueCurve CueCurve::without(double seconds) const {
    auto result = *this;
    if (!onTimeline(seconds))
        return result;
    const auto wanted = stepOf(seconds);
    const auto place = placeOf(wanted, stretchSteps);
    const auto entry = result.entryOf(place);
    if (entry == result.entries.end() || entry->stretch->place != place)
        return result;
    auto points = entry->stretch->points;
    std::erase_if(points, [&](const CuePoint& p) { return p.seconds == static_cast<double>(wanted) * step; });
    if (points.size() != entry->stretch->points.size())
        result.replace(entry, std::move(points));
    return result;
}

} // namespace sceneheard
