#pragma once
#include <string>
#include <string_view>

namespace sceneheard {

/// A number as files and other programs read it: a point before so many decimals, no grouping, whatever the locale that
/// a host has set. What is not finite is written as 0.
/// @param decimals  0..17
std::string decimal(double value, int decimals);

/// Letters A to Z made small, whatever the locale: in a Turkish one std::tolower takes I for the capital of another
/// letter.
constexpr char smallLetter(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// Whether it is one of ASCII's blanks and line ends.
constexpr bool isBlank(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
/// A text without these before and behind.
std::string_view trimmed(std::string_view text);

} // namespace sceneheard
