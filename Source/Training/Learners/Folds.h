#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace sceneheard {

/// Assigns each item to one of `k` folds so that items of one group share a fold and folds are about equally large.
/// The same groups and seed give the same folds.
/// @return one fold number in 0..k-1 an item
std::vector<int> groupedFolds(std::span<const std::string> groups, int k, std::uint32_t seed = 1);

} // namespace sceneheard
