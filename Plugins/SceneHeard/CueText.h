#pragma once
#include "Listening/CueCurve.h"
#include <optional>
#include <string>
#include <string_view>

namespace sceneheard {

/// A cue's curve as short text for a session: its numbers rounded to 8 bits (tempo to 0.1 bpm), deflated, in base 64.
/// A curve that would need more than maxCueText keeps every second of its points, or fourth, and so on.
inline constexpr std::size_t maxCueText = limits::cueTextBytes;
std::string cueText(const CueCurve& curve);

/// Takes time in proportion to the text and its points, however they lie.
/// @return nothing for what is damaged or of a later version
std::optional<CueCurve> cueOfText(std::string_view text);

} // namespace sceneheard
