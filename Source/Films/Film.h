#pragma once
#include "Mood/FilmGenres.h"
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sceneheard {

/// The genre's bit index, or nothing for a name that is none; "Sci-Fi", "Musical" and case are forgiven.
std::optional<int> genreIndex(std::string_view name);

/// A language (ISO 639-1) or country (ISO 3166-1 alpha-2) in two bytes, 0 unknown; see twoLetters().
using LetterCode = std::uint16_t;

/// The code of two ASCII letters, case forgiven: "en" and "EN" give the same. 0 for any other text.
LetterCode twoLetters(std::string_view text);

/// TMDb's `original_language` as ISO 639-1: its "cn" (Cantonese) is "zh", its "xx" (none) and what is no code "".
std::string languageOfTmdb(std::string_view code);

/// What may be a film's year of release.
inline constexpr int earliestYear = 1870, latestYear = 2100;
constexpr bool isFilmYear(int year) { return year >= earliestYear && year <= latestYear; }

/// A title by which a film is known beside its own.
struct OtherTitle {
    std::string title;
    std::string language; ///< ISO 639-1, empty where unknown
    bool official = false;
    bool operator==(const OtherTitle&) const = default;
};

/// Facts about one film. Numbers that are unknown are 0, texts and lists empty.
struct Film {
    std::string title;
    int year = 0;                         ///< of release, see isFilmYear()
    std::uint32_t genres = 0;             ///< bits of genreNames
    int runtime = 0;                      ///< minutes
    int tmdbId = 0;                       ///< themoviedb.org
    std::string imdbId;                   ///< "tt0083658"
    int votes = 0;                        ///< TMDb vote count, the measure of how well a film is known
    float rating = 0;                     ///< TMDb vote average, 0..10
    std::string originalTitle{};          ///< where it differs from the title
    std::string language{};               ///< of the original, ISO 639-1: "fr"
    std::vector<std::string> countries{}; ///< of production, ISO 3166-1 alpha-2: "FR"
    std::vector<OtherTitle> otherTitles{};

    std::vector<std::string_view> genreList() const;
};

/// Its page: https://www.themoviedb.org/movie/78, else that of imdb.com; empty where neither is known.
std::string filmPage(const Film& film);

/// A fact that is unknown, as another source has it.
template <typename T>
void fillUnknown(T& fact, const T& more) {
    if (fact == T{})
        fact = more;
}
/// The same for a film's genres, length, ids, language and countries. Whose title, year, votes and rating are better,
/// the caller knows.
void fillUnknown(Film& film, const Film& more);

/// A list in one text, its items separated by "|".
std::string joinList(const std::vector<std::string>& items);
std::vector<std::string> splitList(std::string_view text);

} // namespace sceneheard
