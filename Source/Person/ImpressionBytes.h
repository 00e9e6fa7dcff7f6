#pragma once
#include "Mood/Mood.h"
#include <optional>
#include <string>
#include <string_view>

namespace sceneheard {

/// An impression as a history keeps it: a form's number and all its numbers, little-endian, exact.
std::string bytesOf(const Impression& impression);
/// What bytesOf() wrote; nothing for other bytes, and for numbers outside their ranges.
std::optional<Impression> impressionOf(std::string_view bytes);

} // namespace sceneheard
