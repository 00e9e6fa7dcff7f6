#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace sceneheard {

constexpr std::size_t mostTagBytes = 1024, mostLyricsBytes = 256 * 1024, mostCoverBytes = 16 * 1024 * 1024;

/// A tag as valid UTF-8 of at most `most` bytes, without blanks around it. What is no UTF-8 is taken for Latin-1, as
/// ID3v1 has it.
std::string tagText(std::string_view raw, std::size_t most);

} // namespace sceneheard
