#include "Interface/Timeline/TimelineRuns.h"
#include "Interface/Style/Words.h"
#include "Signal/Level/Loudness.h"
#include <algorithm>
#include <cmath>
#include <map>

namespace sceneheard {

namespace {
constexpr double sureAfter = 6; // seconds
constexpr float sameTempo = 0.04f;
constexpr int longEnough = 5; // seconds

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

namespace {
using Stretch = LeadingFilms::Stretch;

// The film that led most of the seconds around one, within one unbroken run of seconds.
std::vector<FilmId> smoothed(const std::vector<FilmId>& seconds) {
    std::vector<FilmId> most(seconds.size());
    for (std::size_t i = 0; i < seconds.size(); ++i) {
        const auto from = i - std::min<std::size_t>(i, longEnough), to = std::min(seconds.size(), i + longEnough + 1);
        std::map<FilmId, int> votes;
        for (auto s = from; s < to; ++s)
            ++votes[seconds[s]];
        most[i] =
            std::max_element(votes.begin(), votes.end(), [](auto& a, auto& b) { return a.second < b.second; })->first;
    }
    return most;
}

// Runs of one film; what is brief joins the run before it, and at the beginning the one behind.
void add(std::vector<Stretch>& shown, const std::vector<FilmId>& seconds, std::int64_t first) {
    const auto start = shown.size();
    for (std::size_t i = 0; i < seconds.size();) {
        auto end = i + 1;
        while (end < seconds.size() && seconds[end] == seconds[i])
            ++end;
        const auto from = first + static_cast<std::int64_t>(i), to = first + static_cast<std::int64_t>(end) - 1;
        const auto brief = to - from + 1 < longEnough;
        if (shown.size() > start && (brief || shown.back().film == seconds[i]))
            shown.back().last = to;
        else if (shown.size() == start + 1 && shown.back().last - shown.back().first + 1 < longEnough)
            shown.back() = {shown.back().first, to, seconds[i]};
        else
            shown.push_back({from, to, seconds[i]});
        i = end;
    }
}
} // namespace

std::vector<LeadingFilms::Stretch> readableLeads(const LeadingFilms& leads) {
    std::vector<Stretch> shown;
    const auto& all = leads.stretches();
    for (std::size_t i = 0; i < all.size();) {
        std::vector<FilmId> seconds;
        const auto first = all[i].first;
        auto next = first;
        for (; i < all.size() && all[i].first == next; next = all[i].last + 1, ++i)
            seconds.insert(seconds.end(), static_cast<std::size_t>(all[i].last - all[i].first + 1), all[i].film);
        add(shown, smoothed(seconds), first);
    }
    return shown;
}

} // namespace sceneheard
