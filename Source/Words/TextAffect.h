#pragma once
#include "Words/AffectLexicon.h"
#include <cstddef>

namespace sceneheard {

/// How an English text feels.
struct TextAffect {
    Affect mean;           ///< over the words that the lexicon knows; 0 where there is none
    std::size_t words = 0; ///< how many it knows
    std::size_t all = 0;   ///< how many there are
};

/// The mean affect of a text's words under rules in the manner of Hutto & Gilbert (2014): a negation up to three words
/// before turns a word around and damps it, words such as "very" and "barely" before it make it stronger or weaker,
/// and what follows "but" counts more than what came before. A sentence's end, or one of ;:, ends the reach of these.
/// @param text  UTF-8; any bytes are safe, those that are no text only part words
TextAffect affectOf(std::string_view text, const AffectLexicon& lexicon);

} // namespace sceneheard
