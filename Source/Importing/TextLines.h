#pragma once
#include "Support/Decimals.h"
#include <algorithm>
#include <string>
#include <string_view>

namespace sceneheard {

/// A text with its ASCII letters small.
inline std::string small(std::string_view text) {
    std::string result;
    for (const char c : text)
        result += smallLetter(c);
    return result;
}

/// A line without blanks and zero bytes around it.
inline std::string_view lineAlone(std::string_view text) {
    while (!text.empty() && (isBlank(text.front()) || text.front() == '\0'))
        text.remove_prefix(1);
    while (!text.empty() && (isBlank(text.back()) || text.back() == '\0'))
        text.remove_suffix(1);
    return text;
}

/// Calls take(std::string_view) with each line of a text, lineAlone(), whatever ends lines; empty ones are passed over.
template <typename Take>
void eachLine(std::string_view text, const Take& take) {
    while (!text.empty()) {
        const auto end = std::min(text.find_first_of("\r\n"), text.size());
        if (const auto line = lineAlone(text.substr(0, end)); !line.empty())
            take(line);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

} // namespace sceneheard
