#pragma once
#include "Training/Data/LabelledClips.h"

namespace sceneheard {

using GenreHeads = std::array<LinearHead, genreNames.size()>;

/// Genres of film told from the sound of film music, by ridge regression on standardised features of whole clips and of
/// their last ten seconds: log-odds beyond what is usual, as those of a linear discriminant (Fisher 1936), at half
/// their size because audio features of the same music are asked as well. A genre of few films in these clips has
/// weights of zero.
/// @param clips  of any set; those of film music, with their film's genres among their words, count
GenreHeads learnGenresOfSound(const std::vector<const LabelledClip*>& clips, const Standardiser& scale);

} // namespace sceneheard
