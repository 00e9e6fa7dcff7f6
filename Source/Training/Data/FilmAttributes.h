#pragma once
#include "Training/Data/FilmSources.h"
#include "Training/Data/FilmWords.h"
#include "Training/Learners/Regression.h"
#include <Eigen/SparseCore>

namespace sceneheard {

/// What is known of each film besides its music, as columns of about equal weight: genres, decade, genres over time,
/// how well known, long and liked it is, and the main components of its keywords, fine genres, places and plot words
/// (latent semantic analysis, Deerwester et al. 1990). Learned without any music, so the same for all folds.
/// @return  films x attributes, zero-mean columns
Matrix filmAttributes(const std::vector<SourceFilm>& films, const FilmWords& words);

/// Words that at least so many films share, and at most so many, weighted by rarity (tf-idf); each film's row of length
/// one or zero.
/// @param words  a list a film
/// @return  films x words
Eigen::SparseMatrix<double> rareWords(const std::vector<std::vector<std::string>>& words, int minUse,
                                      std::size_t maxUse);

/// Keywords that eight films or more share, weighted by rarity (tf-idf), each film's row of length one or zero.
/// @return  films x tags
Eigen::SparseMatrix<double> filmTags(const std::vector<SourceFilm>& films);

} // namespace sceneheard
