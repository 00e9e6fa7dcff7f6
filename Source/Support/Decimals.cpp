#include "Support/Decimals.h"
#include <array>
#include <charconv>
#include <cmath>
#include <limits>

namespace sceneheard {

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
