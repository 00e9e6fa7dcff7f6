#pragma once
#include <span>
#include <string_view>

namespace sceneheard {

/// Words of songs, written for this project: to compare lexicons on, and to know what is usual of songs.
std::span<const std::string_view> songTexts();

} // namespace sceneheard
