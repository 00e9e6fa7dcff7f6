#pragma once
#include <charconv>
#include <string>
#include <string_view>
#include <type_traits>

namespace sceneheard {

/// A number as files and other programs read it: a point before so many decimals, no grouping, whatever the locale that
/// a host has set. What is not finite is written as 0.
/// @param decimals  0..17
std::string decimal(double value, int decimals);

/// Reads a number from the start of a text as std::from_chars() does: with a point, whatever the locale, and no blank
/// or plus before it. The standard library of macOS cannot yet; where it cannot, infinities and what is not a number
/// are no numbers either.
std::from_chars_result parseDecimal(std::string_view text, double& value);
std::from_chars_result parseDecimal(std::string_view text, float& value);
/// The same of a number of any type.
template <typename Number>
std::from_chars_result parseNumber(std::string_view text, Number& value) {
    if constexpr (std::is_floating_point_v<Number>)
        return parseDecimal(text, value);
    else
        return std::from_chars(text.data(), text.data() + text.size(), value);
}
/// How parseDecimal() reads where the standard library cannot.
std::from_chars_result parseDecimalByStream(std::string_view text, double& value);

/// Letters A to Z made small, whatever the locale: in a Turkish one std::tolower takes I for the capital of another
/// letter.
constexpr char smallLetter(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// Whether it is one of ASCII's blanks and line ends.
constexpr bool isBlank(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
/// A text without these before and behind.
std::string_view trimmed(std::string_view text);

} // namespace sceneheard
