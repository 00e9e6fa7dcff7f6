#pragma once
#include <array>
#include <optional>
#include <string>

namespace sceneheard {

/// A mood of the cue that a person keeps to compare with.
struct KeptMood {
    std::array<float, 3> mood{}; ///< valence, energy and tension, each 0..1
    std::string name{};          ///< as markerName() leaves it; empty: its letter alone
    bool operator==(const KeptMood&) const = default;
};

/// Those under the letters A, B and C; nothing: free.
using KeptMoodsABC = std::array<std::optional<KeptMood>, 3>;

} // namespace sceneheard
