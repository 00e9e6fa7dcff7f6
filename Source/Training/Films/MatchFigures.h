#pragma once
#include "Training/Films/MatchCurve.h"
#include <iosfwd>
#include <string_view>

namespace sceneheard {

/// Prints how true matches are: of the true and other films that are given a match between two bounds, what share was
/// true, beside what was claimed. The curve is learned from one half of the pieces and asked of the other.
/// @param together  so many pieces in a row stay in one half
void printMatches(std::string_view title, const MatchScores& scores, std::size_t together, std::ostream& out);

} // namespace sceneheard
