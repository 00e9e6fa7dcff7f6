#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sceneheard {

/// How a film comes by a name, the surest first.
enum class NameKind : std::uint8_t {
    own,         ///< its title or original title, word by word
    bare,        ///< the same, an article in front or behind aside
    alike,       ///< the same, spelt another way, see alikeWords()
    official,    ///< its title in another language
    other,       ///< another title that it is known by
    main,        ///< its title or original title without the subtitle
    mainOfOther, ///< another of its titles, without the subtitle
    subtitle     ///< the subtitle alone
};
inline constexpr std::size_t nameKinds = 8;

/// Words of titleWords() as titles agree in that are spelt in different ways: numbers as digits ("II", "two" → 2; also
/// in German, French, Italian and Spanish up to twelve), initials joined ("E.T." → et), without "part" and its like
/// before a number, without "and" and its like between words, without "the" and without an article in front or behind.
/// A title of nothing else keeps its words.
std::vector<std::string> alikeWords(std::vector<std::string> words);

/// Words as one, so that "Spider-Man", "Spider Man" and "Spiderman" are the same.
std::string joined(const std::vector<std::string>& words);

/// What titles are compared by, joined(): the words (initials joined, without "and"), these without an article in front
/// or behind, and the alikeWords().
struct TitleKeys {
    std::string exact, bare, alike;
};
TitleKeys titleKeys(const std::vector<std::string>& words);

/// A number for such a key, 64 bits; equal for equal texts, and else hardly ever.
std::uint64_t nameHash(std::string_view key);

/// A title at one of the places where a subtitle begins: behind a colon, a dash, " or ", or in front of a bracket.
struct TitleParts {
    std::string_view main, subtitle;
};
std::vector<TitleParts> titleParts(std::string_view title);

struct TitleName {
    std::uint64_t hash;
    NameKind kind;
};
/// The names that a film has from a title of this kind (own, official or other): the title and, where it has a
/// subtitle, its parts.
std::vector<TitleName> titleNames(std::string_view title, NameKind kind);

/// Whether alikeWords() of what was asked are those of the title with words of its subtitle left out, the main title
/// whole: "Lord of the Rings Fellowship".
bool leavesOutWords(const std::vector<std::string>& asked, std::string_view title);

/// One way to read what somebody asked for: a title, and the year of release or 0.
struct TitleReading {
    std::string_view title;
    int year = 0;
};
/// The ways to read "Dune (1984)", "Dune 1984", "1984" or a line of this program, the likeliest first.
std::vector<TitleReading> titleReadings(std::string_view asked);

} // namespace sceneheard
