#include "Mood/MoodWords.h"
#include "Mood/AxisWords.h"
#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

namespace sceneheard {

namespace {
constexpr float remarkable = 0.7f; // standard deviations from usual music
constexpr std::size_t maxWords = 3;
} // namespace

std::string moodWords(const Mood& mood, const MoodModel& model) {
    const auto zScores = model.zScores(mood);
    std::array<std::size_t, axisCount> order{};
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, std::greater<>(), [&](std::size_t a) { return std::abs(zScores[a]); });
    std::string words;
    std::size_t count = 0;
    for (const auto a : order) {
        const std::string word = axisWords[a][zScores[a] > 0 ? 0 : 1];
        if (std::abs(zScores[a]) < remarkable || count == maxWords)
            break;
        if (word.empty())
            continue;
        words += (words.empty() ? "" : ", ") + word;
        ++count;
    }
    return words.empty() ? "unremarkable" : words;
}

} // namespace sceneheard
