#pragma once
#include "Training/Pictures/PosterFolds.h"
#include <iosfwd>

namespace sceneheard {

/// Prints how often the ten nearest posters share a poster's main genre, and how many times oftener that is than for
/// posters at random, by each way of saying what a picture looks like.
void printNeighbours(const PosterData& data, const UnseenPosters& unseen, std::ostream& out);

/// Prints how well posters that a person likes are told from others by their nearness to ten liked ones (AUC), where
/// likes follow a genre, or a tone.
void printLikes(const PosterData& data, const UnseenPosters& unseen, std::ostream& out);

} // namespace sceneheard
