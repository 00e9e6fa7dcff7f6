#pragma once
#include <cmath>
#include <vector>

namespace sceneheard {

/// The chance that of a film at a standing and a random one about as well known, this is the one that the music belongs
/// to.
struct MatchCurve {
    double bias = 0, slope = 0;

    double operator()(double standing) const { return 1 / (1 + std::exp(-(bias + slope * standing))); }
};

/// Learns it by logistic regression.
/// @param trueStandings, randomStandings  of the true film and of a random one, for each of some tracks
MatchCurve fitMatchCurve(const std::vector<double>& trueStandings, const std::vector<double>& randomStandings);

} // namespace sceneheard
