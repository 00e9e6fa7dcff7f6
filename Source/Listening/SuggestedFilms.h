#pragma once
#include "Listening/Snapshot.h"

namespace sceneheard {

/// Searches films for the snapshot's mood; those that it has keep their order, see SettledOrder.h.
void suggestFilms(const Matcher& matcher, const Filter& filter, float adventure, Snapshot& snapshot);
/// How well these films fit the snapshot's mood.
/// @param pinned  catalogue indices, sorted; others are passed over
void suggestPinned(const Matcher& matcher, const std::vector<int>& pinned, float adventure, Snapshot& snapshot);

} // namespace sceneheard
