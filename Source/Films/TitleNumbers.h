#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace sceneheard {

/// A title's words with its numbers as digits: "II" and "two" become 2, "twenty one" 21, "one hundred and one" 101, as
/// do German, French, Italian and Spanish numbers up to twelve. The letters i, v and x alone are numbers at the end and
/// behind a word that counts parts ("Rocky V", "Episode I: …"); a first word is no roman number.
std::vector<std::string> withNumbers(const std::vector<std::string>& words);

/// Whether a word is all digits.
bool isNumber(std::string_view word);

/// Whether a word counts the parts of a series: "part", "episode", "vol", "Teil" and their like.
bool countsParts(std::string_view word);

} // namespace sceneheard
