#include "Interface/Timeline/TimelineRuns.h"
#include "Interface/Style/Words.h"
#include "Signal/Loudness.h"
#include <cmath>

namespace sceneheard {

namespace {
constexpr double sureAfter = 6; // seconds
constexpr float sameTempo = 0.04f;
constexpr std::int64_t longEnough = 5; // seconds

bool same(const CuePoint& a, const CuePoint& b) {
    return a.key == b.key && std::abs(a.tempo - b.tempo) <= sameTempo * std::max(a.tempo, b.tempo);
}
} // namespace

std::vector<TempoAndKey> tempiAndKeys(const CueCurve& curve, double from, double to) {
    std::vector<TempoAndKey> runs;
    const auto [first, last] = curve.range(from, to);
    for (auto i = first; i < last;) {
        auto end = i + 1;
        while (end < last && same(curve[i], curve[end]) &&
               curve[end].seconds - curve[end - 1].seconds < 2 * CueCurve::step)
            ++end;
        const auto& point = curve[end - 1]; // the longer it was heard, the surer
        Music music;
        music.loudnessLufs = Loudness::silence;
        music.tempoBpm = point.tempo;
        if (point.key >= 0)
            music.key = {point.key % 12, point.key >= 12, 1, 1};
        const auto said = musicLine(music);
        if (point.seconds - curve[i].seconds >= sureAfter && said.isNotEmpty() &&
            (runs.empty() || runs.back().words != said))
            runs.push_back({curve[i].seconds, point.seconds, said});
        i = end;
    }
    return runs;
}

std::vector<LeadingFilms::Stretch> readableLeads(const LeadingFilms& leads) {
    std::vector<LeadingFilms::Stretch> shown;
    for (auto stretch : leads.stretches()) {
        auto* const before = shown.empty() ? nullptr : &shown.back();
        const auto touches = before != nullptr && before->last + 1 == stretch.first;
        const auto brief = [](const auto& s) { return s.last - s.first + 1 < longEnough; };
        if (touches && (before->film == stretch.film || brief(stretch))) {
            before->last = stretch.last;
        } else if (touches && brief(*before)) {
            stretch.first = before->first;
            *before = stretch;
        } else {
            shown.push_back(stretch);
        }
    }
    return shown;
}

} // namespace sceneheard
