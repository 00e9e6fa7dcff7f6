#pragma once
#include <filesystem>
#include <string>
#include <string_view>

namespace sceneheard {

/// A path's text in UTF-8, as SQLite and JUCE take it; path::string() is in a code page on Windows.
inline std::string utf8Of(const std::filesystem::path& path) {
    const auto text = path.u8string();
    return {text.begin(), text.end()};
}

/// The path that is spelt so in UTF-8.
inline std::filesystem::path pathOf(std::string_view utf8) { return std::u8string(utf8.begin(), utf8.end()); }

} // namespace sceneheard
