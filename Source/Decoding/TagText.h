#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace sceneheard {

constexpr std::size_t maxTagBytes = 1024, maxLyricsBytes = 256 * 1024, maxCoverBytes = 16 * 1024 * 1024;

/// A tag as valid UTF-8 of at most `limit` bytes, without blanks around it. What is no UTF-8 is taken for Latin-1, as
/// ID3v1 has it.
std::string tagText(std::string_view raw, std::size_t limit);

} // namespace sceneheard
