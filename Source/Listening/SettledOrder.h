#pragma once
#include "Listening/Snapshot.h"

namespace sceneheard {

/// Keeps a list that people read where it is: films that were shown keep their order, and another passes them only when
/// its score leads by a quarter of the range of the scores, so that near-equal films do not change places all the time.
/// @param ranked  the films of now, best first; reach further than `count`, so that a shown film is still found
/// @param before  what was shown; empty: the ranking stays as it is
/// @param count   how many to return at most
std::vector<RankedFilm> settledOrder(std::vector<RankedFilm> ranked, const std::vector<Suggestion>& before,
                                     std::size_t count);

} // namespace sceneheard
