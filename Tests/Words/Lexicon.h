#pragma once
#include "Words/AffectLexicon.h"

/// The lexicon that ships.
inline const sceneheard::AffectLexicon& shippedLexicon() {
    static const sceneheard::AffectLexicon lexicon(std::filesystem::path(SCENEHEARD_SOURCE_ASSETS) / "Lexicon" /
                                                   sceneheard::AffectLexicon::fileName);
    return lexicon;
}
