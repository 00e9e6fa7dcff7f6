#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sceneheard {

inline constexpr std::size_t maxListItems = 500, maxListBytes = 1 << 16;

/// The values of `key` in a list of objects as JSON or Python writes it: [{'id': 18, 'name': 'Drama'}] gives "Drama"
/// for "name". A list of texts alone gives these. Objects without the key, and those where it is null, give nothing.
/// Nothing where the text is no such list, holds lists in its objects, or is longer than maxListItems items or
/// maxListBytes bytes.
std::optional<std::vector<std::string>> valuesInList(std::string_view text, std::string_view key);

} // namespace sceneheard
