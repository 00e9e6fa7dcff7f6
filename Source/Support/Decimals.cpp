#include "Support/Decimals.h"
#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <sstream>
#include <version>

namespace sceneheard {

namespace {
// How many bytes at the start of a text are a number: digits, a point, an exponent; 0 where there is none.
std::size_t numberLength(std::string_view text) {
    std::size_t at = text.starts_with('-') ? 1 : 0;
    const auto passDigits = [&] {
        const auto begin = at;
        while (at < text.size() && text[at] >= '0' && text[at] <= '9')
            ++at;
        return at - begin;
    };
    auto digits = passDigits();
    if (at < text.size() && text[at] == '.') {
        ++at;
        digits += passDigits();
    }
    if (digits == 0)
        return 0;
    const auto mantissa = at;
    if (at < text.size() && smallLetter(text[at]) == 'e') {
        ++at;
        if (at < text.size() && (text[at] == '-' || text[at] == '+'))
            ++at;
        if (passDigits() == 0)
            return mantissa;
    }
    return at;
}

template <typename Number>
std::from_chars_result parseByStream(std::string_view text, Number& value) {
    const auto length = numberLength(text);
    if (length == 0)
        return {text.data(), std::errc::invalid_argument};
    std::istringstream in{std::string(text.substr(0, length))};
    in.imbue(std::locale::classic());
    Number read = 0;
    if (!(in >> read))
        return {text.data() + length, std::errc::result_out_of_range};
    value = read;
    return {text.data() + length, std::errc{}};
}

template <typename Number>
std::from_chars_result parse(std::string_view text, Number& value) {
#if defined(__cpp_lib_to_chars)
    return std::from_chars(text.data(), text.data() + text.size(), value);
#else
    return parseByStream(text, value);
#endif
}
} // namespace

std::from_chars_result parseDecimal(std::string_view text, double& value) { return parse(text, value); }
std::from_chars_result parseDecimal(std::string_view text, float& value) { return parse(text, value); }
std::from_chars_result parseDecimalByStream(std::string_view text, double& value) { return parseByStream(text, value); }

std::string decimal(double value, int decimals) {
    std::array<char, std::numeric_limits<double>::max_exponent10 + 24> digits{}; // sign, point and 17 decimals as well
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), std::isfinite(value) ? value : 0.0,
                                   std::chars_format::fixed, decimals)
                         .ptr;
    return {digits.data(), end};
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && isBlank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isBlank(text.back()))
        text.remove_suffix(1);
    return text;
}

} // namespace sceneheard
