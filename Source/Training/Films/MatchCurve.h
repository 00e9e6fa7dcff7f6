#pragma once
#include <cmath>
#include <vector>

namespace sceneheard {

/// Scores for some pieces of music that no model knew: of the film each belongs to, and of a random one of the
/// catalogue about as well known. Both of one length.
struct MatchScores {
    std::vector<double> trueFilm, other;
};

/// The chance that of a film with a score and a random one about as well known, this is the one that the music belongs
/// to.
struct MatchCurve {
    double bias = 0, slope = 0;

    double operator()(double score) const { return 1 / (1 + std::exp(-(bias + slope * score))); }
};

/// Learns it by logistic regression.
MatchCurve fitMatchCurve(const MatchScores& scores);

} // namespace sceneheard
