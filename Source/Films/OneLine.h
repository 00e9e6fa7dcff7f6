#pragma once
#include <algorithm>
#include <string>

namespace sceneheard {

/// The text as a field of a tab-separated line takes it.
inline std::string oneLine(std::string text) {
    std::ranges::replace_if(
        text, [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
    return text;
}

} // namespace sceneheard
