#include "Mood/MeanImpression.h"

namespace sceneheard {

namespace {
template <typename AnyImpression, typename Visit>
void visitNumbers(AnyImpression& impression, Visit visit) {
    const auto all = [&](auto&& numbers) {
        for (auto& number : numbers)
            visit(number);
    };
    all(impression.mood.value);
    all(impression.mood.sd);
    all(impression.quadrants);
    all(impression.audioFeatures);
    all(impression.genres);
    visit(impression.scalesError);
}
} // namespace

void MeanImpression::add(const Impression& impression, double weight) {
    auto sum = sums.begin();
    visitNumbers(impression, [&](float number) { *sum++ += weight * number; });
    weights += weight;
}

void MeanImpression::add(const MeanImpression& part) {
    for (std::size_t i = 0; i < sums.size(); ++i)
        sums[i] += part.sums[i];
    weights += part.weights;
}

Impression MeanImpression::mean() const {
    Impression result;
    auto sum = sums.begin();
    if (weights > 0)
        visitNumbers(result, [&](float& number) { number = static_cast<float>(*sum++ / weights); });
    return result;
}

} // namespace sceneheard
