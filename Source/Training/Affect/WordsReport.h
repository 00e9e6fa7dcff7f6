#pragma once
#include "Words/AffectLexicon.h"
#include <iosfwd>

namespace sceneheard {

/// Prints how far the valence of texts by our lexicon agrees with VADER's, on songs of our own and on overviews of
/// films; what is usual of songs' words; and how far the words of songs tell of their music.
/// @param data  the folder of labelled data; throws Error where what it needs is missing or damaged
void evaluateWords(const std::filesystem::path& data, const AffectLexicon& lexicon, std::ostream& out);

} // namespace sceneheard
