#pragma once
#include "Matching/FilmSpace.h"
#include "Training/Data/FilmSources.h"
#include "Training/Learners/Regression.h"

namespace sceneheard {

/// How likely films are before any music is known, and before any price: the log-odds that a film's music is among the
/// music that people have, told from its votes, year and language by logistic regression, less those of the best known.
/// At the middle of the three adventures it stops rising at the best known fortieth of all films, so that among films
/// that everybody knows the music decides; for safe bets votes count for more, for deep cuts for less.
/// @param withMusic  the films whose music is known, by index
/// @return  films x 3, see FilmBiases; at most 0 in the middle
Matrix filmPriors(const std::vector<SourceFilm>& films, const std::vector<std::size_t>& withMusic);

/// Sets back films that would be suggested for too much music: for each the smallest price, taken from its score, at
/// which no more than `share` of all places in the lists for these pieces are its own, in equilibrium with all others
/// (as in Bertsekas' auction of 1988). Against hubs, which draw the lists of music recommenders to themselves
/// (Schnitzer, Flexer, Schedl & Widmer 2012): unlike a film's mean score over its nearest pieces it takes nothing from
/// a film that suits few pieces well.
/// @param pieces    what is asked for each
/// @param vectors, toneEvidence, priors  of all films, one row each; priors at one adventure
/// @return  one a film, >= 0
Vector filmPrices(const std::vector<EmbeddedMusic>& pieces, const Matrix& vectors, const Matrix& toneEvidence,
                  const Vector& priors);

} // namespace sceneheard
