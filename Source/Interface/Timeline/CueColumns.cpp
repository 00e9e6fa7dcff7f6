#include "Interface/Timeline/CueColumns.h"
#include <algorithm>
#include <cmath>

namespace sceneheard {

namespace {
constexpr float columnWidth = 2;        // pixels
constexpr double brokenAfter = 2.0;     // seconds without a point
constexpr std::size_t maxPerColumn = 8; // a mean over more looks the same
} // namespace

std::vector<CueColumn> cueColumns(const CueCurve& curve, double start, double length, float width, double shift) {
    std::vector<CueColumn> columns;
    if (curve.empty() || !(length > 0) || !(width > 0))
        return columns;
    auto [first, last] = curve.range(start - shift, start + length - shift);
    first -= first > 0 ? 1 : 0;
    last = std::min(last + 1, curve.size());
    const auto perColumn = std::max(CueCurve::step, length * columnWidth / static_cast<double>(width));
    double before = 0;
    for (auto i = first; i < last;) {
        const auto from = curve[i].seconds;
        auto to = i + 1;
        if (perColumn > CueCurve::step)
            to = std::clamp(curve.range(from, from + perColumn).last, i + 1, last);
        CueColumn column;
        const auto stride = std::max<std::size_t>(1, (to - i) / maxPerColumn);
        float count = 0;
        double seconds = 0;
        for (auto at = i; at < to; at += stride, ++count) {
            const auto& point = curve[at];
            seconds += point.seconds;
            for (std::size_t axis = 0; axis < 3; ++axis) {
                column.value[axis] += point.mood.value[axis];
                column.sd[axis] += point.mood.sd[axis];
            }
        }
        for (std::size_t axis = 0; axis < 3; ++axis) {
            column.value[axis] /= count;
            column.sd[axis] /= count;
        }
        const auto& newest = curve[to - 1];
        column.tempo = newest.tempo;
        column.loudness = newest.loudness;
        column.key = newest.key;
        column.x = static_cast<float>((seconds / static_cast<double>(count) + shift - start) / length) * width;
        column.broken = columns.empty() || from - before > std::max(brokenAfter, 1.5 * perColumn);
        before = newest.seconds;
        columns.push_back(column);
        i = to;
    }
    return columns;
}

const CuePoint* pointAt(const CueCurve& curve, double seconds, double within) {
    const auto [first, last] = curve.range(seconds - within, seconds + within);
    const CuePoint* nearest = nullptr;
    for (auto i = first; i < last; ++i)
        if (nearest == nullptr || std::abs(curve[i].seconds - seconds) < std::abs(nearest->seconds - seconds))
            nearest = &curve[i];
    return nearest;
}

std::optional<Impression> meanImpression(const CueCurve& curve, double from, double to) {
    const auto [first, last] = curve.range(from, to);
    if (first == last)
        return std::nullopt;
    MeanImpression mean;
    for (auto i = first; i < last; ++i)
        mean.add(curve[i]);
    return mean.mean();
}

} // namespace sceneheard
