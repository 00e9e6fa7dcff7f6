#pragma once
#include "Mood/Mood.h"

namespace sceneheard {

/// The weighted mean of impressions, gathered one by one or from means of parts. Standard deviations are averaged as
/// they are: what is unsure of all is unsure of their mean.
class MeanImpression {
public:
    /// @param weight  >= 0
    void add(const Impression& impression, double weight = 1);
    void add(const MeanImpression& part);
    /// All zero before anything was added.
    Impression mean() const;

private:
    std::array<double, 2 * axisCount + 4 + audioFeatureCount + genreNames.size() + 1> sums{};
    double weights = 0;
};

} // namespace sceneheard
