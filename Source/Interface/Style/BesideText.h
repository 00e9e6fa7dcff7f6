#pragma once
#include "Interface/Style/Text.h"

/// Texts about what stands beside the music that is heard: covers.
namespace sceneheard::text {

inline constexpr Text looksLikeCover{"Looks like this cover"};
/// A film's title, and how much its poster looks like the cover.
inline constexpr Text alikeBy{"{0}, {1}% alike"};

} // namespace sceneheard::text
