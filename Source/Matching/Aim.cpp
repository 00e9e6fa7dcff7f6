#include "Matching/Aim.h"
#include <algorithm>
#include <array>
#include <cmath>

namespace sceneheard {

namespace {
constexpr float worthSaying = 0.5f, plain = 1.0f, much = 2.0f, minSd = 0.05f; // standard deviations; a value
constexpr std::size_t maxWords = 2;

struct Push {
    float deviations;
    std::array<const char*, 2> words; // up, down
};

std::string said(const Push& push) {
    const auto size = std::abs(push.deviations);
    const std::string word = push.words[push.deviations > 0 ? 0 : 1];
    return size < plain ? "a little " + word : size < much ? word : "much " + word;
}
} // namespace

Aim aim(const Mood& now, const Target& target) {
    const std::array differences{target.valence - now[Axis::valence], target.energy - now[Axis::energy],
                                 target.tension - now[Axis::tension]};
    const auto deviations = [&](std::size_t axis) { return differences[axis] / std::max(now.sd[axis], minSd); };
    std::array pushes{Push{deviations(0), {"brighter", "darker"}}, Push{deviations(1), {"livelier", "calmer"}},
                      Push{deviations(2), {"tenser", "gentler"}}};
    std::stable_sort(pushes.begin(), pushes.end(),
                     [](auto& a, auto& b) { return std::abs(a.deviations) > std::abs(b.deviations); });

    Aim aim;
    aim.distance = std::hypot(differences[0], differences[1], differences[2]) / std::sqrt(3.0f);
    for (std::size_t i = 0; i < maxWords && std::abs(pushes[i].deviations) >= worthSaying; ++i) {
        aim.words += (aim.there ? "" : ", ") + said(pushes[i]);
        aim.there = false;
    }
    return aim;
}

} // namespace sceneheard
