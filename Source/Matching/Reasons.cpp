#include "Matching/Reasons.h"
#include "Mood/AxisWords.h"
#include <algorithm>
#include <cmath>

namespace sceneheard {
namespace {

constexpr std::array<const char*, 2> tempoWords{"fast", "slow"};

constexpr std::array<const char*, genreNames.size()> genreWords{
    "an action film's music",    "an adventure film's music", "an animated film's music",
    "a comedy's music",          "a crime film's music",      "a documentary's music",
    "a drama's music",           "a family film's music",     "a fantasy film's music",
    "a history film's music",    "a horror film's music",     "a music film's music",
    "a mystery's music",         "a romance's music",         "a science fiction film's music",
    "a television film's music", "a thriller's music",        "a war film's music",
    "a western's music"};

constexpr float clear = 0.4f;     // standard deviations
constexpr float pointing = 1.15f; // times likelier than usual
constexpr float telling = 0.002f; // of the match

} // namespace

std::vector<std::string> reasons(const ZScores& music, const ZScores& film, const Worth& worth,
                                 const std::array<float, genreNames.size()>& lift, std::uint32_t genres,
                                 std::size_t limit) {
    std::vector<std::pair<float, const char*>> shared;
    const auto add = [&](float estimated, float expected, float gain, const std::array<const char*, 2>& word) {
        const float both = estimated > 0 ? std::min(estimated, expected) : std::min(-estimated, -expected);
        const char* said = word[estimated > 0 ? 0 : 1];
        if (both >= clear && gain >= telling && *said != '\0')
            shared.emplace_back(gain, said);
    };
    for (std::size_t i = 0; i < axisCount; ++i)
        add(music.axes[i], film.axes[i], worth.axes[i], axisWords[i]);
    add(music.tempo, film.tempo, worth.tempo, tempoWords);
    std::ranges::stable_sort(shared, std::greater<>(), [](const auto& s) { return s.first; });

    std::vector<std::string> result;
    for (std::size_t i = 0; i < std::min(limit, shared.size()); ++i)
        result.emplace_back(shared[i].second);
    std::size_t best = genreNames.size();
    for (std::size_t g = 0; g < genreNames.size(); ++g)
        if ((genres >> g & 1) != 0 && lift[g] >= pointing && worth.genres[g] >= telling &&
            (best == genreNames.size() || lift[g] > lift[best]))
            best = g;
    if (best < genreNames.size())
        result.emplace_back(genreWords[best]);
    return result;
}

} // namespace sceneheard
