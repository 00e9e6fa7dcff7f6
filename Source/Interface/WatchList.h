#pragma once
#include "Films/Catalogue.h"
#include <juce_core/juce_core.h>
#include <set>
#include <string>

namespace sceneheard {

/// The films of these keys (see filmKey()) that the catalogue knows: indices, sorted.
std::vector<int> filmsOf(const Catalogue& catalogue, const std::set<std::string>& keys);

/// The films of a watch list: a text with one tmdb:ID or imdb:ID a line, as `sceneheard suggest --only` reads; other
/// lines are skipped. At most a mebibyte is read; a file that cannot be read has none.
std::vector<int> readWatchList(const Catalogue& catalogue, const juce::File& file);

} // namespace sceneheard
