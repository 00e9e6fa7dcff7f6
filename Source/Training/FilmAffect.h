#pragma once
#include "Training/AffectLexicon.h"
#include "Training/FilmWords.h"
#include "Training/Regression.h"

namespace sceneheard {

/// How what is said of each film feels: the mean over its extract, overview and keywords, drawn to that of all films
/// where few words speak, each column with mean 0 and standard deviation 1.
/// @param words  of the same films
/// @return  films x 4: valence, arousal, dominance, tension
Matrix filmAffect(const std::vector<SourceFilm>& films, const FilmWords& words, const AffectLexicon& lexicon);

} // namespace sceneheard
