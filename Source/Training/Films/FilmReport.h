#pragma once
#include "Training/Films/FilmFolds.h"
#include <iosfwd>

namespace sceneheard {

/// Prints how well films are found by the music they use, over ten folds grouped by film, each figure beside chance.
/// @param unseen  what is said of these tracks in those folds, by predictUnseenTracks()
void evaluateFilms(const FilmData& data, const UnseenTracks& unseen, std::ostream& out);

} // namespace sceneheard
