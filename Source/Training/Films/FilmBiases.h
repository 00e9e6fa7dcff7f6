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

/// Music of one kind that asks for films.
struct PricingPieces {
    std::vector<EmbeddedMusic> music; ///< what is asked for each
    double share = 1;                 ///< the most of all places in their lists that one film may have, 0..1
};

/// Sets back films that would be suggested for too much music: for each the smallest price, taken from its score, at
/// which it has no more than its share of all places in the lists of each kind of music, in equilibrium with all others
/// (as in Bertsekas' auction of 1988). Against hubs, which draw the lists of music recommenders to themselves
/// (Schnitzer, Flexer, Schedl & Widmer 2012): unlike a film's mean score over its nearest pieces it takes nothing from
/// a film that suits few pieces well.
/// @param kinds  each of the kinds counts by itself, so that none hides a film that heads all lists of another
/// @param vectors, toneEvidence, priors  of all films, one row each; priors at one adventure
/// @return  one a film, >= 0
Vector filmPrices(const std::vector<PricingPieces>& kinds, const Matrix& vectors, const Matrix& toneEvidence,
                  const Vector& priors);

} // namespace sceneheard
