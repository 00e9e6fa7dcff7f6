#pragma once
#include "Matching/Matcher.h"

namespace sceneheard {

/// Prints the music expected of a kind of film ("crime", "1980s"), or what sets two kinds apart ("Sci-Fi vs Fantasy").
/// @return  false, and nothing printed, where the words name no kind of film
bool showGroups(const std::string& words, bool json, const Matcher& matcher);

} // namespace sceneheard
