#pragma once
#include "Training/Data/FilmSources.h"
#include "Training/Data/FilmWords.h"
#include "Training/Learners/Regression.h"
#include <Eigen/SparseCore>

namespace sceneheard {

/// What people called the tone of some films.
struct ToneWords {
    std::vector<std::size_t> films; ///< indices into the films given, each once
    Matrix counts;                  ///< films x 4: words for bright, tense, sombre, serene; at least half a word a row

    /// The counts as shares of their sum.
    Matrix shares() const { return counts.array().colwise() / counts.rowwise().sum().array(); }
    /// Whether so many words speak that shares can be judged by them.
    bool judged(Eigen::Index row) const { return counts.row(row).sum() >= 3; }
};

/// Reads `data`/tone/film_tone.csv. Throws Error where it is missing or lacks a column.
ToneWords readToneWords(const std::filesystem::path& data, const std::vector<SourceFilm>& films);

/// What a film's tone is told from: genres and pairs of genres, decade, votes, length, rating, language, keywords of
/// two editors, and the words of its texts.
/// @return  films x features
Eigen::SparseMatrix<double, Eigen::RowMajor> toneFeatures(const std::filesystem::path& data,
                                                          const std::vector<SourceFilm>& films, const FilmWords& words);

/// Learns the shares from some of the rows of `words`, by ridge regression in which a film of n words counts
/// n / (n + 2), and tells those of every film.
/// @param rows  of `words`
/// @return  films x 4, each at least .02, rows of sum 1
Matrix tellTones(const Eigen::SparseMatrix<double, Eigen::RowMajor>& features, const ToneWords& words,
                 const std::vector<std::size_t>& rows);

/// The same for every film, told without what was said of itself: ten folds over the films of `words`, all of them for
/// the others.
Matrix unseenTones(const Eigen::SparseMatrix<double, Eigen::RowMajor>& features, const ToneWords& words);

/// Tones told from what is known of films, moved towards what was said of those of which something was said.
Matrix toldAndSaid(Matrix told, const ToneWords& words);

} // namespace sceneheard
