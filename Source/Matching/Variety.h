#pragma once
#include "Films/Catalogue.h"
#include "Matching/VectorScan.h"

namespace sceneheard {

/// How many films a list may have to be made various; a longer one is a ranking, and left alone.
inline constexpr int maxVaried = 200;
/// How many of the best films a list of `top` is drawn from.
int poolFor(int top);

/// A list of films that a person may choose from, by maximal marginal relevance (Carbonell & Goldstein 1998): of films
/// that fit about equally, one that is unlike those already drawn is drawn first, and one of a series already drawn,
/// later. Which films are shown is decided so; their order stays that of the scores.
/// @param found   poolFor(top) films, best first
/// @param spread  of the scores of films at large, one standard deviation: what "about equally" is measured by
/// @return        at most `top` of the films found, best first
std::vector<ScoredFilm> varied(std::vector<ScoredFilm> found, const Catalogue& catalogue, float spread, int top);

/// Whether two titles are of one series: the same before a colon or a number, or the same two first words.
bool sameSeries(std::string_view a, std::string_view b);

} // namespace sceneheard
