#pragma once
#include "Films/Catalogue.h"
#include "Matching/VectorScan.h"

namespace sceneheard {

/// How much of a list is made various, and from how many of the best films it is drawn.
inline constexpr int variedPlaces = 20;
int poolFor(int top);

/// The first variedPlaces of a list made various by maximal marginal relevance (Carbonell & Goldstein 1998): among
/// films that fit about equally, those unlike the ones already chosen come first, and a film of a series already
/// chosen comes later. Past those places the order of scores stays.
/// @param found   best first
/// @param spread  of the scores of films at large, one standard deviation: what "about equally" is measured by
/// @return        at most `top` of the films found, each with its score
std::vector<ScoredFilm> varied(std::vector<ScoredFilm> found, const Catalogue& catalogue, float spread, int top);

/// Whether two titles are of one series: the same before a colon or a number, or the same two first words.
bool sameSeries(std::string_view a, std::string_view b);

} // namespace sceneheard
