#include "Films/Film.h"
#include <algorithm>
#include <cctype>
#include <utility>

namespace sceneheard {
namespace {

bool sameLetters(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](unsigned char x, unsigned char y) { return std::tolower(x) == std::tolower(y); });
}

constexpr std::array<std::pair<std::string_view, std::string_view>, 5> otherNames{{{"Sci-Fi", "Science Fiction"},
                                                                                   {"SciFi", "Science Fiction"},
                                                                                   {"Musical", "Music"},
                                                                                   {"Children", "Family"},
                                                                                   {"Children's", "Family"}}};

} // namespace

std::optional<int> genreIndex(std::string_view name) {
    for (const auto& [other, known] : otherNames)
        if (sameLetters(name, other))
            name = known;
    const auto at = std::find_if(genreNames.begin(), genreNames.end(),
                                 [&](std::string_view known) { return sameLetters(name, known); });
    if (at == genreNames.end())
        return std::nullopt;
    return static_cast<int>(at - genreNames.begin());
}

std::vector<std::string_view> Film::genreList() const {
    std::vector<std::string_view> names;
    for (std::size_t i = 0; i < genreNames.size(); ++i)
        if (genres >> i & 1)
            names.push_back(genreNames[i]);
    return names;
}

} // namespace sceneheard
