#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace sceneheard {

/// A title's words for comparing: lower case, without accents or apostrophes ("Schindler's Pässe" → schindlers, passe).
/// Superscripts and fractions are words of their own ("Alien³" → alien, 3; "8½" → 8, 1, 2). Bytes that are no UTF-8
/// part words.
std::vector<std::string> titleWords(std::string_view title);

/// What a title is looked up by: its words, and as one word what hyphens join ("Spider-Man" → spider man spiderman).
std::string searchableTitle(std::string_view title);

/// The words in one, without the article in front or behind: the same for "The Matrix", "Matrix, The" and "matrix".
/// Articles of several languages count; a title of nothing else keeps them.
std::string titleKey(std::vector<std::string> words);

/// Whether a word is an article, in one of the languages that film titles are in.
bool isArticle(std::string_view word);

/// Whether two words of UTF-8 are at most one typo apart: a letter more, less, another, or two neighbours swapped.
bool withinOneTypo(std::u32string_view a, std::u32string_view b);

/// UTF-8 as letters; bytes that are none are passed over.
std::u32string lettersOf(std::string_view text);
std::string utf8OfLetters(std::u32string_view letters);

} // namespace sceneheard
