#pragma once
#include "Words/AffectLexicon.h"
#include <iosfwd>

namespace sceneheard {

/// Prints how far the lexicon's valence agrees with a list of sentiment made by others, on the words that both have.
/// @param data  the folder of labelled data; throws Error where its list is missing or damaged
void evaluateLexicon(const std::filesystem::path& data, const AffectLexicon& lexicon, std::ostream& out);

} // namespace sceneheard
