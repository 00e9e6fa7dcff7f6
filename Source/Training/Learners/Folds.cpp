#include "Training/Learners/Folds.h"
#include <algorithm>
#include <map>
#include <random>

namespace sceneheard {

std::vector<int> groupedFolds(std::span<const std::string> groups, int k, std::uint32_t seed) {
    std::map<std::string, std::size_t> sizes;
    for (const auto& group : groups)
        ++sizes[group];
    std::vector<std::pair<std::string, std::size_t>> order(sizes.begin(), sizes.end());
    // A shuffle of our own over a generator that the standard defines, so that folds are the same everywhere.
    std::mt19937 random(seed);
    for (std::size_t i = order.size(); i > 1; --i)
        std::swap(order[i - 1], order[random() % i]);
    std::ranges::stable_sort(order, std::greater<>(), [](const auto& g) { return g.second; });

    std::vector<std::size_t> load(static_cast<std::size_t>(k), 0);
    std::map<std::string, int> foldOf;
    for (const auto& [group, size] : order) {
        const auto fold = std::ranges::min_element(load) - load.begin();
        foldOf[group] = static_cast<int>(fold);
        load[static_cast<std::size_t>(fold)] += size;
    }
    std::vector<int> folds;
    for (const auto& group : groups)
        folds.push_back(foldOf[group]);
    return folds;
}

} // namespace sceneheard
