#pragma once
#include "Training/Pictures/PosterFolds.h"
#include <iosfwd>

namespace sceneheard {

/// A film's tone with what its poster says beyond posters at large, as odds are multiplied.
/// @param usual   of posters at large
/// @param weight  of the poster, 0: nothing of it
Eigen::RowVector4d toneWithPoster(const Eigen::RowVector4d& told, const Eigen::RowVector4d& poster,
                                  const Eigen::RowVector4d& usual, double weight);

/// Prints what a poster adds to what facts, keywords and texts tell of a film's tone, where the film has a text and
/// where it has none: the AUC of the tone that was said, and the weight that was learned on other folds. It has added
/// nothing so far, so films' tones are learned without posters.
void printPosterTones(const std::filesystem::path& path, const PosterData& data, const FilmWords& words,
                      const UnseenPosters& unseen, std::ostream& out);

} // namespace sceneheard
