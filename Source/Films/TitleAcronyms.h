#pragma once
#include <string>
#include <string_view>

namespace sceneheard {

/// The letters of what may be the initials of a title's words, "LOTR", "lotr" or "L.O.T.R.", folded as titleWords()
/// folds; empty for what is none: several words, fewer than two letters or more than twelve.
std::u32string acronymLetters(std::string_view asked);

/// How well letters are the initials of a title: 1 of all its words, or of all of its main title or subtitle, an
/// article in front aside ("ROTK": The Lord of the Rings: The Return of the King); less of the words that it begins
/// with ("HP"); 0 of none.
double acronymFit(std::u32string_view letters, std::string_view title);

} // namespace sceneheard
