#include "Films/Film.h"
#include "Support/Decimals.h"
#include <algorithm>
#include <utility>

namespace sceneheard {
namespace {

bool sameLetters(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](char x, char y) { return smallLetter(x) == smallLetter(y); });
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

LetterCode twoLetters(std::string_view text) {
    const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    if (text.size() != 2 || !letter(text[0]) || !letter(text[1]))
        return 0;
    return static_cast<LetterCode>((text[0] & 0x1F) << 5 | (text[1] & 0x1F));
}

std::string languageOfTmdb(std::string_view code) {
    if (code == "cn")
        return "zh";
    return twoLetters(code) == 0 || code == "xx" ? "" : std::string(code);
}

std::string joinList(const std::vector<std::string>& items) {
    std::string text;
    for (const auto& item : items)
        text.append(text.empty() ? 0 : 1, '|').append(item);
    return text;
}

std::vector<std::string> splitList(std::string_view text) {
    std::vector<std::string> items;
    while (!text.empty()) {
        const auto end = std::min(text.find('|'), text.size());
        items.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(text.size(), end + 1));
    }
    return items;
}

void fillUnknown(Film& film, const Film& more) {
    fillUnknown(film.genres, more.genres);
    fillUnknown(film.runtime, more.runtime);
    fillUnknown(film.tmdbId, more.tmdbId);
    fillUnknown(film.imdbId, more.imdbId);
    fillUnknown(film.language, more.language);
    fillUnknown(film.countries, more.countries);
}

std::string filmPage(const Film& film) {
    if (film.tmdbId > 0)
        return "https://www.themoviedb.org/movie/" + std::to_string(film.tmdbId);
    return film.imdbId.empty() ? std::string() : "https://www.imdb.com/title/" + film.imdbId + "/";
}

std::vector<std::string_view> Film::genreList() const {
    std::vector<std::string_view> names;
    for (std::size_t i = 0; i < genreNames.size(); ++i)
        if (genres >> i & 1)
            names.push_back(genreNames[i]);
    return names;
}

} // namespace sceneheard
