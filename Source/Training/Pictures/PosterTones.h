#pragma once
#include "Pictures/PosterIndex.h"
#include "Training/Pictures/PosterFolds.h"
#include <iosfwd>

namespace sceneheard {

/// A film's tone with what its poster says beyond posters at large, as odds are multiplied.
/// @param usual   of posters at large
/// @param weight  of the poster, 0: nothing of it
Eigen::RowVector4d toneWithPoster(const Eigen::RowVector4d& told, const Eigen::RowVector4d& poster,
                                  const Eigen::RowVector4d& usual, double weight);

/// How much a poster weighs in the tone of a film that has no text: measured by printPosterTones(), to the nearest
/// tenth. Of films with texts it is less than that figure's error, so it is none.
inline constexpr double posterWeight = 0.4;

/// The tones of films without text that have a poster, with what it says.
/// @param tones  films x 4, shares
/// @return  how many films that were
std::size_t joinPosterTones(Matrix& tones, const std::vector<SourceFilm>& films, const FilmWords& words,
                            const PosterIndex& posters);

/// Prints what a poster adds to what facts, keywords and texts tell of a film's tone, where the film has a text and
/// where it has none: the AUC of the tone that was said, and the weight that was learned on other folds.
void printPosterTones(const std::filesystem::path& path, const PosterData& data, const FilmWords& words,
                      const UnseenPosters& unseen, std::ostream& out);

} // namespace sceneheard
