#pragma once
#include <string>
#include <string_view>

namespace sceneheard {

/// A stranger's text as one line that can be shown: what is no UTF-8 is left out, and blanks, line ends, controls and
/// what turns the direction of writing around become one blank.
/// @param maxBytes  >= 3; a longer text ends with "…" instead
std::string shownLine(std::string_view text, std::size_t maxBytes);

} // namespace sceneheard
